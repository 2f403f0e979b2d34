"""A forgotten PIN as the app that asked for a new one sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PinResetView:
    """``bank_code`` is what the person shows at the bank; ``allowed`` says that it was enough."""

    pin_reset_id: UUID
    state: str
    allowed: bool
    bank_code: str
    asked_at: datetime
    expires_at: datetime
