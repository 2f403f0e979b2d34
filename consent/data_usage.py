"""What the app tells of its use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Used:
    """Words searched for, or the name of a site that was opened; ``kind`` is a UsageKind."""

    kind: str
    word: str
