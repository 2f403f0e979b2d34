"""Paying a scanned code: a QR of a shop or person, or the barcode of a bill."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Proof
from accounts.services import step_up
from micropay.core.actor import Actor, Principal
from wallet.data.movement import Moved, QuoteView
from wallet.data.paycode import BillPayment, CreditTransfer
from wallet.errors.movement import PaycodeNotPayable
from wallet.selectors import payee as payees
from wallet.selectors.paycode.read import read
from wallet.services import move, quote, recipient
from wallet.states.movement import MovementKind


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
    found = recipient.behind(principal=principal, code=code, now=now)
    payee, service = payees.of_paycode(code, found=found, language=principal.language, now=now)
    satang = recipient.amount_of(code=code, given=amount)
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
