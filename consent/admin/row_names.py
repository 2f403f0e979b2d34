"""Purposes by the titles that customers read, records by what they are and when they were made."""

from __future__ import annotations

from functools import lru_cache

from django.utils.translation import get_language

from consent.models.purpose import Purpose, PurposeText
from consent.models.record import (
    Acceptance,
    Acknowledgement,
    Decline,
    PurposeDecision,
    Record,
)
from micropay.core import clock
from micropay.core.words import dates, naming

_SECONDS = 60


def purpose_name(row: Purpose) -> str:
    """The newest title in force; the code where it has none. At most a minute old."""
    language = "en" if (get_language() or "th").startswith("en") else "th"
    minute = int(clock.now().timestamp()) // _SECONDS
    return _titles(language, minute).get(row.code, row.code)


@lru_cache(maxsize=4)
def _titles(language: str, minute: int) -> dict[str, str]:
    """All titles by code: one query for a page that names many purposes."""
    texts = PurposeText.objects.filter(language=language, effective_at__lte=clock.now())
    return dict(texts.order_by("number").values_list("purpose_id", "title"))


def record_name(row: Record) -> str:
    """What kind of record it is, and its moment; whose and of which text the page shows."""
    return f"{row._meta.verbose_name} {dates.for_people(row.occurred_at)}"


naming.register(Purpose, purpose_name)
for kind in (Acceptance, Acknowledgement, Decline, PurposeDecision):
    naming.register(kind, record_name)
