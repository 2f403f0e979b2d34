"""Telling whoever received money: customers, and those who act for a merchant."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from accounts.selectors import customer as customers
from micropay.core import locks, messages, money
from micropay.core.actor import Actor
from wallet.data.messages import MONEY_RECEIVED, REFUNDED, TOPPED_UP
from wallet.models.movement import Movement
from wallet.selectors import movement as movements
from wallet.services import merchant_message
from wallet.states.movement import MovementKind

_TEMPLATES = {MovementKind.TOPUP: TOPPED_UP, MovementKind.REFUND: REFUNDED}


def tell_payee(*, actor: Actor, transaction_id: UUID, now: datetime) -> None:
    """Write the payee of a posted transaction an SMS, in the payee's language; of what a merchant
    received or refunded also whoever acts for it.

    Postings that are no movement get none. It runs in the transaction that marks the after-effect
    done, so the message is written once. ``actor`` is the platform.
    """
    locks.require_transaction()
    movement = (
        Movement.objects.filter(transaction_id=transaction_id)
        .select_related(*movements.PARTIES, "merchant")
        .first()
    )
    if movement is None:
        return
    if movement.merchant_id is not None:
        merchant_message.movement(row=movement, now=now)
    if movement.payee_customer_id is not None:
        _tell_customer(movement, movement.payee_customer_id, now)


def _tell_customer(movement: Movement, customer_id: UUID, now: datetime) -> None:
    payee = customers.standing(customer_ids=[customer_id])[customer_id]
    view = movements.view(movement, direction=movements.IN)
    words = {
        "amount": money.format_baht_for_people(view.total),
        "payer": view.counterparty,
        "reference": view.reference,
    }
    messages.send(
        channel="sms",
        to=payee.phone,
        template=_TEMPLATES.get(view.kind, MONEY_RECEIVED),
        context=words,
        language=payee.language,
        subject_id=payee.subject_id,
        now=now,
    )
