"""Confirming a quote: proof in a transaction of its own, then the money in one other.

The order matters. The key is looked up before anything else, so a repeated request gets its answer
even when quote, PIN or code no longer hold. A failed proof is counted and kept whatever happens
to the money. A refusal claims nothing: the same key may be sent again.
"""

from __future__ import annotations

import hashlib
import time
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.proof import Given, Proof
from accounts.errors.proof import OtpExpired, OtpUsed
from accounts.selectors import customer as customers
from accounts.services import proof as proofs
from micropay.core import clock, evidence
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound, Refusal
from wallet.data.ledger import FEE_INCOME, VAT_PAYABLE, Leg, Posted
from wallet.data.movement import Confirmed, MovementView
from wallet.errors.ledger import (
    AccountClosed,
    AccountFrozen,
    InsufficientBalance,
    KeyReused,
    LedgerBusy,
)
from wallet.errors.movement import PayeeCannotReceive, QuoteExpired, QuoteUsed
from wallet.errors.wallet import NoWallet, WalletNotActive
from wallet.models.movement import Movement, Quote
from wallet.models.wallet import Wallet
from wallet.selectors import movement as movements
from wallet.selectors import reference
from wallet.services import ledger
from wallet.services.quote import require_cooled_off, require_mover
from wallet.states import MovementKind

# A code that was right a moment ago is spent: a twin is using it. It has two seconds, the lock
# timeout, before it gives up itself.
_CODE_SPENT = (OtpUsed, OtpExpired)
_TWIN_SECONDS = 2.0
_TWIN_STEP_SECONDS = 0.05


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

    Raises NoWallet, NotFound, KeyReused, QuoteExpired, QuoteUsed, what the proof refuses with,
    AccountNotActive, NotVerified, WalletNotActive, AmountOverCoolOff, PayeeCannotReceive,
    InsufficientBalance, LedgerBusy.
    """
    fingerprint = _fingerprint(kind, quote_id)
    found = _find(principal, kind, quote_id, idempotency_key)
    if found.earlier is not None:
        return _again(found.earlier, fingerprint)
    quote = _require_usable(found.quote, now)
    try:
        proof = proofs.check(
            principal=principal,
            given=given,
            purpose=kind,
            digest=quote.digest,
            amount_satang=quote.amount,
            now=now,
        )
        receipt = _carry_out(
            actor=actor,
            principal=principal,
            wallet=found.wallet,
            quote=quote,
            proof=proof,
            key=idempotency_key,
            fingerprint=fingerprint,
            now=now,
        )
    except Refusal as refusal:
        # A twin with the same key may have been faster and used the code: its answer is ours.
        patience = _TWIN_SECONDS if isinstance(refusal, _CODE_SPENT) else 0.0
        earlier = _twin(principal, kind, quote_id, idempotency_key, patience)
        if earlier is None:
            raise
        return _again(earlier, fingerprint)
    return Confirmed(receipt, replayed=False)


def _find(principal: Principal, kind: MovementKind, quote_id: UUID, key: str) -> movements.Found:
    found = movements.for_confirmation(
        customer_id=principal.customer_id, kind=kind, quote_id=quote_id, key=key
    )
    if found is None:
        raise NoWallet
    return found


def _twin(
    principal: Principal, kind: MovementKind, quote_id: UUID, key: str, patience: float
) -> Movement | None:
    """What a twin made under this key, waiting so many seconds for one that is still at it."""
    ends = time.monotonic() + patience
    while True:
        earlier = _find(principal, kind, quote_id, key).earlier
        if earlier is not None or time.monotonic() >= ends:
            return earlier
        time.sleep(_TWIN_STEP_SECONDS)


def _fingerprint(kind: MovementKind, quote_id: UUID) -> bytes:
    """Which operation was asked for and its business fields; never PIN, code or token."""
    return hashlib.sha256(f"confirm {kind} {quote_id}".encode()).digest()


def _again(earlier: Movement, fingerprint: bytes) -> Confirmed:
    if earlier.fingerprint != fingerprint.hex():
        raise KeyReused
    return Confirmed(movements.view(earlier, direction=movements.OUT), replayed=True)


def _require_usable(quote: Quote | None, now: datetime) -> Quote:
    if quote is None:
        raise NotFound
    if hasattr(quote, "movement"):
        raise QuoteUsed
    if quote.is_expired(now):
        raise QuoteExpired
    return quote


@transaction.atomic
def _carry_out(
    *,
    actor: Actor,
    principal: Principal,
    wallet: Wallet,
    quote: Quote,
    proof: Proof,
    key: str,
    fingerprint: bytes,
    now: datetime,
) -> MovementView:
    """The five beats: lock who moves, check, use the proof, post and note, leave evidence."""
    _require_standings(quote, now)
    proofs.consume(proof=proof, now=now)
    posted = _post(wallet, quote, key, fingerprint, now)
    movement = _note(wallet, quote, posted, key, fingerprint)
    evidence.record(
        action=f"wallet.{quote.kind}.confirm",
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="wallet.Movement",
        object_id=movement.id,
        detail={
            "quote": str(quote.id),
            "transaction": str(posted.transaction_id),
            "amount": quote.amount,
            "fee": quote.fee,
        },
    )
    return movements.view(movement, direction=movements.OUT)


def _require_standings(quote: Quote, now: datetime) -> None:
    """Lock the standing of both sides, so that nobody is suspended while money moves."""
    payee = quote.payee_wallet
    parties = [quote.customer_id, *([payee.customer_id] if payee else [])]
    standings = customers.standing(customer_ids=parties, lock=True)
    require_mover(standings[quote.customer_id])
    require_cooled_off(standings[quote.customer_id], quote.amount, now)
    if payee is not None:
        standing = standings[payee.customer_id]
        if not (standing.is_active and standing.verified):
            raise PayeeCannotReceive
    if quote.merchant is not None and not quote.merchant.is_active:
        raise PayeeCannotReceive


def _post(wallet: Wallet, quote: Quote, key: str, fingerprint: bytes, now: datetime) -> Posted:
    """One round trip through the ledger's door; its refusals are told without account numbers."""
    try:
        return ledger.post(
            owner_id=quote.customer_id,
            idempotency_key=key,
            fingerprint=fingerprint,
            kind=quote.kind,
            legs=_legs(wallet, quote),
            now=now,
        )
    except InsufficientBalance:
        raise InsufficientBalance from None
    except KeyReused:
        raise KeyReused from None
    except (AccountFrozen, AccountClosed) as refusal:
        if refusal.params["account_id"] == str(wallet.account_id):
            raise WalletNotActive from None
        raise PayeeCannotReceive from None


