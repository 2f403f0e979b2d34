"""Reads of the ledger. Balances are exact at every moment, folded or not; amounts are satang."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import BigIntegerField, Count, Exists, Func, Min, OuterRef, Q, QuerySet, Value

from wallet.data.ledger import (
    Balance,
    Leg,
    Posted,
    Safeguarding,
    StatementLine,
    StatementPage,
    TransactionRow,
    TrialLine,
)
from wallet.errors.ledger import KeyReused, UnknownAccount
from wallet.models.ledger import (
    LedgerAccount,
    LedgerAfterEffect,
    LedgerEntry,
    LedgerTransaction,
)
from wallet.states.ledger import OWED_TO_CUSTOMERS, AccountKind, AccountMode, AccountState

# Unfolded entries of deferred accounts, added to what is folded: one statement, one snapshot.
_BALANCE = """
SELECT a.balance + tail.amount, a.held, a.floor, a.entry_count + tail.entries
  FROM wallet_ledger_account a
 CROSS JOIN LATERAL (
        SELECT count(*) AS entries, coalesce(sum(e.amount), 0)::bigint AS amount
          FROM wallet_ledger_entry e
         WHERE e.account_id = a.id AND e.seq IS NULL AND e.xid >= a.folded_xid) tail
 WHERE a.id = %s
"""
_TRIAL = """
SELECT a.kind, count(*), sum(a.balance + tail.amount)::bigint
  FROM wallet_ledger_account a
 CROSS JOIN LATERAL (
        SELECT coalesce(sum(e.amount), 0)::bigint AS amount
          FROM wallet_ledger_entry e
         WHERE a.mode = 'deferred'
           AND e.account_id = a.id AND e.seq IS NULL AND e.xid >= a.folded_xid) tail
 GROUP BY a.kind ORDER BY a.kind
"""
_WAITING = """
WITH seal AS (SELECT upto_xid, sealed_at FROM wallet_ledger_seal
               WHERE stream = 'ledger' ORDER BY number DESC LIMIT 1),
     unsealed AS (SELECT count(*) AS transactions, min(t.posted_at) AS oldest
                    FROM wallet_ledger_transaction t
                   WHERE t.xid >= coalesce((SELECT upto_xid FROM seal), '0')),
     unfolded AS (SELECT count(*) AS entries
                    FROM wallet_ledger_account a
                    JOIN wallet_ledger_entry e ON e.account_id = a.id AND e.seq IS NULL
                     AND e.xid >= a.folded_xid
                   WHERE a.mode = 'deferred')
SELECT unsealed.transactions, unfolded.entries, (SELECT sealed_at FROM seal), unsealed.oldest
  FROM unsealed, unfolded
"""


def balance(*, account_id: UUID) -> Balance:
    """Balance, held and available amount, and the version (entries so far) they belong to.

    ``available`` of an account without a floor is its balance less holds. Raises UnknownAccount.
    """
    with connection.cursor() as cursor:
        cursor.execute(_BALANCE, [account_id])
        row = cursor.fetchone()
    if row is None:
        raise UnknownAccount(account_id=str(account_id))
    amount, held, floor, version = row
    return Balance(account_id, amount, held, amount - held - (floor or 0), version)


def account_state(*, account_id: UUID) -> AccountState:
    """Open, frozen or closed. Raises UnknownAccount."""
    state = LedgerAccount.objects.filter(id=account_id).values_list("state", flat=True).first()
    if state is None:
        raise UnknownAccount(account_id=str(account_id))
    return AccountState(state)


def find_by_key(*, owner_id: UUID, idempotency_key: str, fingerprint: bytes) -> Posted | None:
    """The transaction an earlier request with this key made, or None.

    Raises KeyReused when that request was a different one.
    """
    found = (
        LedgerTransaction.objects.alias(
            hashed=Func("key", 0, function="hashtextextended", output_field=BigIntegerField())
        )
        .filter(
            hashed=Func(Value(idempotency_key), 0, function="hashtextextended"),
            owner_id=owner_id,
            key=idempotency_key,
        )
        .prefetch_related("entries")
        .first()
    )
    if found is None:
        return None
    if bytes(found.fingerprint) != fingerprint:
        raise KeyReused(transaction_id=str(found.id))
    booked = sorted(found.entries.all(), key=lambda entry: entry.seq or 0)
    balances = {entry.account_id: entry.balance for entry in booked}
    return Posted(found.id, found.posted_at, True, balances)


def transaction(*, transaction_id: UUID) -> TransactionRow | None:
    """One transaction with its legs, or None."""
    found = LedgerTransaction.objects.prefetch_related("entries").filter(id=transaction_id).first()
    if found is None:
        return None
    legs = sorted(found.entries.all(), key=lambda entry: entry.leg)
    return TransactionRow(
        found.id,
        found.owner_id,
        found.kind,
        found.narration,
        found.reverses_id,
        found.posted_at,
        tuple(Leg(entry.account_id, entry.amount) for entry in legs),
    )


def not_taken_back(*, transaction_id: UUID) -> tuple[Leg, ...]:
    """What a transaction moved and no reversal or refund has taken back yet, per account."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT account_id, rest FROM ledger_not_taken_back(%s)"
            " WHERE rest <> 0 ORDER BY account_id",
            [transaction_id],
        )
        return tuple(Leg(account_id, rest) for account_id, rest in cursor.fetchall())


