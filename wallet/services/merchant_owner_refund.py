"""Refunds by those who act for a merchant: shown first, then done once under PIN and code."""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Given, Proof
from accounts.selectors import customer as customers
from accounts.services import proof as proofs
from micropay.core import money
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound, Refusal
from wallet.data.merchant_owner import Refunded, RefundQuote
from wallet.errors.ledger import InsufficientBalance, KeyReused
from wallet.models.merchant import Merchant, MerchantRefund
from wallet.models.movement import Movement
from wallet.selectors import ledger as reads
from wallet.selectors import merchant as merchants
from wallet.selectors import merchant_owner as owners
from wallet.services import merchant_owner, merchant_refund, twin

ACTION = "merchant_refund"
_ABOUT = {"th": "คืนเงิน {amount} บาท ของรายการ {sale}", "en": "refund {amount} baht of {sale}"}


def ask_quote(
    *,
    actor: Actor,
    principal: Principal,
    merchant_id: UUID,
    payment_reference: str,
    amount: int,
    now: datetime,
) -> RefundQuote:
    """Show a refund (satang) of a payment and ask for its code. Must run outside a transaction.

    Raises NotFound, MerchantMoveRefused, RefundTooLarge, InsufficientBalance, AccountNotActive,
    NotVerified, and what the step-up table and asking for a code refuse with.
    """
    shop = merchant_owner.acting(principal=principal, merchant_id=merchant_id)
    payment = _payment(shop, payment_reference)
    merchant_refund.require_refundable(payment=payment, amount=amount)
    left = reads.balance(account_id=shop.account_id).available - amount
    if left < 0:
        raise InsufficientBalance
    language = customers.standing(customer_ids=[principal.customer_id])[
        principal.customer_id
    ].language
    asked = merchant_owner.ask_proof(
        actor=actor,
        principal=principal,
        action=ACTION,
        amount=amount,
        digest=_fingerprint(payment, amount),
        about=_ABOUT[language].format(
            amount=money.format_baht_for_people(amount), sale=payment.reference
        ),
        now=now,
    )
    return RefundQuote(
        reference=payment.reference,
        amount=amount,
        left_after=merchants.refundable(payment=payment) - amount,
        available_after=left,
        asked=asked,
    )


def confirm(
    *,
    actor: Actor,
    principal: Principal,
    merchant_id: UUID,
    payment_reference: str,
    amount: int,
    given: Given,
    idempotency_key: str,
    now: datetime,
) -> Refunded:
    """Refund once, or find what this key did. Must run outside a transaction.

    Raises NotFound, KeyReused, MerchantMoveRefused, RefundTooLarge, PayeeCannotReceive,
    InsufficientBalance, LedgerBusy, AccountNotActive, NotVerified and what the proof refuses with.
    """
    shop = owners.one(customer_id=principal.customer_id, merchant_id=merchant_id)
    if shop is None:
        raise NotFound
    payment = _payment(shop, payment_reference)
    fingerprint = _fingerprint(payment, amount)
    earlier = _earlier(principal, idempotency_key, fingerprint)
    if earlier is not None:
        return _view(earlier, replayed=True)
    try:
        proof = proofs.check(
            principal=principal,
            given=given,
            purpose=ACTION,
            digest=fingerprint,
            amount_satang=amount,
            now=now,
        )
        by = merchant_refund.By(
            customer_id=principal.customer_id, key=idempotency_key, fingerprint=fingerprint
        )
        row = _give(
            actor=actor,
            principal=principal,
            payment=payment,
            amount=amount,
            by=by,
            proof=proof,
            now=now,
        )
    except Refusal as refusal:
        found = twin.made(
            look=lambda: _earlier(principal, idempotency_key, fingerprint), refusal=refusal
        )
        if found is None:
            raise
        return _view(found, replayed=True)
    return _view(row, replayed=False)


@transaction.atomic
def _give(
    *,
    actor: Actor,
    principal: Principal,
    payment: Movement,
    amount: int,
    by: merchant_refund.By,
    proof: Proof,
    now: datetime,
) -> MerchantRefund:
    assert payment.merchant_id is not None
    merchant_owner.begin(principal=principal, merchant_id=payment.merchant_id, proof=proof, now=now)
    return merchant_refund.give(actor=actor, payment=payment, amount=amount, by=by, now=now)


def _payment(shop: Merchant, reference: str) -> Movement:
    payment = owners.payment(merchant=shop, reference=reference)
    if payment is None:
        raise NotFound
    return payment


def _fingerprint(payment: Movement, amount: int) -> str:
    return hashlib.sha256(f"merchant refund {payment.id} {amount}".encode()).hexdigest()


def _earlier(principal: Principal, key: str, fingerprint: str) -> MerchantRefund | None:
    rows = MerchantRefund.objects.filter(customer_id=principal.customer_id, key=key)
    found = rows.select_related("payment").first()
    if found is not None and found.fingerprint != fingerprint:
        raise KeyReused
    return found


def _view(row: MerchantRefund, *, replayed: bool) -> Refunded:
    made = Movement.objects.get(transaction_id=row.transaction_id)
    return Refunded(
        reference=made.reference,
        payment_reference=row.payment.reference,
        amount=row.amount,
        at=made.posted_at,
        replayed=replayed,
    )
