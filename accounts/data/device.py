"""What a phone is told about a change of device."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from accounts.states.device import DeviceNoticeKind


@dataclass(frozen=True, slots=True)
class DeviceNotice:
    """An account moved from one phone to another at a moment; ``model`` is the other phone."""

    kind: DeviceNoticeKind
    at: datetime
    model: str
