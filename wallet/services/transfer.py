"""Transfers to another customer's phone number."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Proof
from micropay.core.actor import Actor, Principal
from wallet.data.movement import Moved, QuoteView
from wallet.selectors import payee as payees
from wallet.services import move, quote
from wallet.states import FeeService, MovementKind


@transaction.atomic
def ask_quote(
    *, actor: Actor, principal: Principal, phone: str, amount: int, note: str, now: datetime
) -> QuoteView:
    """Quote a transfer (satang) to the customer with this number (E.164).

    The payer is looked at first, so that somebody who may not move money learns nothing about
    who is behind a number. Raises PayeeUnknown and what ``quote.payer_of`` and
    ``quote.make`` raise.
    """
    payer = quote.payer_of(principal=principal)
    asked = quote.Asked(
        kind=MovementKind.TRANSFER,
        service=FeeService.TRANSFER,
        payee=payees.of_phone(phone=phone),
        amount=amount,
        note=note,
    )
    return quote.make(actor=actor, principal=principal, payer=payer, asked=asked, now=now)


def transfer(
    *, actor: Actor, quote_id: UUID, proof: Proof, idempotency_key: str, now: datetime
) -> Moved:
    """Carry out a quoted transfer under its proof. Raises what ``move.by_quote`` raises."""
    return move.by_quote(
        actor=actor,
        kind=MovementKind.TRANSFER,
        quote_id=quote_id,
        proof=proof,
        idempotency_key=idempotency_key,
        now=now,
    )