def entries(*, account_id: UUID, cursor: str | None = None, limit: int = 50) -> StatementPage:
    """A page of an account's statement, newest first, at a cost that does not grow with history.

    ``cursor`` is the ``next_cursor`` of the page before; one that is not raises ValueError.
    """
    rows = LedgerEntry.objects.filter(account_id=account_id)
    deferred = _deferred(rows, cursor)[: limit + 1] if _may_be_deferred(cursor) else []
    found = list(deferred)
    if len(found) <= limit:
        found += list(_numbered(rows, cursor)[: limit + 1 - len(found)])
    lines = tuple(_line(entry) for entry in found[:limit])
    more = len(found) > limit
    return StatementPage(lines, _cursor_of(found[limit - 1]) if more else None)


def _may_be_deferred(cursor: str | None) -> bool:
    return cursor is None or cursor.startswith("d")


def _deferred(rows: QuerySet[LedgerEntry], cursor: str | None) -> QuerySet[LedgerEntry]:
    rows = rows.filter(seq__isnull=True).select_related("transaction")
    if cursor is not None:
        xid, transaction_id, leg = cursor[1:].split("_")
        rows = rows.filter(
            Q(xid__lt=int(xid))
            | Q(xid=int(xid), transaction_id__lt=UUID(transaction_id))
            | Q(xid=int(xid), transaction_id=UUID(transaction_id), leg__lt=int(leg))
        )
    return rows.order_by("-xid", "-transaction_id", "-leg")


def _numbered(rows: QuerySet[LedgerEntry], cursor: str | None) -> QuerySet[LedgerEntry]:
    rows = rows.filter(seq__isnull=False).select_related("transaction")
    if cursor is not None and cursor.startswith("n"):
        rows = rows.filter(seq__lt=int(cursor[1:]))
    return rows.order_by("-seq")


def _cursor_of(entry: LedgerEntry) -> str:
    if entry.seq is None:
        return f"d{entry.xid}_{entry.transaction_id}_{entry.leg}"
    return f"n{entry.seq}"


def _line(entry: LedgerEntry) -> StatementLine:
    return StatementLine(
        entry.transaction_id,
        entry.leg,
        entry.transaction.kind,
        entry.transaction.narration,
        entry.posted_at,
        entry.amount,
        entry.balance,
        entry.seq,
    )


def trial_balance() -> list[TrialLine]:
    """Every kind of account with the sum of its balances, in one snapshot; they sum to zero."""
    with connection.cursor() as cursor:
        cursor.execute(_TRIAL)
        rows = cursor.fetchall()
    return [TrialLine(AccountKind(kind), count, amount) for kind, count, amount in rows]


def safeguarding() -> Safeguarding:
    """What is owed to customers against the safeguarded bank balance, now."""
    lines = {line.kind: line.balance for line in trial_balance()}
    owed = sum(lines.get(kind, 0) for kind in OWED_TO_CUSTOMERS)
    # An asset is a debit balance, so its sign is turned.
    safeguarded = -lines.get(AccountKind.SAFEGUARDED_BANK, 0)
    return Safeguarding(owed, safeguarded, safeguarded / owed if owed else None)


def accounts_to_fold() -> list[UUID]:
    """Deferred accounts with entries that no fold has taken yet."""
    unfolded = LedgerEntry.objects.filter(
        account_id=OuterRef("id"), seq__isnull=True, xid__gte=OuterRef("folded_xid")
    )
    deferred = LedgerAccount.objects.filter(Exists(unfolded), mode=AccountMode.DEFERRED)
    return list(deferred.order_by("id").values_list("id", flat=True))


def after_effects_waiting() -> tuple[int, datetime | None]:
    """How many postings have left something for the outbox, and when the oldest was made."""
    found = LedgerAfterEffect.objects.aggregate(
        waiting=Count("transaction_id"), oldest=Min("transaction__posted_at")
    )
    return found["waiting"], found["oldest"]


def status(now: datetime) -> dict[str, Any]:
    """Figures for ``money_status`` and ``/readyz``: cover, seal age, what waits for seal and fold.

    ``out_of_balance`` is the sum over all accounts, zero as long as the ledger is sound.
    """
    cover = safeguarding()
    with connection.cursor() as cursor:
        cursor.execute(_WAITING)
        unsealed, unfolded, sealed_at, oldest = cursor.fetchone()
    since = sealed_at or oldest
    return {
        "owed_satang": cover.owed,
        "safeguarded_satang": cover.safeguarded,
        "safeguarding_ratio": cover.ratio,
        "out_of_balance": sum(line.balance for line in trial_balance()),
        "unsealed_transactions": unsealed,
        "unfolded_entries": unfolded,
        "seal_age_seconds": int((now - since).total_seconds()) if unsealed and since else 0,
    }
