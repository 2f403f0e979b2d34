"""The ledger as it stood at a moment: balances and statements. Amounts are satang.

A moment is on the database's clock, which stamps postings after they hold their locks. What was
committed later than the moment but stamped before it counts: a past balance is final once no
posting that old is under way any more (seconds; the statement timeout bounds it).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from wallet.data.ledger import StatementLine
from wallet.errors.ledger import UnknownAccount
from wallet.models.ledger import LedgerAccount

# No index on time: it would cost a sixth of all bytes of a transfer. Numbered entries and folds of
# an account are in order of time, since both are stamped under the row's lock; so the last number
# before a moment is found by halving (20 steps in a million), as ``low`` where it meets ``high``.
_LAST_NUMBER = """
{name}(low, high) AS (
    SELECT 0::bigint, coalesce((
           SELECT max({number}) FROM {table}
            WHERE account_id = %(account)s AND {number} IS NOT NULL), 0)
     UNION ALL
    SELECT CASE WHEN one.is_older THEN one.number ELSE low END,
           CASE WHEN one.is_older THEN high ELSE one.number - 1 END
      FROM {name}
      JOIN LATERAL (SELECT {number} AS number, {is_older} AS is_older FROM {table}
                     WHERE account_id = %(account)s AND {number} = (low + high + 1) / 2) one ON true
     WHERE low < high)"""


def _last_entry(name: str, moment: str) -> str:
    return _LAST_NUMBER.format(
        name=name,
        table="wallet_ledger_entry",
        number="seq",
        is_older=f"posted_at < %({moment})s",
    )


# Entries without a number lie between two folds. What the newest fold before a moment took is all
# older. A transaction gets its number before it is stamped, and no session stays in one for an
# hour, so what the first fold an hour after the moment did not take is all younger.
def _last_fold(name: str, moment: str) -> str:
    return _LAST_NUMBER.format(
        name=name,
        table="wallet_ledger_fold",
        number="number",
        is_older=f"folded_at <= {moment}",
    )


_FOLD = """(
    SELECT f.{column} FROM wallet_ledger_fold f
     WHERE f.account_id = %(account)s
       AND f.number = (SELECT low{more} FROM {name} WHERE low = high))"""
_BALANCE_THEN = _FOLD.format(column="balance", name="last_fold", more="")
_FROM_XID = f"coalesce({_FOLD.format(column='upto_xid', name='last_fold', more='')}, '0')"
_UPTO_XID = (
    f"coalesce({_FOLD.format(column='upto_xid', name='far_fold', more=' + 1')},"
    " '18446744073709551615')"
)
_BALANCE = f"""
WITH RECURSIVE {_last_entry("last_entry", "at")},
{_last_fold("last_fold", "%(at)s")},
{_last_fold("far_fold", "%(at)s + interval '1 hour'")}
SELECT coalesce({_BALANCE_THEN},
           (SELECT e.balance FROM wallet_ledger_entry e
             WHERE e.account_id = %(account)s
               AND e.seq = (SELECT low FROM last_entry WHERE low = high)), 0)
       + coalesce((
           SELECT sum(e.amount) FROM wallet_ledger_entry e
            WHERE e.account_id = %(account)s AND e.seq IS NULL AND e.posted_at < %(at)s
              AND e.xid >= {_FROM_XID}
              AND e.xid < {_UPTO_XID}), 0)::bigint
"""  # noqa: S608 - text from this file
# Two questions, since each kind of entry has an index of its own.
_LINE = f"""
WITH RECURSIVE {_last_entry("before", "since")},
{_last_entry("last_entry", "until")},
{_last_fold("last_fold", "%(since)s")},
{_last_fold("far_fold", "%(until)s + interval '1 hour'")},
line AS (
    SELECT * FROM wallet_ledger_entry
     WHERE account_id = %(account)s AND seq IS NOT NULL
       AND seq > (SELECT low FROM before WHERE low = high)
       AND seq <= (SELECT low FROM last_entry WHERE low = high)
     UNION ALL
    SELECT * FROM wallet_ledger_entry
     WHERE account_id = %(account)s AND seq IS NULL
       AND xid >= {_FROM_XID}
       AND xid < {_UPTO_XID}
       AND posted_at >= %(since)s AND posted_at < %(until)s)"""  # noqa: S608 - text from this file
_ORDER = "ORDER BY e.seq IS NULL, e.seq, e.posted_at, e.transaction_id, e.leg"
_LINES = f"""{_LINE}
SELECT e.transaction_id, e.leg, t.kind, t.narration, e.posted_at, e.amount, e.balance, e.seq
  FROM line e
  JOIN wallet_ledger_transaction t ON t.id = e.transaction_id
 {_ORDER} LIMIT %(most)s
"""  # noqa: S608 - text from this file


def balance_at(*, account_id: UUID, at: datetime) -> int:
    """What the account held just before ``at``. Raises UnknownAccount."""
    _require(account_id)
    with connection.cursor() as cursor:
        cursor.execute(_BALANCE, {"account": account_id, "at": at})
        (amount,) = cursor.fetchone()
    return amount


def statement(
    *, account_id: UUID, since: datetime, until: datetime, most: int | None = None
) -> tuple[StatementLine, ...]:
    """The entries from ``since`` to just before ``until``, oldest first, at most so many. Raises
    UnknownAccount.

    The balance before the first line is ``balance_at(at=since)``, after the last one
    ``balance_at(at=until)``.
    """
    _require(account_id)
    with connection.cursor() as cursor:
        given: dict[str, Any] = {
            "account": account_id,
            "since": since,
            "until": until,
            "most": most,
        }
        cursor.execute(_LINES, given)
        return tuple(StatementLine(*row) for row in cursor.fetchall())


def lines_of(columns: str, *, joined: str = "") -> str:
    """A query of the entries of ``%(account)s`` from ``%(since)s`` to just before ``%(until)s``,
    oldest first, as ``e`` with their transaction as ``t``: for whoever reads a long one as it
    comes.
    """
    return (
        f"{_LINE} SELECT {columns} FROM line e"  # noqa: S608 - text of selectors
        f" JOIN wallet_ledger_transaction t ON t.id = e.transaction_id {joined} {_ORDER}"
    )


def _require(account_id: UUID) -> None:
    if not LedgerAccount.objects.filter(id=account_id).exists():
        raise UnknownAccount(account_id=str(account_id))
