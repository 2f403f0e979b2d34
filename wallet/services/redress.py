"""Money of a case: into a wallet, back out of it, or made final. The caller's act, its evidence.

Each function books one transaction inside the caller's, under the caller's key, so the case and
the ledger say the same or nothing was done.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from micropay.core import evidence, locks
from micropay.core.actor import Actor
from wallet.data.ledger import RECEIVABLES, REDRESS_EXPENSE, Leg, Posted
from wallet.data.redress import SOURCES, RedressPosting
from wallet.errors.ledger import InsufficientBalance
from wallet.errors.wallet import WalletNotActive
from wallet.models.wallet import Wallet
from wallet.selectors import wallet as wallets
from wallet.services import ledger


def pay(
    *,
    actor: Actor,
    customer_id: UUID,
    kind: RedressPosting,
    amount: int,
    owner_id: UUID,
    idempotency_key: str,
    now: datetime,
) -> Posted:
    """Credit a customer's wallet (satang) from expense or, for a dispute, from receivables.

    Limits and caps do not bind what we owe. Raises NoWallet, WalletNotActive and the refusals of
    ``ledger.post``.
    """
    wallet = _active(customer_id)
    posted = ledger.post(
        owner_id=owner_id,
        idempotency_key=idempotency_key,
        fingerprint=_fingerprint(kind, customer_id, amount),
        kind=kind.value,
        legs=[Leg(SOURCES[kind], -amount), Leg(wallet.account_id, amount)],
        now=now,
    )
    _leave_evidence("pay", posted, kind=kind, amount=amount, actor=actor, now=now)
    return posted


def take_back(
    *,
    actor: Actor,
    customer_id: UUID,
    transaction_id: UUID,
    kind: RedressPosting,
    amount: int,
    owner_id: UUID,
    idempotency_key: str,
    now: datetime,
) -> Posted:
    """Take a credit back, in whole or in part (satang), to where it came from.

    All parts together never take back more than the credit: the ledger refuses it. Raises NoWallet,
    WalletNotActive, InsufficientBalance, RefundTooLarge and the refusals of ``ledger.post``.
    """
    wallet = _active(customer_id)
    try:
        posted = ledger.post(
            owner_id=owner_id,
            idempotency_key=idempotency_key,
            fingerprint=_fingerprint(RedressPosting.BACK, transaction_id, amount),
            kind=RedressPosting.BACK.value,
            legs=[Leg(wallet.account_id, -amount), Leg(SOURCES[kind], amount)],
            reverses_id=transaction_id,
            now=now,
        )
    except InsufficientBalance:
        raise InsufficientBalance from None
    _leave_evidence("take_back", posted, kind=kind, amount=amount, actor=actor, now=now)
    return posted


def make_final(
    *, actor: Actor, amount: int, owner_id: UUID, idempotency_key: str, now: datetime
) -> Posted:
    """A dispute ended for the customer: the provisional credit (satang) becomes our expense.

    Raises the refusals of ``ledger.post``.
    """
    posted = ledger.post(
        owner_id=owner_id,
        idempotency_key=idempotency_key,
        fingerprint=_fingerprint(RedressPosting.FINAL, owner_id, amount),
        kind=RedressPosting.FINAL.value,
        legs=[Leg(REDRESS_EXPENSE, -amount), Leg(RECEIVABLES, amount)],
        now=now,
    )
    _leave_evidence(
        "make_final", posted, kind=RedressPosting.FINAL, amount=amount, actor=actor, now=now
    )
    return posted


def _active(customer_id: UUID) -> Wallet:
    locks.require_transaction()
    wallet = wallets.require(customer_id=customer_id)
    if not wallet.is_active:
        raise WalletNotActive(state=wallet.state)
    return wallet


def _fingerprint(kind: RedressPosting, of: UUID, amount: int) -> bytes:
    return hashlib.sha256(f"{kind.value} {of} {amount}".encode()).digest()


def _leave_evidence(
    verb: str, posted: Posted, *, kind: RedressPosting, amount: int, actor: Actor, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.redress.{verb}",
        actor=actor,
        now=now,
        object_type="wallet.LedgerTransaction",
        object_id=posted.transaction_id,
        detail={"kind": kind.value, "amount": amount},
    )
