"""Paying a scanned code: a QR of a shop or person, or the barcode of a bill."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Proof
from accounts.services import find, step_up
from micropay.core.actor import Actor, Principal
from wallet.data.movement import Moved, QuoteView
from wallet.data.paycode import BillPayment, CreditTransfer
from wallet.errors.movement import AmountDiffers, AmountRequired, PaycodeNotPayable
from wallet.selectors import payee as payees
from wallet.selectors.paycode.read import read
from wallet.services import move, quote
from wallet.states import MovementKind


def ask_quote(
    *, actor: Actor, principal: Principal, paycode: str, amount: int | None, now: datetime
) -> QuoteView:
    """Quote the payment of a scanned text; ``amount`` (satang) where the code has none.

    Must run outside a transaction. Raises a PaycodeRefusal, PaycodeNotPayable, PayeeUnknown,
    AmountRequired, AmountDiffers, TooManyAttempts, what the step-up table refuses with, and what
    ``quote.payer_of`` and ``quote.make`` raise.
    """
    payer = quote.payer_of(principal=principal)
    code = read(paycode)
    if not isinstance(code, BillPayment | CreditTransfer):
        raise PaycodeNotPayable
    found = _found(principal, payees.phone_in(code), now)
    payee, service = payees.of_paycode(code, found=found, language=principal.language, now=now)
    satang = _amount(code.satang, amount)
    step_up.require(principal=principal, action=MovementKind.PAYMENT, amount_satang=satang, now=now)
    asked = quote.Asked(
        kind=MovementKind.PAYMENT,
        service=service,
        payee=payee,
        amount=satang,
        bill=payees.bill_of(code),
    )
    with transaction.atomic():
        return quote.make(actor=actor, principal=principal, payer=payer, asked=asked, now=now)


def _found(principal: Principal, phone: str | None, now: datetime) -> UUID | None:
    if phone is None:
        return None
    return find.by_phone(principal=principal, phone_e164=phone, now=now)


def pay(
    *, actor: Actor, quote_id: UUID, proof: Proof, idempotency_key: str, now: datetime
) -> Moved | None:
    """Carry out a quoted payment under its proof. Raises what ``move.by_quote`` raises."""
    return move.by_quote(
        actor=actor,
        kind=MovementKind.PAYMENT,
        quote_id=quote_id,
        proof=proof,
        idempotency_key=idempotency_key,
        now=now,
    )


def _amount(asked_by_code: int | None, given: int | None) -> int:
    if not asked_by_code:
        if given is None:
            raise AmountRequired
        return given
    if given is not None and given != asked_by_code:
        raise AmountDiffers
    return asked_by_code
