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

# A deferred account starts from the newest fold before the moment, all of whose entries are older;
# a locked one from its newest numbered entry, found from the end of the index.
_BALANCE = """
SELECT coalesce(fold.balance, last.balance, 0) + tail.amount
  FROM (SELECT %(account)s::uuid AS id) a
  LEFT JOIN LATERAL (
        SELECT f.balance, f.upto_xid FROM wallet_ledger_fold f
         WHERE f.account_id = a.id AND f.folded_at <= %(at)s
         ORDER BY f.number DESC LIMIT 1) fold ON true
  LEFT JOIN LATERAL (
        SELECT e.balance FROM wallet_ledger_entry e
         WHERE e.account_id = a.id AND e.seq IS NOT NULL AND e.posted_at < %(at)s
         ORDER BY e.seq DESC LIMIT 1) last ON true
 CROSS JOIN LATERAL (
        SELECT coalesce(sum(e.amount), 0)::bigint AS amount
          FROM wallet_ledger_entry e
         WHERE e.account_id = a.id AND e.seq IS NULL AND e.posted_at < %(at)s
           AND e.xid >= coalesce(fold.upto_xid, '0')) tail
"""
# Two questions, since each kind of entry has an index of its own.
_LINES = """
WITH line AS (
    SELECT * FROM wallet_ledger_entry WHERE account_id = %(account)s AND seq IS NOT NULL
     UNION ALL
    SELECT * FROM wallet_ledger_entry WHERE account_id = %(account)s AND seq IS NULL)
SELECT e.transaction_id, e.leg, t.kind, t.narration, e.posted_at, e.amount, e.balance, e.seq
  FROM line e
  JOIN wallet_ledger_transaction t ON t.id = e.transaction_id
 WHERE e.posted_at >= %(since)s AND e.posted_at < %(until)s
 ORDER BY e.seq IS NULL, e.seq, e.posted_at, e.transaction_id, e.leg
"""


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
