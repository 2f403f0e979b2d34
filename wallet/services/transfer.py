"""Transfers to another customer, by phone number or by the number of the wallet."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Proof
from accounts.services import find, step_up
from micropay.core.actor import Actor, Principal
from wallet.data.movement import Moved, Payee, QuoteView
from wallet.selectors import payee as payees
from wallet.services import move, quote
from wallet.states import FeeService, MovementKind


def ask_quote(
    *,
    actor: Actor,
    principal: Principal,
    amount: int,
    note: str,
    now: datetime,
    phone: str | None = None,
    wallet_number: str | None = None,
) -> QuoteView:
    """Quote a transfer (satang) to a customer by phone (E.164), if they agreed to be found by it,
    or by the number of their wallet. Must run outside a transaction.

    The payer is looked at first, so that somebody who may not move money learns nothing about
    who is behind a number; how often a device may look is limited. Raises PayeeUnknown,
    TooManyAttempts, what the step-up table refuses with, and what ``quote.payer_of`` and
    ``quote.make`` raise.
    """
    payer = quote.payer_of(principal=principal)
    step_up.require(
        principal=principal, action=MovementKind.TRANSFER, amount_satang=amount, now=now
    )
    payee = _payee(principal, phone, wallet_number, now)
    return _quote(
        actor=actor,
        principal=principal,
        payer=payer,
        payee=payee,
        amount=amount,
        note=note,
        now=now,
    )


def _payee(
    principal: Principal, phone: str | None, wallet_number: str | None, now: datetime
) -> Payee:
    if phone is None:
        find.count(principal=principal, now=now)
        return payees.of_wallet_number(wallet_number or "")
    found = find.by_phone(principal=principal, phone_e164=phone, now=now)
    return payees.of_customer(found)


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
