"""The one way to the ledger: each function is one round trip to an SQL function.

A refusal leaves the surrounding transaction broken, so nothing of it can be committed by mistake.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection

from micropay.core import locks
from wallet.data.ledger import Leg, NewAccount, Posted
from wallet.errors import ledger as errors
from wallet.errors.ledger import LedgerRefusal
from wallet.states import AccountState

_REFUSALS: dict[str, type[LedgerRefusal]] = {
    refusal.sqlstate: refusal
    for refusal in vars(errors).values()
    if isinstance(refusal, type) and issubclass(refusal, LedgerRefusal) and refusal.sqlstate
}


def post(
    *,
    owner_id: UUID,
    idempotency_key: str,
    fingerprint: bytes,
    kind: str,
    legs: Sequence[Leg],
    narration: str = "",
    reverses_id: UUID | None = None,
    currency: str = "THB",
    now: datetime,
) -> Posted:
    """Book a whole transaction of 2..200 legs, or find it again under its key.

    ``fingerprint`` (32 bytes, SHA-256) covers what was asked; ``kind`` and ``narration`` are
    codes. The posting time is the database's clock after locking; ``now`` decides nothing yet,
    limits will use it. A ``wallet.posted`` row goes to the outbox. Account rows are locked until
    the transaction ends, so post last. Raises the refusals of ``wallet.errors.ledger``.
    """
    locks.require_transaction()
    row = _call(
        "SELECT transaction_id, posted_at, replayed, balances"
        " FROM ledger_post(%s, %s, %s, %s, %s::uuid[], %s::bigint[], %s, %s, %s)",
        [
            owner_id,
            idempotency_key,
            fingerprint,
            kind,
            [leg.account_id for leg in legs],
            [leg.amount for leg in legs],
            narration,
            reverses_id,
            currency,
        ],
    )
    transaction_id, posted_at, replayed, balances = row
    # The door books an account's credits before its debits; the last one booked is its balance.
    booked = sorted(zip(legs, balances, strict=True), key=lambda pair: pair[0].amount < 0)
    return Posted(
        transaction_id, posted_at, replayed, {leg.account_id: after for leg, after in booked}
    )


def open_account(*, account: NewAccount, account_id: UUID | None = None) -> UUID:
    """Open an empty account and return its id. Raises AccountExists, WrongCurrency."""
    locks.require_transaction()
    (opened,) = _call(
        "SELECT ledger_open_account(%s, %s, %s, %s, %s)",
        [account.kind, account.floor, account.mode, account.code, account_id],
    )
    return opened


def set_account_state(*, account_id: UUID, state: AccountState) -> AccountState:
    """Freeze, unfreeze or close; returns the state before. The caller writes the evidence.

    Raises UnknownAccount, MoveNotAllowed (out of closed), AccountNotEmpty.
    """
    locks.require_transaction()
    (before,) = _call("SELECT ledger_set_account_state(%s, %s)", [account_id, state])
    return AccountState(before)


def fold(*, account_id: UUID) -> int:
    """Bring finished entries of a deferred account into its balance; returns how many.

    Safe to run twice and at the same time. Raises UnknownAccount when it is not deferred.
    """
    locks.require_transaction()
    (folded,) = _call("SELECT ledger_fold(%s)", [account_id])
    return folded


def _call(statement: str, params: list[Any]) -> Any:
    with _refusals(), connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchone()


@contextmanager
def _refusals() -> Iterator[None]:
    """Turn the door's SQLSTATEs into their refusals; anything else is a fault and passes."""
    try:
        yield
    except DatabaseError as error:
        fault: Any = error.__cause__
        refusal = _REFUSALS.get(getattr(fault, "pgcode", None) or "")
        if refusal is None:
            raise
        params = {refusal.names: fault.diag.message_detail} if refusal.names else {}
        raise refusal(**params) from error
