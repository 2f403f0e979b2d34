"""Totals that name nobody: small cells are left out, and enough others that none can be worked out.

k-anonymity with complementary suppression: what is left out is never one cell alone, and never
fewer than k people together.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Count

from consent.data.campaign import TrendTable
from consent.errors.content import TrendUnknown
from consent.models.viewlog import ViewEntry
from micropay.core import ports, rules


def table(topic: str, days: int, now: datetime) -> TrendTable:
    """The totals of a topic over so many days. Raises TrendUnknown."""
    count = ports.trend_sources().get(topic)
    if count is None:
        raise TrendUnknown(topic=topic)
    return protect(count(now - timedelta(days=days)), rules.number("trend.k", at=now))


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


def content_opened(since: datetime) -> dict[str, int]:
    """How many people opened each content, by the logs of those who consented to one."""
    rows = ViewEntry.objects.filter(opened_at__gte=since).values("content")
    counted = rows.annotate(people=Count("subject_id", distinct=True))
    return {row["content"]: row["people"] for row in counted}
