"""Reads of reconciliation: a day's figures, what is open, and which statements are missing.

Amounts are satang; a difference is the bank less the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet, Sum

from micropay.core import calendar, clock, rules
from wallet.data.ledger import SAFEGUARDED_BANK
from wallet.data.reconciliation import DayFigures, DifferenceState, UploadState
from wallet.models.reconciliation import (
    BankDifference,
    BankLine,
    BankMatch,
    BankStatement,
    BankUpload,
    DaySignOff,
)
from wallet.selectors import ledger_past

# What one side had booked by the end of the day and the other one books later. A difference that
# is counted for itself is left out.
_UNDER_WAY = """
SELECT (SELECT coalesce(sum(p.amount), 0)
          FROM (SELECT e.transaction_id, sum(e.amount) AS amount
                  FROM wallet_ledger_entry e
                 WHERE e.account_id = %(bank)s
                   AND e.posted_at >= %(since)s AND e.posted_at < %(until)s
                 GROUP BY e.transaction_id) p
          LEFT JOIN wallet_bankmatch m ON m.transaction_id = p.transaction_id
          LEFT JOIN wallet_bankline l ON l.id = m.line_id
          LEFT JOIN wallet_bankstatement s ON s.id = l.statement_id
         WHERE (s.day IS NULL OR s.day > %(day)s)
           AND NOT EXISTS (SELECT FROM wallet_bankdifference d
                            WHERE d.transaction_id = p.transaction_id
                              AND d.kind = 'not_at_bank' AND d.day <= %(day)s)
           AND NOT EXISTS (SELECT FROM wallet_bankdifference d
                            WHERE d.correction_id = p.transaction_id AND m.line_id IS NULL))
     + (SELECT coalesce(sum(l.amount - m.difference), 0)
          FROM wallet_bankstatement s
          JOIN wallet_bankline l ON l.statement_id = s.id
          JOIN wallet_bankmatch m ON m.line_id = l.id
          JOIN wallet_ledger_transaction t ON t.id = m.transaction_id
         WHERE s.day <= %(day)s AND s.day >= %(first)s AND t.posted_at >= %(until)s
           AND NOT EXISTS (SELECT FROM wallet_bankdifference d
                            WHERE d.line_id = l.id AND d.kind <> 'amount_differs'))
"""


def figures(day: date, *, now: datetime) -> DayFigures | None:
    """The figures of a Bangkok day as they stood at its end; None without a statement of it."""
    made = BankStatement.objects.filter(day=day).first()
    if made is None:
        return None
    until = clock.day_end(day)
    held = ledger_past.balance_at(account_id=SAFEGUARDED_BANK, at=until)
    open_then = BankDifference.objects.filter(
        Q(resolved_at=None) | Q(resolved_at__gte=until), day__lte=day
    )
    return DayFigures(
        day=day,
        opening=made.opening,
        closing=made.closing,
        # An asset is a debit balance, so its sign is turned.
        ledger=-held,
        lines=made.lines,
        matched=BankMatch.objects.filter(line__statement=made).count(),
        open_differences=open_then.count(),
        explained=int(open_then.aggregate(total=Sum("amount"))["total"] or 0),
        under_way=_under_way(day, now),
    )


def _under_way(day: date, now: datetime) -> int:
    oldest = BankStatement.objects.order_by("day").values_list("day", flat=True)[0]
    lookback = timedelta(days=rules.number("recon.lookback_days", at=now))
    # What is older than the grace is matched or a difference.
    grace = timedelta(days=rules.number("recon.grace_days", at=now))
    given: dict[str, Any] = {
        "bank": SAFEGUARDED_BANK,
        "day": day,
        "first": day - lookback,
        "since": clock.day_start(max(oldest, day - grace)),
        "until": clock.day_end(day),
    }
    with connection.cursor() as cursor:
        cursor.execute(_UNDER_WAY, given)
        return int(cursor.fetchone()[0])


def missing_statements(*, now: datetime) -> list[date]:
    """Business days that are over and have no statement, from the first statement on."""
    days = BankStatement.objects.order_by("day").values_list("day", flat=True)
    first = days.first()
    if first is None:
        return []
    yesterday = clock.bangkok_day(now) - timedelta(days=1)
    there = set(days)
    return [day for day in calendar.business_days(first, yesterday) if day not in there]


def differences() -> QuerySet[BankDifference]:
    """The queue, oldest first."""
    return BankDifference.objects.select_related("line", "withdrawal", "notice").order_by("day")


def open_count(now: datetime) -> int:
    """How many differences are not resolved: a figure of the desk."""
    return BankDifference.objects.exclude(state=DifferenceState.RESOLVED).count()


def missing_count(now: datetime) -> int:
    """How many business days have no statement: a figure of the desk."""
    return len(missing_statements(now=now))


def waiting_uploads() -> list[Any]:
    """Statements handed in whose file the scanner has looked at, oldest first."""
    rows = BankUpload.objects.filter(state=UploadState.WAITING).exclude(file__state="quarantined")
    return list(rows.order_by("handed_in_at").values_list("id", flat=True))


def sign_offs(*, since: date, day: date) -> Iterator[DaySignOff]:
    """The sign-offs of a period, oldest day first, the newest of a day last."""
    rows = DaySignOff.objects.filter(day__gte=since, day__lte=day).select_related("approval")
    yield from rows.order_by("day", "signed_at")


def status(now: datetime) -> dict[str, Any]:
    """Figures for ``money_status``."""
    newest = BankStatement.objects.order_by("-day").first()
    unresolved = BankDifference.objects.exclude(state=DifferenceState.RESOLVED)
    signed = DaySignOff.objects.order_by("-day").first()
    return {
        "last_statement": newest.day.isoformat() if newest else None,
        "statements_missing": missing_count(now),
        "differences_open": unresolved.count(),
        "differences_satang": int(unresolved.aggregate(total=Sum("amount"))["total"] or 0),
        "last_sign_off": signed.day.isoformat() if signed else None,
    }


def lines_of(statement: BankStatement) -> QuerySet[BankLine]:
    """The lines of a statement in their order, each with its match."""
    return statement.rows.select_related("match").order_by("number")
