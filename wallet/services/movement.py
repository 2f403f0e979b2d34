"""Confirming a quote: proof in a transaction of its own, then the money in one other.

The order matters. The key is looked up before anything else, so a repeated request gets its answer
even when quote, PIN or code no longer hold. A failed proof is counted and kept whatever happens
to the money. A refusal claims nothing: the same key may be sent again.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from accounts.data.proof import Given
from accounts.services import proof as proofs
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound, Refusal
from wallet.data.movement import Confirmed
from wallet.errors.ledger import KeyReused
from wallet.errors.movement import QuoteExpired, QuoteUsed
from wallet.errors.wallet import NoWallet
from wallet.models.held import HeldMovement
from wallet.models.movement import Quote
from wallet.selectors import movement as movements
from wallet.services import held, move, payment, transfer, twin
from wallet.states.movement import MovementKind

_CARRY_OUT = {MovementKind.TRANSFER: transfer.transfer, MovementKind.PAYMENT: payment.pay}


def confirm(
    *,
    actor: Actor,
    principal: Principal,
    kind: MovementKind,
    quote_id: UUID,
    given: Given,
    idempotency_key: str,
    now: datetime,
) -> Confirmed:
    """Carry out a quote once, or find again what this key did. Must run outside a transaction.

    A first payment to a new payee that the quote says has to wait is held instead, and its receipt
    says so.

    Raises NoWallet, NotFound, KeyReused, QuoteExpired, QuoteUsed, what the proof refuses with
    and what ``move.by_quote`` refuses with.
    """
    fingerprint = move.fingerprint(kind=kind, quote_id=quote_id)
    found = _find(principal, kind, quote_id, idempotency_key)
    if found.earlier is not None:
        return _again(found, fingerprint)
    quote = _require_usable(found, now)
    try:
        proof = proofs.check(
            principal=principal,
            given=given,
            purpose=kind,
            digest=quote.digest,
            amount_satang=quote.amount,
            now=now,
        )
        if quote.hold_seconds:
            row = held.hold(
                actor=actor, asked=quote, proof=proof, idempotency_key=idempotency_key, now=now
            )
            return Confirmed(movements.view_held(row), replayed=False)
        moved = _CARRY_OUT[kind](
            actor=actor, quote_id=quote.id, proof=proof, idempotency_key=idempotency_key, now=now
        )
    except Refusal as refusal:
        # A twin with the same key may have been faster and used the code: its answer is ours.
        done = twin.made(
            look=lambda: _done(principal, kind, quote_id, idempotency_key), refusal=refusal
        )
        if done is None:
            raise
        return _again(done, fingerprint)
    if moved is None:
        return _again(_find(principal, kind, quote_id, idempotency_key), fingerprint)
    return Confirmed(movements.receipt_of(quote, moved), replayed=False)


def _find(principal: Principal, kind: MovementKind, quote_id: UUID, key: str) -> movements.Found:
    found = movements.for_confirmation(
        customer_id=principal.customer_id, kind=kind, quote_id=quote_id, key=key
    )
    if found is None:
        raise NoWallet
    return found


def _done(
    principal: Principal, kind: MovementKind, quote_id: UUID, key: str
) -> movements.Found | None:
    """What was made under this key, if anything was."""
    found = _find(principal, kind, quote_id, key)
    return None if found.earlier is None else found


def _again(found: movements.Found, fingerprint: bytes) -> Confirmed:
    """The same answer for the same request; the fingerprint says that it is about this quote."""
    earlier = found.earlier
    assert earlier is not None
    if earlier.fingerprint != fingerprint.hex():
        raise KeyReused
    if earlier.moved is not None:
        assert found.quote is not None
        return Confirmed(movements.receipt_of(found.quote, earlier.moved), replayed=True)
    assert earlier.held_id is not None
    row = HeldMovement.objects.select_related("quote").get(id=earlier.held_id)
    return Confirmed(movements.view_held(row), replayed=True)


def _require_usable(found: movements.Found, now: datetime) -> Quote:
    if found.quote is None:
        raise NotFound
    if found.is_used:
        raise QuoteUsed
    if found.quote.is_expired(now):
        raise QuoteExpired
    return found.quote
