"""Asking somebody for money; paying is a transfer whose quote names the request."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.selectors import customer as customers
from accounts.services import step_up
from micropay.core import evidence, locks, messages, money, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from wallet.data.money_request import MONEY_ASKED, MoneyRequestView
from wallet.data.movement import Payee, QuoteView
from wallet.data.recipient import Recipient
from wallet.errors.money_request import (
    AskedThemEnough,
    AskedTooOften,
    MoneyRequestClosed,
    TooManyRequests,
)
from wallet.errors.movement import PayeeIsYourself
from wallet.models.money_request import MoneyRequest
from wallet.models.wallet import Wallet
from wallet.selectors import money_request as reads
from wallet.selectors import payee as payees
from wallet.services import quote, recipient
from wallet.states.movement import FeeService, MovementKind
from wallet.states.standing_order import MoneyRequestState

_DAY = timedelta(days=1)


def ask(
    *,
    actor: Actor,
    principal: Principal,
    of: Recipient,
    amount: int,
    note: str,
    now: datetime,
) -> MoneyRequestView:
    """Ask a customer for money (satang) and tell them by SMS. Must run outside a transaction.

    Who cannot be found or paid answers as nobody. Requests are limited, open ones and those of a
    day, in all and to one person (rules ``money_request.*``). Raises PayeeUnknown,
    PayeeIsYourself, TooManyRequests, AskedThemEnough, AskedTooOften, TooManyAttempts, and what
    ``quote.payer_of`` raises.
    """
    asker = quote.payer_of(principal=principal)
    payer = recipient.whom(principal=principal, to=of, now=now)
    if payer.customer_id == principal.customer_id:
        raise PayeeIsYourself
    row = _draft(asker, payer, now)
    row.amount, row.note = amount, note
    _ask(actor, principal, row, now)
    return reads.view(row, customer_id=principal.customer_id, now=now)


def _draft(asker: quote.Payer, payer: Payee, now: datetime) -> MoneyRequest:
    assert payer.customer_id is not None
    assert payer.wallet_id is not None
    return MoneyRequest(
        asker_id=asker.wallet.customer_id,
        asker_wallet=asker.wallet,
        asker_name=asker.standing.masked_name,
        payer_id=payer.customer_id,
        payer_wallet_id=payer.wallet_id,
        payer_name=payer.name,
        asked_at=now,
        expires_at=now + timedelta(days=rules.number("money_request.days", at=now)),
    )


@transaction.atomic
def _ask(actor: Actor, principal: Principal, row: MoneyRequest, now: datetime) -> None:
    # Whoever asks at the same moment waits here, so that the count holds.
    locks.lock(Wallet.objects.filter(id=row.asker_wallet_id))
    _require_room(row.asker_id, row.payer_id, now)
    row.save(force_insert=True)
    _tell(row, now)
    _leave_evidence("ask", actor, principal, row, now)


def ask_quote(*, actor: Actor, principal: Principal, request_id: UUID, now: datetime) -> QuoteView:
    """Quote the transfer that pays a request one got. Must run outside a transaction.

    It is confirmed as every transfer; the request is then paid, once. Raises NotFound,
    MoneyRequestClosed, PayeeUnknown, what the step-up table refuses with, and what
    ``quote.payer_of`` and ``quote.make`` raise.
    """
    payer = quote.payer_of(principal=principal)
    row = _open(principal.customer_id, request_id, now)
    step_up.require(
        principal=principal, action=MovementKind.TRANSFER, amount_satang=row.amount, now=now
    )
    asked = quote.Asked(
        kind=MovementKind.TRANSFER,
        service=FeeService.TRANSFER,
        payee=payees.of_customer(row.asker_id),
        amount=row.amount,
        note=str(row.note),
        request_id=row.id,
        until=row.expires_at,
    )
    with transaction.atomic():
        return quote.make(actor=actor, principal=principal, payer=payer, asked=asked, now=now)


@transaction.atomic
def decline(*, actor: Actor, principal: Principal, request_id: UUID, now: datetime) -> None:
    """Whoever was asked says no; again changes nothing. Raises NotFound, MoneyRequestClosed."""
    _end(actor, principal, request_id, MoneyRequestState.DECLINED, now)


@transaction.atomic
def withdraw(*, actor: Actor, principal: Principal, request_id: UUID, now: datetime) -> None:
    """Whoever asked takes it back; again changes nothing. Raises NotFound, MoneyRequestClosed."""
    _end(actor, principal, request_id, MoneyRequestState.WITHDRAWN, now)


def _require_room(asker_id: UUID, payer_id: UUID, now: datetime) -> None:
    still_open = reads.open_of(asker_id=asker_id, now=now)
    most = rules.number("money_request.open_most", at=now)
    if still_open.count() >= most:
        raise TooManyRequests(most=most)
    most = rules.number("money_request.open_to_one", at=now)
    if still_open.filter(payer_id=payer_id).count() >= most:
        raise AskedThemEnough(most=most)
    _require_pace(asker_id, payer_id, now)


def _require_pace(asker_id: UUID, payer_id: UUID, now: datetime) -> None:
    """Each request is a message to somebody: what was withdrawn or declined counts too."""
    lately = MoneyRequest.objects.filter(asker_id=asker_id, asked_at__gt=now - _DAY)
    for rows, rule in ((lately, "day_most"), (lately.filter(payer_id=payer_id), "day_to_one")):
        most = rules.number(f"money_request.{rule}", at=now)
        if rows.count() >= most:
            raise AskedTooOften(most=most)


def _open(customer_id: UUID, request_id: UUID, now: datetime) -> MoneyRequest:
    row = reads.of_customer(customer_id=customer_id, request_id=request_id)
    if row is None or row.payer_id != customer_id:
        raise NotFound
    if row.state_at(now) is not MoneyRequestState.ASKED:
        raise MoneyRequestClosed
    return row


def _end(
    actor: Actor, principal: Principal, request_id: UUID, state: MoneyRequestState, now: datetime
) -> None:
    mine = {"payer_id": principal.customer_id}
    if state is MoneyRequestState.WITHDRAWN:
        mine = {"asker_id": principal.customer_id}
    [found] = locks.lock(MoneyRequest.objects.filter(id=request_id, **mine))
    if not found:
        raise NotFound
    row: MoneyRequest = found[0]
    if row.state == state:
        return
    if row.state_at(now) is not MoneyRequestState.ASKED:
        raise MoneyRequestClosed
    row.state, row.ended_at = state, now
    row.save(update_fields=["state", "ended_at"])
    _leave_evidence(state, actor, principal, row, now)


def _tell(row: MoneyRequest, now: datetime) -> None:
    payer = customers.standing(customer_ids=[row.payer_id])[row.payer_id]
    messages.send(
        channel="sms",
        to=payer.phone,
        template=MONEY_ASKED,
        context={
            "asker": str(row.asker_name),
            "amount": money.format_baht_for_people(row.amount),
        },
        language=payer.language,
        subject_id=payer.subject_id,
        now=now,
    )


def _leave_evidence(
    verb: str, actor: Actor, principal: Principal, row: MoneyRequest, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.money_request.{verb}",
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="wallet.MoneyRequest",
        object_id=row.id,
        detail={"amount": row.amount},
    )
