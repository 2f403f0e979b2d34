"""How cases stand now, and week by week. Weeks end with the present Bangkok day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection

from complaints.selectors import report
from complaints.selectors.report import OPEN_SPAN, Scope
from micropay.core import clock

WEEKS = 12
# What the medians and shares look back on.
_LOOK_BACK_DAYS = 30

_NOW = f"""
SELECT count(*),
       count(*) FILTER (WHERE c.next_due < %(today)s),
       count(*) FILTER (WHERE c.next_due = %(today)s),
       count(*) FILTER (WHERE c.state = 'waiting_customer'),
       count(*) FILTER (WHERE c.assigned_to_id IS NULL)
  FROM complaints_case c
 WHERE {OPEN_SPAN} @> %(now)s AND c.resolved_at IS NULL
"""  # noqa: S608 - the expression is ours
_WEEKS = f"""
SELECT week.place,
       count(*) FILTER (WHERE c.received_at >= week.since AND c.received_at < week.until),
       count(*) FILTER (WHERE c.resolved_at >= week.since AND c.resolved_at < week.until),
       count(*) FILTER (WHERE c.received_at < week.until
                          AND (c.resolved_at IS NULL OR c.resolved_at >= week.until))
  FROM (SELECT place, %(end)s - make_interval(days => 7 * (place + 1)) AS since,
               %(end)s - make_interval(days => 7 * place) AS until
          FROM generate_series(0, %(weeks)s - 1) place) week
  LEFT JOIN complaints_case c ON {OPEN_SPAN} && tstzrange(week.since, week.until, '[]')
 GROUP BY week.place ORDER BY week.place DESC
"""  # noqa: S608 - the expression is ours


@dataclass(frozen=True, slots=True)
class Standing:
    """Open cases now; and of those decided in the last thirty days, how fast and how often for
    the customer. Shares are in percent, None where nothing was decided.
    """

    open: int
    breaching: int
    due_today: int
    waiting_customer: int
    unassigned: int
    closed: int
    median_days: int
    upheld_percent: int | None
    in_time_percent: int | None


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days to the end of ``day``."""

    day: date
    opened: int
    closed: int
    open: int


def standing(now: datetime) -> Standing:
    """The numbers of this moment."""
    today = clock.bangkok_day(now)
    with connection.cursor() as cursor:
        cursor.execute(_NOW, {"now": now, "today": today})
        counts = cursor.fetchone()
    since = today - timedelta(days=_LOOK_BACK_DAYS - 1)
    past = report.figures(Scope(since, today))[""][""]
    closed = past["closed"]
    upheld, in_time = past["upheld"], past["closed_in_time"]
    opened, breaching, due_today, waiting, unassigned = counts
    return Standing(
        open=opened,
        breaching=breaching,
        due_today=due_today,
        waiting_customer=waiting,
        unassigned=unassigned,
        closed=closed,
        median_days=past["median_days"],
        upheld_percent=_percent(upheld, closed),
        in_time_percent=_percent(in_time, closed),
    )


def weeks(now: datetime) -> list[Week]:
    """The last twelve weeks, oldest first."""
    today = clock.bangkok_day(now)
    with connection.cursor() as cursor:
        cursor.execute(_WEEKS, {"end": clock.day_end(today), "weeks": WEEKS})
        return [
            Week(today - timedelta(days=7 * place), *counts) for place, *counts in cursor.fetchall()
        ]


def _percent(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None