def _legs(wallet: Wallet, quote: Quote) -> list[Leg]:
    """Payer −(amount + fee), payee +amount, fee income +(fee − VAT), VAT payable +VAT."""
    payee = quote.payee_wallet or quote.merchant
    assert payee is not None
    legs = [
        Leg(wallet.account_id, -quote.total),
        Leg(payee.account_id, quote.amount),
        Leg(FEE_INCOME, quote.fee - quote.vat),
        Leg(VAT_PAYABLE, quote.vat),
    ]
    return [leg for leg in legs if leg.amount]


def _note(wallet: Wallet, quote: Quote, posted: Posted, key: str, fingerprint: bytes) -> Movement:
    """The business side of the posting; it uses the quote up, which only one movement can."""
    payee = quote.payee_wallet
    try:
        return Movement.objects.create(
            reference=reference.draw_receipt(clock.bangkok_day(posted.posted_at)),
            kind=quote.kind,
            transaction_id=posted.transaction_id,
            wallet=wallet,
            customer_id=quote.customer_id,
            payee_wallet=payee,
            payee_customer_id=payee.customer_id if payee else None,
            merchant=quote.merchant,
            quote=quote,
            amount=quote.amount,
            fee=quote.fee,
            vat=quote.vat,
            key=key,
            fingerprint=fingerprint.hex(),
            posted_at=posted.posted_at,
        )
    except IntegrityError as error:
        raise _already_noted(error) from error


def _already_noted(error: IntegrityError) -> Refusal:
    """A quote used a moment ago, or a receipt number drawn twice: then ask again."""
    fault: Any = error.__cause__
    return QuoteUsed() if "quote" in fault.diag.constraint_name else LedgerBusy()
