"""The ledger as it stood at a moment: balances and statements. Amounts are satang.

A moment is on the database's clock, which stamps postings after they hold their locks. What was
committed later than the moment but stamped before it counts: a past balance is final once no
posting that old is under way any more (seconds; the statement timeout bounds it).
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import connection

from wallet.data.ledger import StatementLine
from wallet.errors.ledger import UnknownAccount
from wallet.models.ledger import LedgerAccount

# No index on time: it would cost a sixth of all bytes of a transfer.
#
# The numbered entries of an account are in order of time, since the door stamps under the row's
# lock: {name} is the last number before a moment, found by halving (20 steps in a million).
_LAST_NUMBER = """
{name}(low, high) AS (
    SELECT 0::bigint, coalesce((
           SELECT max(seq) FROM wallet_ledger_entry
            WHERE account_id = %(account)s AND seq IS NOT NULL), 0)
     UNION ALL
    SELECT CASE WHEN e.posted_at < %({moment})s THEN e.seq ELSE low END,
           CASE WHEN e.posted_at < %({moment})s THEN high ELSE e.seq - 1 END
      FROM {name}
      JOIN LATERAL (SELECT seq, posted_at FROM wallet_ledger_entry
                     WHERE account_id = %(account)s AND seq = (low + high + 1) / 2) e ON true
     WHERE low < high)"""
# Entries without a number lie between two folds. What the newest fold before the moment took is all
# older. A transaction gets its number before it is stamped, and no session stays in one for an
# hour, so what the first fold an hour after the moment did not take is all younger.
_FOLDS = """
{name} AS (
    SELECT (SELECT f.balance FROM wallet_ledger_fold f
             WHERE f.account_id = %(account)s AND f.folded_at <= %({moment})s
             ORDER BY f.number DESC LIMIT 1) AS balance,
           coalesce((SELECT f.upto_xid FROM wallet_ledger_fold f
             WHERE f.account_id = %(account)s AND f.folded_at <= %({moment})s
             ORDER BY f.number DESC LIMIT 1), '0') AS from_xid,
           coalesce((SELECT f.upto_xid FROM wallet_ledger_fold f
             WHERE f.account_id = %(account)s AND f.folded_at > %({moment})s + interval '1 hour'
             ORDER BY f.number LIMIT 1), '18446744073709551615') AS upto_xid)"""
_BALANCE = f"""
WITH RECURSIVE {_LAST_NUMBER.format(name="number", moment="at")},
{_FOLDS.format(name="fold", moment="at")}
SELECT coalesce(fold.balance, (
           SELECT e.balance FROM wallet_ledger_entry e
            WHERE e.account_id = %(account)s
              AND e.seq = (SELECT low FROM number WHERE low = high)), 0)
       + coalesce((
           SELECT sum(e.amount) FROM wallet_ledger_entry e
            WHERE e.account_id = %(account)s AND e.seq IS NULL AND e.posted_at < %(at)s
              AND e.xid >= fold.from_xid AND e.xid < fold.upto_xid), 0)::bigint
  FROM fold
"""  # noqa: S608 - text from this file
# Two questions, since each kind of entry has an index of its own.
_LINES = f"""
WITH RECURSIVE {_LAST_NUMBER.format(name="first", moment="since")},
{_LAST_NUMBER.format(name="last", moment="until")},
{_FOLDS.format(name="opening", moment="since")},
{_FOLDS.format(name="closing", moment="until")},
line AS (
    SELECT * FROM wallet_ledger_entry
     WHERE account_id = %(account)s AND seq IS NOT NULL
       AND seq > (SELECT low FROM first WHERE low = high)
       AND seq <= (SELECT low FROM last WHERE low = high)
     UNION ALL
    SELECT * FROM wallet_ledger_entry
     WHERE account_id = %(account)s AND seq IS NULL
       AND xid >= (SELECT from_xid FROM opening) AND xid < (SELECT upto_xid FROM closing)
       AND posted_at >= %(since)s AND posted_at < %(until)s)
SELECT e.transaction_id, e.leg, t.kind, t.narration, e.posted_at, e.amount, e.balance, e.seq
  FROM line e
  JOIN wallet_ledger_transaction t ON t.id = e.transaction_id
 ORDER BY e.seq IS NULL, e.seq, e.posted_at, e.transaction_id, e.leg
"""  # noqa: S608 - text from this file


def balance_at(*, account_id: UUID, at: datetime) -> int:
    """What the account held just before ``at``. Raises UnknownAccount."""
    _require(account_id)
    with connection.cursor() as cursor:
        cursor.execute(_BALANCE, {"account": account_id, "at": at})
        (amount,) = cursor.fetchone()
    return amount


def statement(*, account_id: UUID, since: datetime, until: datetime) -> tuple[StatementLine, ...]:
    """The entries from ``since`` to just before ``until``, oldest first. Raises UnknownAccount.

    The balance before the first line is ``balance_at(at=since)``, after the last one
    ``balance_at(at=until)``.
    """
    _require(account_id)
    with connection.cursor() as cursor:
        cursor.execute(_LINES, {"account": account_id, "since": since, "until": until})
        return tuple(StatementLine(*row) for row in cursor.fetchall())


def _require(account_id: UUID) -> None:
    if not LedgerAccount.objects.filter(id=account_id).exists():
        raise UnknownAccount(account_id=str(account_id))
