"""Days and times as people write them."""

from __future__ import annotations

from datetime import date, datetime

from micropay.core import clock


def day(found: date | None, language: str) -> str:
    """A day as people write it: in the Buddhist era in Thai."""
    if found is None:
        return ""
    return clock.buddhist(found) if language == "th" else f"{found:%d %b %Y}"


def moment(at: datetime, language: str) -> str:
    """A day and a time in Bangkok."""
    return f"{day(clock.bangkok_day(at), language)} {at.astimezone(clock.BANGKOK):%H:%M}"
