"""Telling those who act for a merchant: paid, refunded, paid out. The payer is not named."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from accounts.data.customer import Standing
from accounts.selectors import customer as customers
from micropay.core import messages, money
from wallet.data.merchant_message import (
    BILL_WORDS,
    PAYOUT_PAID,
    PAYOUT_REFUSED,
    SHOP_PAID,
    SHOP_REFUNDED,
)
from wallet.models.bank import Withdrawal
from wallet.models.merchant import Merchant
from wallet.models.movement import Movement
from wallet.selectors import merchant_owner
from wallet.states.movement import MovementKind

_TEMPLATES = {MovementKind.PAYMENT.value: SHOP_PAID, MovementKind.REFUND.value: SHOP_REFUNDED}


def movement(*, row: Movement, now: datetime) -> None:
    """Tell of a payment or refund (with PARTIES and merchant loaded). Part of a transaction."""
    template = _TEMPLATES.get(row.kind)
    if template is None or row.merchant is None:
        return
    quote = row.quote if row.refund is None else row.refund.payment.quote
    bill = str(quote.reference2) if quote else ""
    words = {
        "amount": money.format_baht_for_people(row.amount),
        "reference": row.reference,
    }
    _tell(template, row.merchant, words, bill, now)


def payout(*, row: Withdrawal, paid: bool, now: datetime) -> None:
    """Tell what became of a payout (with its bank account loaded). Part of a transaction."""
    assert row.merchant is not None
    words = {
        "amount": money.format_baht_for_people(row.amount),
        "fee": money.format_baht_for_people(row.fee),
        "account": row.bank_account.words,
        "reference": row.reference,
    }
    _tell(PAYOUT_PAID if paid else PAYOUT_REFUSED, row.merchant, words, "", now)


def keeper(*, template: str, merchant: Merchant, customer_id: UUID, now: datetime) -> None:
    """Tell somebody that they act, or act no more, for a merchant. Part of a transaction."""
    person = customers.standing(customer_ids=[customer_id])[customer_id]
    _send(template, merchant, person, {}, now)


def _tell(
    template: str, merchant: Merchant, words: dict[str, str], bill: str, now: datetime
) -> None:
    for person in merchant_owner.people(merchant=merchant):
        shown = BILL_WORDS[person.language].format(bill=bill) if bill else ""
        _send(template, merchant, person, {**words, "bill": shown}, now)


def _send(
    template: str, merchant: Merchant, person: Standing, words: dict[str, str], now: datetime
) -> None:
    messages.send(
        channel="sms",
        to=person.phone,
        template=template,
        context={**words, "shop": merchant.name(person.language)},
        language=person.language,
        subject_id=person.subject_id,
        now=now,
    )
