"""Days and moments as people in the back office read them: the Buddhist era in Thai.

Machines (CSV, API, JSON) get ISO dates; nothing here is for them.
"""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import get_language

from micropay.core import clock

EMPTY = "-"


def for_people(value: date | datetime | None) -> str:
    """``22/11/2569 09:10`` in Thai, ``22 Nov 2026 09:10`` in English, Bangkok time."""
    if value is None:
        return EMPTY
    if isinstance(value, datetime):
        local = value.astimezone(clock.BANGKOK)
        return f"{_day(local.date())} {local:%H:%M}"
    return _day(value)


def _day(day: date) -> str:
    return f"{day:%d %b %Y}" if (get_language() or "th").startswith("en") else clock.buddhist(day)
