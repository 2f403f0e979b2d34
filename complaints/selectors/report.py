"""The period report: every figure, in total and by every grouping, from one statement.

A case counts as closed on the day of its decision, which is when the customer has an answer, and
as carried over while it has none; so carried in + opened - closed = carried over. A case that was
reopened counts as open again, also in a report of its first decision's days drawn later. One that
was merged is counted as the case it went into. Cases
come from an index over the time they were open: the cost follows the period, not all the past.
Sources: complaint report of payment services (fields and totals proposed, no official form).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from micropay.core import clock

# The expression of the index ``case_open_span``, word for word.
OPEN_SPAN = (
    "tstzrange(c.received_at, greatest(c.resolved_at,"
    " CASE WHEN c.resolved_at IS NOT NULL THEN c.received_at END), '[]')"
)
# Which cases a figure counts: conditions on ``fact``.
_COUNTED = {
    "carried_in": "fact.carried_in",
    "opened": "fact.opened",
    "closed": "fact.closed",
    "carried_over": "fact.carried_over",
    "closed_in_time": "fact.closed AND NOT fact.late",
    "closed_late": "fact.closed AND fact.late",
    "open_late": "fact.carried_over AND fact.late",
    "acknowledged_in_time": "fact.opened AND fact.acknowledged_in_time",
    "told_in_time": "fact.opened AND fact.told_in_time",
    "upheld": "fact.closed AND fact.outcome IN ('upheld', 'partly_upheld')",
    "not_upheld": "fact.closed AND fact.outcome = 'not_upheld'",
    "cases_paid": "fact.paid > 0",
}
# Other figures: which cases they are drawn from, and how. Amounts are satang.
_DRAWN = {
    "claimed": ("fact.opened AND fact.claimed > 0", "sum(fact.claimed)"),
    "paid": ("fact.paid > 0", "sum(fact.paid)"),
    "median_days": ("fact.closed", "percentile_disc(0.5) WITHIN GROUP (ORDER BY fact.age)"),
}
BEHIND = _COUNTED | {name: condition for name, (condition, _) in _DRAWN.items()}
MONEY = frozenset({"claimed", "paid"})
COUNTS = frozenset(_COUNTED)
# The bands of ages where a layout names none.
BANDS = (8, 16, 31, 61)
GROUPINGS = ("kind", "channel", "product", "category", "severity", "outcome", "age")

_FACT = f"""
WITH touched AS (
    SELECT c.id FROM complaints_case c
     WHERE {OPEN_SPAN} && tstzrange(%(since)s, %(until)s, '[]')
     UNION
    SELECT r.case_id FROM complaints_redress r
     WHERE r.paid_at >= %(since)s AND r.paid_at < %(until)s),
fact AS (
    SELECT c.id, c.kind, c.channel, coalesce(g.parent_id, g.code) AS product,
           c.category_id AS category, g.severity,
           CASE WHEN day.decided THEN c.outcome END AS outcome,
           c.received_at < %(since)s AND (c.resolved_at IS NULL OR c.resolved_at >= %(since)s)
               AS carried_in,
           c.received_at >= %(since)s AND c.received_at < %(until)s AS opened,
           day.decided AND c.resolved_at >= %(since)s AS closed,
           c.received_at < %(until)s AND NOT day.decided AS carried_over,
           coalesce(day.last > c.resolve_due, false) AS late,
           coalesce(day.acknowledged <= c.ack_due, false) AS acknowledged_in_time,
           coalesce(day.told <= c.progress_due, false) AS told_in_time,
           day.last - day.received AS age,
           width_bucket(day.last - day.received, %(bands)s::int[])::text AS age_band,
           (c.movement ->> 'amount_satang')::bigint AS claimed,
           paid.amount AS paid
      FROM touched
      JOIN complaints_case c USING (id)
      JOIN complaints_category g ON g.code = c.category_id
     CROSS JOIN LATERAL (
            SELECT coalesce(c.resolved_at < %(until)s, false) AS decided,
                   (c.received_at AT TIME ZONE 'Asia/Bangkok')::date AS received,
                   (c.ack_at AT TIME ZONE 'Asia/Bangkok')::date AS acknowledged,
                   (c.progress_at AT TIME ZONE 'Asia/Bangkok')::date AS told,
                   least((c.resolved_at AT TIME ZONE 'Asia/Bangkok')::date, %(day)s) AS last) day
      LEFT JOIN LATERAL (
            SELECT sum(r.amount - r.taken_back)::bigint AS amount FROM complaints_redress r
             WHERE r.case_id = c.id AND r.paid_at >= %(since)s AND r.paid_at < %(until)s) paid
        ON true
     WHERE c.merged_into_id IS NULL
       AND (%(kinds)s::text[] IS NULL OR c.kind = ANY(%(kinds)s::text[])))
