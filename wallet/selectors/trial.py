"""The trial balance of a period of Bangkok days: by kind of account and account by account.

One statement, so one snapshot: every line is exact and all closing balances sum to zero. It starts
from the present balances and takes back what was posted since, so folds need no attention, and
only entries younger than the period's beginning are read (index ``ledger_entry_posted_at``).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db import connection

from micropay.core import clock, streaming
from wallet.data.trial import TrialAccount, TrialKind, Turnover
from wallet.states.ledger import AccountKind

_LINES = """
WITH moved AS (
    SELECT e.account_id,
           sum(e.amount) FILTER (WHERE e.posted_at >= %(until)s) AS later,
           -sum(e.amount) FILTER (WHERE e.amount < 0 AND e.posted_at < %(until)s) AS debits,
           sum(e.amount) FILTER (WHERE e.amount > 0 AND e.posted_at < %(until)s) AS credits
      FROM wallet_ledger_entry e
     WHERE e.posted_at >= %(since)s
     GROUP BY e.account_id),
promised AS (
    SELECT change.account_id, sum(change.amount) AS later
      FROM (SELECT h.account_id, h.amount FROM wallet_ledger_hold h
             WHERE h.authorised_at >= %(until)s
             UNION ALL
            SELECT h.account_id, -u.amount FROM wallet_ledger_hold_use u
              JOIN wallet_ledger_hold h ON h.id = u.hold_id
             WHERE u.used_at >= %(until)s) change
     GROUP BY change.account_id),
line AS (
    SELECT a.id, a.kind, a.code,
           coalesce(moved.debits, 0) AS debits,
           coalesce(moved.credits, 0) AS credits,
           a.balance + tail.amount - coalesce(moved.later, 0) AS closing,
           a.held - coalesce(promised.later, 0) AS held
      FROM wallet_ledger_account a
      LEFT JOIN moved ON moved.account_id = a.id
      LEFT JOIN promised ON promised.account_id = a.id
     CROSS JOIN LATERAL (
            SELECT coalesce(sum(e.amount), 0) AS amount
              FROM wallet_ledger_entry e
             WHERE a.mode = 'deferred'
               AND e.account_id = a.id AND e.seq IS NULL AND e.xid >= a.folded_xid) tail
     WHERE a.opened_at < %(until)s)
"""
_BY_KIND = (
    _LINES
    + """
SELECT kind, count(*), sum(debits)::bigint, sum(credits)::bigint, sum(closing)::bigint,
       sum(held)::bigint
  FROM line GROUP BY kind
"""
)
_ACCOUNTS = (
    _LINES
    + """
SELECT id, kind, code, debits::bigint, credits::bigint, closing::bigint, held::bigint
  FROM line
 WHERE %(kind)s IS NULL OR kind = %(kind)s
 ORDER BY kind, code NULLS LAST, id
"""
)


def by_kind(*, since: date, day: date) -> list[TrialKind]:
    """From the beginning of ``since`` to the end of ``day``, in the order of the chart."""
    return between(since=clock.day_start(since), until=clock.day_end(day))


def between(*, since: datetime, until: datetime) -> list[TrialKind]:
    """The same between two moments; ``since`` equal to ``until`` gives the balances alone."""
    with connection.cursor() as cursor:
        cursor.execute(_BY_KIND, {"since": since, "until": until})
        found = {
            AccountKind(kind): TrialKind(AccountKind(kind), accounts, _turnover(*amounts))
            for kind, accounts, *amounts in cursor.fetchall()
        }
    return [found[kind] for kind in AccountKind if kind in found]


def of_kind(
    *, kind: AccountKind, since: date, day: date, after: int = 0, limit: int = 50
) -> list[TrialAccount]:
    """The accounts of one kind, company accounts first, from the ``after``-th on."""
    given = _given(since, day, kind)
    with connection.cursor() as cursor:
        cursor.execute(
            f"{_ACCOUNTS} LIMIT %(limit)s OFFSET %(after)s",
            {**given, "limit": limit, "after": after},
        )
        return [_account(*row) for row in cursor.fetchall()]


def accounts(*, since: date, day: date) -> Iterator[TrialAccount]:
    """Every account, one by one at a flat cost of memory. Raises OutsideTransaction."""
    for row in streaming.rows(_ACCOUNTS, _given(since, day, None)):
        yield _account(*row)


def _given(since: date, day: date, kind: AccountKind | None) -> dict[str, Any]:
    return {
        "since": clock.day_start(since),
        "until": clock.day_end(day),
        "kind": None if kind is None else str(kind),
    }


def _account(account_id: Any, kind: str, code: str | None, *amounts: int) -> TrialAccount:
    return TrialAccount(account_id, AccountKind(kind), code, _turnover(*amounts))


def _turnover(debits: int, credits_: int, closing: int, held: int) -> Turnover:
    return Turnover(closing + debits - credits_, debits, credits_, closing, held)
