"""Business days in Thailand: Monday to Friday without the holidays in the table."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import count

import holidays

from micropay.core import clock
from micropay.core.models.calendar import Holiday

SATURDAY = 5
# In the government's calendar but kept by no financial institution.
_NOT_BANK_HOLIDAYS = ("Buddhist Lent", "Children", "Royal Ploughing")


def is_business_day(day: date) -> bool:
    """True on a weekday that is no holiday in the table."""
    return day.weekday() < SATURDAY and not Holiday.objects.filter(day=day).exists()


def business_days(first: date, last: date) -> list[date]:
    """The business days from ``first`` to ``last``, both included, in one query."""
    resting = set(
        Holiday.objects.filter(day__gte=first, day__lte=last).values_list("day", flat=True)
    )
    span = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return [day for day in span if day.weekday() < SATURDAY and day not in resting]


def add_business_days(day: date, days: int, *, without: frozenset[date] = frozenset()) -> date:
    """The day that lies ``days`` business days after ``day`` (0 gives the day itself).

    Days in ``without`` do not count. One query, whatever the span: the table has some twenty days
    a year. Raises ValueError for a negative count.
    """
    if days < 0:
        raise ValueError("Business days are not counted backwards: the number is negative.")
    if days == 0:
        return day
    resting = {*without, *Holiday.objects.filter(day__gt=day).values_list("day", flat=True)}
    left = days
    for step in count(1):
        candidate = day + timedelta(days=step)
        if candidate.weekday() < SATURDAY and candidate not in resting:
            left -= 1
            if left == 0:
                return candidate
    raise AssertionError  # pragma: no branch


def first_run(*, now: datetime) -> str:
    """First-run data: last year's holidays and those of the next three years."""
    year = clock.bangkok_day(now).year
    return f"{seed_years(range(year - 1, year + 4))} days added"


def seed_years(years: range) -> int:
    """Put the public holidays of these years into the table; days already there stay as they are.

    The library has the government's calendar: days that financial institutions do not keep are
    left out. Compliance corrects the table against the central bank's list. Returns days added.
    """
    thai = holidays.country_holidays("TH", years=years, language="th")
    english = holidays.country_holidays("TH", years=years, language="en_US")
    rows = [
        Holiday(
            day=day,
            name_th=thai.get(day, ""),
            name_en=name,
            source="Public calendar; check against the central bank's announcement.",
        )
        for day, name in english.items()
        if not any(word in name for word in _NOT_BANK_HOLIDAYS)
    ]
    before = Holiday.objects.count()
    Holiday.objects.bulk_create(rows, ignore_conflicts=True)
    return Holiday.objects.count() - before