"""  # noqa: S608 - the expression is ours
_GROUPED = {name: f"fact.{'age_band' if name == 'age' else name}" for name in GROUPINGS}


@dataclass(frozen=True, slots=True)
class Scope:
    """Which days, both included, and which kinds of cases (none: all); the bands of ages in days:
    7, 15 makes 0-6, 7-14, and 15 and more.
    """

    since: date
    day: date
    kinds: tuple[str, ...] = ()
    bands: tuple[int, ...] = BANDS

    def given(self) -> dict[str, Any]:
        """The parameters of the statement."""
        return {
            "since": clock.day_start(self.since),
            "until": clock.day_end(self.day),
            "day": self.day,
            "kinds": list(self.kinds) or None,
            "bands": list(self.bands),
        }


# By grouping ("" in total), then by its key ("" for none): the figures in the order of BEHIND.
Figures = dict[str, dict[str, dict[str, int]]]


def figures(scope: Scope) -> Figures:
    """Every figure of the period in total and by every grouping."""
    columns = [f"count(*) FILTER (WHERE {condition})" for condition in _COUNTED.values()]
    columns += [f"{drawn} FILTER (WHERE {of})" for of, drawn in _DRAWN.values()]
    groups = ", ".join(_GROUPED.values())
    sets = ", ".join(f"({one})" for one in _GROUPED.values())
    statement = (
        f"{_FACT} SELECT grouping({groups}), coalesce({groups}), {', '.join(columns)}"  # noqa: S608
        f" FROM fact GROUP BY GROUPING SETS ((), {sets})"
    )
    found: Figures = {"": {"": dict.fromkeys(BEHIND, 0)}, **{name: {} for name in GROUPINGS}}
    with connection.cursor() as cursor:
        cursor.execute(statement, scope.given())
        for mask, key, *values in cursor.fetchall():
            by = _grouping(mask)
            named = zip(BEHIND, (int(value or 0) for value in values), strict=True)
            found[by][key or ""] = dict(named)
    return found


def behind(scope: Scope, figure: str, by: str, keys: Sequence[str]) -> str:
    """The statement, values and all, that gives the ids of the cases behind a number.

    Raises KeyError, ValueError for a key with NUL.
    """
    condition = BEHIND[figure]
    if by:
        condition = f"({condition}) AND coalesce({_GROUPED[by]}, '') = ANY(%(keys)s::text[])"
    statement = f"{_FACT} SELECT fact.id FROM fact WHERE {condition}"  # noqa: S608
    with connection.cursor() as cursor:
        made: bytes = cursor.mogrify(statement, {**scope.given(), "keys": list(keys)})
    # It becomes part of a larger statement with places of its own.
    return made.decode().replace("%", "%%")


def _grouping(mask: int) -> str:
    """PostgreSQL's ``grouping()`` has a 0 bit for the column that was grouped by."""
    for place, name in enumerate(reversed(GROUPINGS)):
        if not mask >> place & 1:
            return name
    return ""
