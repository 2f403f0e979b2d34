"""Time is aware and passed in; days are days in Bangkok (UTC+7, no daylight saving)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")
BUDDHIST_OFFSET = 543


def now() -> datetime:
    """The present moment in UTC. Only the edges call it; services are told the time."""
    return datetime.now(UTC)


def bangkok_day(moment: datetime) -> date:
    """The calendar day in Bangkok at an aware moment."""
    return moment.astimezone(BANGKOK).date()


def day_start(day: date) -> datetime:
    """The first moment of a Bangkok day."""
    return datetime.combine(day, time.min, tzinfo=BANGKOK)


def day_end(day: date) -> datetime:
    """The first moment after a Bangkok day."""
    return day_start(day + timedelta(days=1))


def months_on(day: date, months: int) -> date:
    """The same day so many months on; in a shorter month, the first day of the next."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return months_on(date(year, month + 1, 1), 1)


def buddhist(day: date) -> str:
    """A day for people in Thailand, in the Buddhist era: ``21/11/2569``."""
    return f"{day.day:02d}/{day.month:02d}/{day.year + BUDDHIST_OFFSET}"


def day_words(day: date, language: str) -> str:
    """A day as people write it: ``21/11/2569`` in Thai, ``21 Nov 2026`` in English."""
    return buddhist(day) if language.startswith("th") else f"{day.day} {day:%b %Y}"


def month_words(day: date, language: str) -> str:
    """The month of a day: ``11/2569`` in Thai, ``Nov 2026`` in English."""
    return buddhist(day)[3:] if language.startswith("th") else f"{day:%b %Y}"


def moment_words(moment: datetime, language: str) -> str:
    """A day and the time in Bangkok: ``21/11/2569 14:05``."""
    local = moment.astimezone(BANGKOK)
    return f"{day_words(local.date(), language)} {local:%H:%M}"
