"""Money that moves under limits: each function is one round trip to an SQL function.

They are written as ``wallet.services.ledger`` is. Whatever is refused leaves nothing behind.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import DatabaseError, IntegrityError, connection, transaction

from accounts.data.proof import PIN, Proof
from accounts.errors.proof import OtpUsed
from micropay.core import clock, locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound, Refusal
from micropay.core.ids import new_id
from wallet.data.ledger import Leg, Posted
from wallet.data.limit import Capped, Use
from wallet.data.movement import Moved
from wallet.errors.ledger import (
    AccountClosed,
    AccountFrozen,
    InsufficientBalance,
    KeyReused,
    LedgerBusy,
    LedgerRefusal,
)
from wallet.errors.limit import OverBalanceCap
from wallet.errors.money_request import MoneyRequestClosed
from wallet.errors.movement import AmountOverCoolOff, PayeeCannotReceive, QuoteExpired, QuoteUsed
from wallet.errors.wallet import AccountNotActive, MinorMayNot, NotVerified, WalletNotActive
from wallet.models.movement import Quote
from wallet.selectors import reference
from wallet.services import ledger
from wallet.states.movement import MovementKind

_POST = """
SELECT wallet_move(%s, %s, %s, %s, %s::uuid[], %s::bigint[], %s, %s, %s, %s, %s, %s, %s)
"""
_CONFIRM = """
SELECT wallet_confirm(
    %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
_REFUSALS: dict[str, Callable[[str | None], Refusal]] = {
    "MP310": lambda _: NotFound(),
    "MP311": lambda _: QuoteExpired(),
    "MP312": lambda state: AccountNotActive(state=state),
    "MP313": lambda _: NotVerified(),
    "MP314": lambda _: PayeeCannotReceive(),
    "MP315": lambda _: OtpUsed(),
    "MP316": AmountOverCoolOff.told,
    "MP317": lambda _: MoneyRequestClosed(),
    "MP318": lambda act: MinorMayNot(act=act),
}


def fingerprint(*, kind: MovementKind, quote_id: UUID) -> bytes:
    """Which operation is asked for and its business fields; never PIN, code or token."""
    return hashlib.sha256(f"confirm {kind} {quote_id}".encode()).digest()


def by_quote(
    *,
    actor: Actor,
    kind: MovementKind,
    quote_id: UUID,
    proof: Proof,
    idempotency_key: str,
    now: datetime,
) -> Moved | None:
    """Carry out a quote once under its proof, with movement and evidence: one SQL function does
    the five beats. None: the key was used for this before, and nothing was done.

    The receipt number carries the Bangkok day of ``now``, as limits do. Raises NotFound,
    QuoteExpired, QuoteUsed, AccountNotActive, NotVerified, WalletNotActive, PayeeCannotReceive,
    OtpUsed, InsufficientBalance, KeyReused, LedgerBusy and the refusals of limits.
    """
    transaction_id, movement_id = new_id(), new_id()
    receipt = reference.draw_receipt(clock.bangkok_day(now))
    values = [
        str(proof.customer_id),
        kind.value,
        str(quote_id),
        idempotency_key,
        fingerprint(kind=kind, quote_id=quote_id),
        receipt,
        PIN in proof.demanded,
        proof.pin_lock,
        None if proof.otp_id is None else str(proof.otp_id),
        proof.otp_lock,
        actor.kind,
        actor.id,
        actor.label,
        actor.origin,
        actor.installation_id,
        str(transaction_id),
        str(movement_id),
        str(new_id()),
        now,
    ]
    try:
        with _alone():
            posted_at = _confirm(values)
    except (AccountFrozen, AccountClosed) as refusal:
        raise _whose(refusal, quote_id) from None
    return None if posted_at is None else Moved(movement_id, transaction_id, receipt, posted_at)


def post(
    *,
    owner_id: UUID,
    idempotency_key: str,
    fingerprint: bytes,
    kind: str,
    legs: Sequence[Leg],
    use: Use | None,
    capped: Capped | None,
    now: datetime,
) -> Posted:
    """Post as ``ledger.post`` does, and in the same call count the limit that this uses and hold
    the credited account to its cap. Found again under its key, it counts nothing.

    Raises OverBalanceCap, the refusals of limits and those of ``ledger.post``.
    """
    locks.require_transaction()
    counted = (use.wallet_id, use.tier, use.kind, use.amount) if use else (None,) * 4
    held = (capped.account_id, capped.tier) if capped else (None, None)
    values = [
        owner_id,
        idempotency_key,
        fingerprint,
        kind,
        [leg.account_id for leg in legs],
        [leg.amount for leg in legs],
        *counted,
        *held,
        now,
    ]
    with ledger.refusals(), connection.cursor() as cursor:
        cursor.execute(_POST, values)
        (row,) = cursor.fetchone()
    transaction_id, posted_at, replayed, balances = ledger.posted_row(row)
    after = {leg.account_id: balance for leg, balance in zip(legs, balances, strict=True)}
    return Posted(transaction_id, posted_at, replayed, after)


@contextmanager
def _alone() -> Iterator[None]:
    """A single statement is a transaction of its own, without BEGIN and COMMIT around it; inside
    another transaction it gets a savepoint.
    """
    if not connection.in_atomic_block:
        yield
    else:
        with transaction.atomic():
            yield


def _confirm(values: list[Any]) -> datetime | None:
    """Call the function; its refusals in the payer's words, without account numbers."""
    try:
        with ledger.refusals(), connection.cursor() as cursor:
            cursor.execute(_CONFIRM, values)
            return cursor.fetchone()[0]
    except (InsufficientBalance, KeyReused) as refusal:
        raise type(refusal) from None
    except OverBalanceCap:
        raise PayeeCannotReceive from None
    except DatabaseError as error:
        fault: Any = error.__cause__
        if fault.pgcode in _REFUSALS:
            raise _REFUSALS[fault.pgcode](fault.diag.message_detail) from error
        if isinstance(error, IntegrityError):
            raise _already_noted(fault.diag.constraint_name) from error
        raise


def _already_noted(constraint: str) -> Refusal:
    """A quote used a moment ago, or a receipt number drawn twice: then ask again."""
    return QuoteUsed() if "quote" in constraint else LedgerBusy()


def _whose(refusal: LedgerRefusal, quote_id: UUID) -> Refusal:
    """A frozen or closed account: the payer's own is named, another's is not."""
    payers = Quote.objects.filter(
        id=quote_id, wallet__account_id=refusal.params["account_id"]
    ).exists()
    return WalletNotActive() if payers else PayeeCannotReceive()
