"""What a merchant gives back of a payment: asked in its name by one person, agreed by another.

The payer's fee is not part of it: it was paid to us for the payment, and ours to give back is a
redress. Source: the ledger's rule of refunds (decision 0022).
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import approval, clock, evidence, locks, money
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from wallet.data.ledger import Leg
from wallet.errors.ledger import AccountClosed, AccountFrozen
from wallet.errors.merchant import MerchantMoveRefused, RefundNotPossible, RefundTooLarge
from wallet.errors.movement import PayeeCannotReceive
from wallet.models.merchant import Merchant, MerchantRefund
from wallet.models.movement import Movement
from wallet.selectors import merchant as merchants
from wallet.selectors import reference
from wallet.services import ledger
from wallet.services import limit as limit_service
from wallet.states import LimitKind, MovementKind

REFUND = "wallet.merchant.refund"


@transaction.atomic
def ask(*, actor: Actor, payment_id: UUID, amount: int, reason: str, now: datetime) -> Approval:
    """Ask that a merchant refunds a payment, in part or in full (satang). One request a payment
    waits at a time. Raises NotFound, RefundNotPossible, RefundTooLarge, ApprovalWaiting.
    """
    payment = Movement.objects.filter(id=payment_id).select_related("merchant").first()
    if payment is None:
        raise NotFound
    _refuse(payment, amount)
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

    What it had used of the payer's limit is free again. Raises RefundNotPossible, RefundTooLarge,
    MerchantMoveRefused, PayeeCannotReceive, InsufficientBalance (the merchant's), LedgerBusy.
    """
    amount = int(asked.payload["amount"])
    payment = Movement.objects.select_related("wallet", "customer").get(id=asked.object_id)
    assert payment.merchant_id is not None
    assert payment.wallet_id is not None
    [[merchant]] = locks.lock(Merchant.objects.filter(id=payment.merchant_id))
    _refuse(payment, amount)
    if not merchant.is_active:
        raise MerchantMoveRefused(state=merchant.state)
    transaction_id, posted_at = _post(payment, merchant, asked, amount, now)
    refund = MerchantRefund.objects.create(
        payment=payment,
        approval=asked,
        transaction_id=transaction_id,
        amount=amount,
        refunded_at=now,
    )
    limit_service.give_back(
        wallet_id=payment.wallet_id,
        kind=LimitKind.PAYMENT,
        amount=amount,
        used_at=payment.posted_at,
    )
    Movement.objects.create(
        reference=reference.draw_receipt(clock.bangkok_day(now)),
        kind=MovementKind.REFUND,
        transaction_id=transaction_id,
        payee_wallet_id=payment.wallet_id,
        payee_customer_id=payment.customer_id,
        merchant=merchant,
        refund=refund,
        amount=amount,
        key=f"refund {refund.id}",
        fingerprint=_fingerprint(asked, amount).hex(),
        posted_at=posted_at,
    )
    evidence.record(
        action="wallet.merchant.refund",
        actor=actor,
        now=now,
        subject_id=payment.customer.subject_id,
        object_type="wallet.Movement",
        object_id=payment.id,
        detail={"amount": amount, "transaction": str(transaction_id)},
    )


def _refuse(payment: Movement, amount: int) -> None:
    if payment.kind != MovementKind.PAYMENT or payment.merchant_id is None:
        raise RefundNotPossible
    left = merchants.refundable(payment=payment)
    if not 0 < amount <= left:
        raise RefundTooLarge(left=money.format_baht(left))


def _fingerprint(asked: Approval, amount: int) -> bytes:
    return hashlib.sha256(f"refund {asked.id} {amount}".encode()).digest()


def _post(
    payment: Movement, merchant: Merchant, asked: Approval, amount: int, now: datetime
) -> tuple[UUID, datetime]:
    try:
        posted = ledger.post(
            owner_id=merchant.id,
            idempotency_key=f"refund {asked.id}",
            fingerprint=_fingerprint(asked, amount),
            kind=MovementKind.REFUND,
            legs=[Leg(merchant.account_id, -amount), Leg(payment.wallet.account_id, amount)],
            reverses_id=payment.transaction_id,
            now=now,
        )
    except (AccountFrozen, AccountClosed) as refusal:
        raise PayeeCannotReceive from refusal
    return posted.transaction_id, posted.posted_at
