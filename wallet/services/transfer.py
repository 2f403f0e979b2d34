"""Transfers to another customer: by phone, wallet number, scanned code or favourite."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Proof
from accounts.services import step_up
from micropay.core.actor import Actor, Principal
from wallet.data.movement import Moved, Payee, QuoteView
from wallet.data.recipient import Recipient
from wallet.services import move, quote, recipient
from wallet.states.movement import FeeService, MovementKind


def ask_quote(
    *,
    actor: Actor,
    principal: Principal,
    amount: int | None,
    note: str,
    now: datetime,
    phone: str | None = None,
    wallet_number: str | None = None,
    paycode: str | None = None,
    favourite_id: UUID | None = None,
) -> QuoteView:
    """Quote a transfer (satang) to a customer by phone (E.164), if they agreed to be found by it,
    by the number of their wallet, their QR code, which may name the amount, or as a favourite.
    Must run outside a transaction.

    The payer is looked at first, so that somebody who may not move money learns nothing about
    who is behind a number; how often a device may look is limited. Raises PayeeUnknown,
    AmountRequired, AmountDiffers, a PaycodeRefusal, TooManyAttempts, what the step-up table
    refuses with, and what ``quote.payer_of`` and ``quote.make`` raise.
    """
    payer = quote.payer_of(principal=principal)
    to = Recipient(phone, wallet_number, paycode, favourite_id)
    satang = recipient.amount_for(to=to, given=amount)
    step_up.require(
        principal=principal, action=MovementKind.TRANSFER, amount_satang=satang, now=now
    )
    payee = recipient.whom(principal=principal, to=to, now=now)
    return _quote(
        actor=actor,
        principal=principal,
        payer=payer,
        payee=payee,
        amount=satang,
        note=note,
        now=now,
    )


@transaction.atomic
def _quote(
    *,
    actor: Actor,
    principal: Principal,
    payer: quote.Payer,
    payee: Payee,
    amount: int,
    note: str,
    now: datetime,
) -> QuoteView:
    asked = quote.Asked(
        kind=MovementKind.TRANSFER,
        service=FeeService.TRANSFER,
        payee=payee,
        amount=amount,
        note=note,
    )
    return quote.make(actor=actor, principal=principal, payer=payer, asked=asked, now=now)


def transfer(
    *, actor: Actor, quote_id: UUID, proof: Proof, idempotency_key: str, now: datetime
) -> Moved | None:
    """Carry out a quoted transfer under its proof. Raises what ``move.by_quote`` raises."""
    return move.by_quote(
        actor=actor,
        kind=MovementKind.TRANSFER,
        quote_id=quote_id,
        proof=proof,
        idempotency_key=idempotency_key,
        now=now,
    )
