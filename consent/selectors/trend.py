"""Totals that name nobody: small cells are left out, and enough others that none can be worked out.

k-anonymity with complementary suppression: what is left out is never one cell alone, and never
fewer than k people together. Totals are of whole calendar months that are over, so that no two
tables overlap: their difference would be the few people between them.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Any

from django.db.models import Count, QuerySet, Sum

from consent.data.campaign import TrendTable
from consent.errors.content import TrendMonthClosed, TrendUnknown
from consent.models.trend import TrendRelease
from consent.models.viewlog import ViewEntry
from micropay.core import clock, ports, rules


def table(topic: str, month: date, now: datetime) -> TrendTable:
    """The totals of a topic over a Bangkok month, given by its first day. Raises TrendUnknown,
    TrendMonthClosed for a month that is not over, or so long past that its logs have begun to go.
    """
    count = ports.trend_sources().get(topic)
    if count is None:
        raise TrendUnknown(topic=topic)
    if month not in open_months(now):
        raise TrendMonthClosed(month=f"{month:%Y-%m}")
    since, until = clock.day_start(month), clock.day_start(clock.months_on(month, 1))
    return protect(count(since, until), rules.number("trend.k", at=now))


def open_months(now: datetime) -> list[date]:
    """The months whose totals may be made now, newest first: rule ``trend.months`` of them."""
    this = clock.bangkok_day(now).replace(day=1)
    return [
        clock.months_on(this, -back) for back in range(1, rules.number("trend.months", at=now) + 1)
    ]


def released(topic: str, month: date) -> TrendRelease | None:
    """The totals as they were made once and for all."""
    return TrendRelease.objects.filter(topic=topic, month=month).first()


def releases() -> QuerySet[TrendRelease]:
    """Everything that was made, newest month first."""
    return TrendRelease.objects.order_by("-month", "topic")


def protect(cells: dict[str, int], k: int) -> TrendTable:
    """The cells that may be shown, largest first, and how many are left out.

    A single small cell could be worked out from a total known elsewhere, so the next smallest goes
    too, until at least two cells and k people are left out together.
    """
    rising = sorted(cells.items(), key=lambda cell: (cell[1], cell[0]))
    out = sum(1 for _, people in rising if people < k)
    while 0 < out < len(rising) and (out == 1 or sum(people for _, people in rising[:out]) < k):
        out += 1
    shown = sorted(rising[out:], key=lambda cell: (-cell[1], cell[0]))
    return TrendTable(tuple(shown), out, k)


# Seconds from which the next group begins, smallest first.
_TIMES = ((0, "under_10_minutes"), (600, "10_to_60_minutes"), (3_600, "over_60_minutes"))


def time_spent(since: datetime, until: datetime) -> dict[str, int]:
    """How many people had content open for how long in all, by the same logs."""
    rows = ViewEntry.objects.filter(opened_at__gte=since, opened_at__lt=until)
    spent: Any = rows.values("subject_id").annotate(seconds=Sum("seconds"))
    found = Counter(
        next(name for least, name in reversed(_TIMES) if row["seconds"] >= least) for row in spent
    )
    return dict(found)


def content_opened(since: datetime, until: datetime) -> dict[str, int]:
    """How many people opened each content, by the logs of those who consented to one."""
    rows = ViewEntry.objects.filter(opened_at__gte=since, opened_at__lt=until).values("content")
    counted = rows.annotate(people=Count("subject_id", distinct=True))
    return {row["content"]: row["people"] for row in counted}
