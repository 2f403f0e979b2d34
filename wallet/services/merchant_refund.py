"""What a merchant gives back of a payment: asked in its name by one person at the desk, agreed by
another; whoever acts for the merchant does it by ``merchant_owner_refund``.

The payer's fee is not part of it: it was paid to us for the payment, and ours to give back is a
redress. Source: the ledger's rule of refunds (decision 0022).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import approval, clock, evidence, locks, money
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.ids import new_id
from micropay.core.models.approval import Approval
from wallet.data.ledger import Leg, Posted
from wallet.errors.ledger import AccountClosed, AccountFrozen
from wallet.errors.merchant import MerchantMoveRefused, RefundNotPossible, RefundTooLarge
from wallet.errors.movement import PayeeCannotReceive
from wallet.models.merchant import Merchant, MerchantRefund
from wallet.models.movement import Movement
from wallet.selectors import merchant as merchants
from wallet.selectors import reference
from wallet.services import ledger
from wallet.services import limit as limit_service
from wallet.states.movement import LimitKind, MovementKind

REFUND = "wallet.merchant.refund"


@dataclass(frozen=True, slots=True)
class By:
    """Who refunds: two people, by what they agreed to; or somebody who acts for the merchant, under
    a key of theirs and the fingerprint (hex) of what it was used for.
    """

    approval: Approval | None = None
    customer_id: UUID | None = None
    key: str = ""
    fingerprint: str = ""


@transaction.atomic
def ask(*, actor: Actor, payment_id: UUID, amount: int, reason: str, now: datetime) -> Approval:
    """Ask that a merchant refunds a payment, in part or in full (satang). One request a payment
    waits at a time. Raises NotFound, RefundNotPossible, RefundTooLarge, ApprovalWaiting.
    """
    payment = Movement.objects.filter(id=payment_id).select_related("merchant").first()
    if payment is None:
        raise NotFound
    require_refundable(payment=payment, amount=amount)
    return approval.request(
        kind=REFUND,
        object_type="wallet.Movement",
        object_id=payment.id,
        payload={"amount": amount},
        actor=actor,
        reason=reason,
        now=now,
    )


def agreed(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the money goes back to the wallet that paid, once per request.

    Raises what ``give`` raises.
    """
    payment = Movement.objects.select_related("wallet", "customer").get(id=asked.object_id)
    amount = int(asked.payload["amount"])
    give(actor=actor, payment=payment, amount=amount, by=By(approval=asked), now=now)


def give(*, actor: Actor, payment: Movement, amount: int, by: By, now: datetime) -> MerchantRefund:
    """Refund an amount (satang) of a payment (with wallet and customer loaded), in the caller's
    transaction. What it had used of the payer's limit is free again.

    Raises RefundNotPossible, RefundTooLarge, MerchantMoveRefused, PayeeCannotReceive,
    InsufficientBalance (the merchant's), LedgerBusy.
    """
    assert payment.merchant_id is not None
    assert payment.wallet_id is not None
    [[merchant]] = locks.lock(Merchant.objects.filter(id=payment.merchant_id))
    require_refundable(payment=payment, amount=amount)
    if not merchant.is_active:
        raise MerchantMoveRefused(state=merchant.state)
    fingerprint = hashlib.sha256(f"refund {payment.id} {amount} {by.key}".encode()).digest()
    refund = MerchantRefund(
        id=new_id(),
        payment=payment,
        approval=by.approval,
        customer_id=by.customer_id,
        key=by.key,
        fingerprint=by.fingerprint,
        amount=amount,
        refunded_at=now,
    )
    posted = _post(refund, merchant, fingerprint, now)
    refund.transaction_id = posted.transaction_id
    refund.save(force_insert=True)
    limit_service.give_back(
        wallet_id=payment.wallet_id,
        kind=LimitKind.PAYMENT,
        amount=amount,
        used_at=payment.posted_at,
    )
    Movement.objects.create(
        reference=reference.draw_receipt(clock.bangkok_day(now)),
        kind=MovementKind.REFUND,
        transaction_id=posted.transaction_id,
        payee_wallet_id=payment.wallet_id,
        payee_customer_id=payment.customer_id,
        merchant=merchant,
        refund=refund,
        amount=amount,
        key=f"refund {refund.id}",
        fingerprint=fingerprint.hex(),
        posted_at=posted.posted_at,
    )
    evidence.record(
        action="wallet.merchant.refund",
        actor=actor,
        now=now,
        subject_id=payment.customer.subject_id,
        object_type="wallet.Movement",
        object_id=payment.id,
        detail={"amount": amount, "transaction": str(posted.transaction_id)},
    )
    return refund


def require_refundable(*, payment: Movement, amount: int) -> None:
    """Raise RefundNotPossible, or RefundTooLarge for more (satang) than is left."""
    if payment.kind != MovementKind.PAYMENT or payment.merchant_id is None:
        raise RefundNotPossible
    left = merchants.refundable(payment=payment)
    if not 0 < amount <= left:
        raise RefundTooLarge(left=money.format_baht(left))


def _post(refund: MerchantRefund, merchant: Merchant, fingerprint: bytes, now: datetime) -> Posted:
    payment, amount = refund.payment, refund.amount
    try:
        return ledger.post(
            owner_id=merchant.id,
            idempotency_key=f"refund {refund.id}",
            fingerprint=fingerprint,
            kind=MovementKind.REFUND,
            legs=[Leg(merchant.account_id, -amount), Leg(payment.wallet.account_id, amount)],
            reverses_id=payment.transaction_id,
            now=now,
        )
    except (AccountFrozen, AccountClosed) as refusal:
        raise PayeeCannotReceive from refusal
