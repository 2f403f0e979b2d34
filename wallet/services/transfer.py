"""Transfers to another customer's phone number."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from micropay.core.actor import Actor, Principal
from wallet.data.movement import QuoteView
from wallet.selectors import payee as payees
from wallet.services import quote
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
