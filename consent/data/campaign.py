"""What campaigns say, what was opened, and totals that may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Viewed:
    """One content opened, as the app tells it."""

    content: str
    opened_at: datetime
    seconds: int


@dataclass(frozen=True, slots=True)
class CampaignWords:
    """What a campaign says, of which kind, under which purpose, how, to which segment."""

    kind: str
    purpose_id: str
    channel: str
    segment: str
    title_th: str
    title_en: str
    body_th: str
    body_en: str


@dataclass(frozen=True, slots=True)
class InAppMessage:
    """A campaign as a person has it in the app."""

    campaign_id: UUID
    kind: str
    title: str
    body: str
    purpose: str


@dataclass(frozen=True, slots=True)
class TrendTable:
    """Totals that may be shown: cells (word and people), how many cells are left out, and k."""

    cells: tuple[tuple[str, int], ...]
    suppressed: int
    k: int
