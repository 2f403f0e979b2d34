"""Telling a customer that money has reached the wallet."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from accounts.selectors import customer as customers
from micropay.core import locks, messages, money
from micropay.core.actor import Actor
from wallet.data.messages import MONEY_RECEIVED, REFUNDED, TOPPED_UP
from wallet.models.movement import Movement
from wallet.selectors import movement as movements
from wallet.states import MovementKind

_TEMPLATES = {MovementKind.TOPUP: TOPPED_UP, MovementKind.REFUND: REFUNDED}


def tell_payee(*, actor: Actor, transaction_id: UUID, now: datetime) -> None:
    """Write the payee of a posted transaction an SMS, in the payee's language.

    Merchants, and postings that are no movement, get none. It runs in the transaction that marks
    the after-effect done, so the message is written once. ``actor`` is the platform.
    """
    locks.require_transaction()
    movement = (
        Movement.objects.filter(transaction_id=transaction_id, payee_wallet__isnull=False)
        .select_related(*movements.PARTIES)
        .first()
    )
    if movement is None or movement.payee_customer_id is None:
        return
    payee = customers.standing(customer_ids=[movement.payee_customer_id])[
        movement.payee_customer_id
    ]
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
