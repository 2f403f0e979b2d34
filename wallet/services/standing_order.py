"""Setting up a standing order under proof, pausing it, going on, and ending it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.data.proof import OTP, Given, OtpSent, Proof
from accounts.selectors import customer as customers
from accounts.services import otp, step_up
from accounts.services import proof as proofs
from micropay.core import clock, evidence, locks, money, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from micropay.core.ids import new_id
from wallet.data.movement import Payee
from wallet.data.recipient import Recipient
from wallet.data.standing_order import StandingView, StandingWish
from wallet.errors.movement import PayeeIsYourself
from wallet.errors.standing_order import (
    DatesWrong,
    StandingOrderExpired,
    StandingOrderMoveRefused,
    TooManyStandingOrders,
)
from wallet.models.standing_order import StandingOrder
from wallet.selectors import limit as limits
from wallet.selectors import standing_order as reads
from wallet.services import quote, recipient
from wallet.states.movement import LimitKind, MovementKind
from wallet.states.standing_order import Every, StandingReason, StandingState

PURPOSE = "standing_order"
_ABOUT = {
    "th": "ตั้งโอนล่วงหน้า {amount} บาท ให้ {payee} เริ่มวันที่ {day} {every}",
    "en": "a standing order: {amount} baht to {payee}, from {day}, {every}",
}
_EVERY = {
    Every.ONCE: {"th": "ครั้งเดียว", "en": "once"},
    Every.DAY: {"th": "ทุกวัน", "en": "every day"},
    Every.WEEK: {"th": "ทุกสัปดาห์", "en": "every week"},
    Every.MONTH: {"th": "ทุกเดือน", "en": "every month"},
}


def ask(
    *, actor: Actor, principal: Principal, to: Recipient, wish: StandingWish, now: datetime
) -> StandingView:
    """Ask for a standing order (satang, Bangkok days) and send its code; nothing moves yet.

    Must run outside a transaction. The limit for one transfer is looked at now; limits, fee and
    balance of each day are that day's. Raises DatesWrong, PayeeUnknown, PayeeIsYourself,
    AmountOverLimit, MinorMayNot, TooManyAttempts, what the step-up table and asking for a code
    refuse with, and what ``quote.payer_of`` raises.
    """
    payer = quote.payer_of(principal=principal)
    quote.require_of_age(payer.standing, MovementKind.TRANSFER, now)
    _require_dates(wish, now)
    demanded = step_up.require(
        principal=principal, action=PURPOSE, amount_satang=wish.amount, now=now
    )
    kind, tier = LimitKind.TRANSFER, payer.standing.tier
    room = limits.room(wallet_id=payer.wallet.id, tier=tier, kind=kind, now=now)
    limits.require_at_once(room, wish.amount)
    payee = recipient.whom(principal=principal, to=to, now=now)
    if payee.customer_id == principal.customer_id:
        raise PayeeIsYourself
    row = _draft(payer, payee, wish, now)
    return _ask(actor, payer, row, demanded, now)


def confirm(
    *, actor: Actor, principal: Principal, order_id: UUID, given: Given, now: datetime
) -> StandingView:
    """Begin the order once; asked again, show it again. Must run outside a transaction.

    Raises NotFound, StandingOrderExpired, TooManyStandingOrders, AccountNotActive, NotVerified and
    what the proof refuses with.
    """
    row = reads.of_customer(customer_id=principal.customer_id, order_id=order_id)
    if row is None:
        raise NotFound
    if row.state != StandingState.ASKED:
        return reads.view(row, now=now)
    if row.is_expired(now):
        raise StandingOrderExpired
    proof = proofs.check(
        principal=principal,
        given=given,
        purpose=PURPOSE,
        digest=row.digest,
        amount_satang=row.amount,
        now=now,
    )
    return _begin(actor, principal, row.id, proof, now)


@transaction.atomic
def pause(*, actor: Actor, principal: Principal, order_id: UUID, now: datetime) -> StandingView:
    """Let an order rest; again changes nothing. Raises NotFound, StandingOrderMoveRefused."""
    row = _locked(principal, order_id)
    if row.state == StandingState.PAUSED:
        return reads.view(row, now=now)
    _move(row, StandingState.PAUSED)
    row.reason, row.next_try_at = StandingReason.CUSTOMER, None
    row.save(update_fields=["state", "reason", "next_try_at"])
    _leave_evidence("pause", actor, principal.subject_id, row, now)
    return reads.view(row, now=now)


@transaction.atomic
def resume(*, actor: Actor, principal: Principal, order_id: UUID, now: datetime) -> StandingView:
    """Go on with the days from today on; those missed while it rested are not made up for.

    What was proved has not changed, so it is not proved again. Raises NotFound,
    StandingOrderMoveRefused.
    """
    row = _locked(principal, order_id)
    if row.state == StandingState.ACTIVE:
        return reads.view(row, now=now)
    _move(row, StandingState.ACTIVE)
    today = clock.bangkok_day(now)
    while (day := reads.day_of(row, row.passed)) is not None and day < today:
        row.passed += 1
    row.reason, row.tries, row.missed = "", 0, 0
    plan(row, now)
    row.save()
    _leave_evidence("resume", actor, principal.subject_id, row, now)
    return reads.view(row, now=now)


@transaction.atomic
def cancel(*, actor: Actor, principal: Principal, order_id: UUID, now: datetime) -> None:
    """End an order for good; ended again changes nothing. Raises NotFound."""
    row = _locked(principal, order_id)
    if row.state == StandingState.ENDED:
        return
    if row.state == StandingState.ASKED:
        raise NotFound
    end(row, StandingReason.CUSTOMER, now)
    row.save()
    _leave_evidence("cancel", actor, principal.subject_id, row, now)


def plan(row: StandingOrder, now: datetime) -> None:
    """Set the next day and when it is tried, or the end. The caller saves."""
    row.next_on = reads.day_of(row, row.passed)
    if row.next_on is None:
        end(row, StandingReason.FINISHED, now)
        return
    hours = rules.number("standing_order.from_hour", at=now)
    row.next_try_at = clock.day_start(row.next_on) + timedelta(hours=hours)


def end(row: StandingOrder, reason: StandingReason, now: datetime) -> None:
    """The order is over. The caller saves."""
    row.state, row.reason, row.ended_at = StandingState.ENDED, reason, now
    row.next_on, row.next_try_at = None, None


def _require_dates(wish: StandingWish, now: datetime) -> None:
    today = clock.bangkok_day(now)
    furthest = today + timedelta(days=rules.number("standing_order.first_days", at=now))
    if not today <= wish.first_on <= furthest:
        raise DatesWrong
    if wish.last_on is not None and (wish.every is Every.ONCE or wish.last_on < wish.first_on):
        raise DatesWrong


def _draft(payer: quote.Payer, payee: Payee, wish: StandingWish, now: datetime) -> StandingOrder:
    assert payee.wallet_id is not None
    order_id = new_id()
    facts = {
        "order": str(order_id),
        "wallet": str(payer.wallet.id),
        "payee": str(payee.wallet_id),
        "amount": wish.amount,
        "note": wish.note,
        "days": [wish.every.value, str(wish.first_on), str(wish.last_on)],
    }
    return StandingOrder(
        id=order_id,
        customer_id=payer.wallet.customer_id,
        wallet=payer.wallet,
        payee_wallet_id=payee.wallet_id,
        payee_name=payee.name,
        amount=wish.amount,
        note=wish.note,
        every=wish.every,
        first_on=wish.first_on,
        last_on=wish.last_on,
        digest=hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest(),
        asked_at=now,
        expires_at=now + timedelta(seconds=rules.number("standing_order.ask_seconds", at=now)),
    )


@transaction.atomic
def _ask(
    actor: Actor,
    payer: quote.Payer,
    row: StandingOrder,
    demanded: tuple[str, ...],
    now: datetime,
) -> StandingView:
    sent = _ask_code(actor, payer, row, now) if OTP in demanded else None
    row.otp_id = sent.otp_id if sent else None
    row.save(force_insert=True)
    _leave_evidence("ask", actor, payer.standing.subject_id, row, now)
    return replace(
        reads.view(row, now=now),
        proof=demanded,
        otp_id=row.otp_id,
        masked_phone=sent.masked_phone if sent else "",
    )


def _ask_code(actor: Actor, payer: quote.Payer, row: StandingOrder, now: datetime) -> OtpSent:
    language = payer.standing.language
    about = _ABOUT[language].format(
        amount=money.format_baht_for_people(row.amount),
        payee=row.payee_name,
        day=clock.day_words(row.first_on, language),
        every=_EVERY[Every(row.every)][language],
    )
    return otp.ask(
        actor=actor,
        customer_id=row.customer_id,
        purpose=PURPOSE,
        digest=row.digest,
        about=about,
        now=now,
    )


@transaction.atomic
def _begin(
    actor: Actor, principal: Principal, order_id: UUID, proof: Proof, now: datetime
) -> StandingView:
    customer_id = principal.customer_id
    standing = customers.standing(customer_ids=[customer_id], lock=True)[customer_id]
    quote.require_mover(standing)
    # Using the proof locks the customer's credential: who comes second finds the code used.
    proofs.consume(proof=proof, now=now)
    row = _locked(principal, order_id)
    most = rules.number("standing_order.most", at=now)
    if reads.count_going(customer_id=customer_id) >= most:
        raise TooManyStandingOrders(most=most)
    _move(row, StandingState.ACTIVE)
    row.confirmed_at = now
    plan(row, now)
    row.save()
    _leave_evidence("confirm", actor, standing.subject_id, row, now)
    return reads.view(row, now=now)


def _locked(principal: Principal, order_id: UUID) -> StandingOrder:
    mine = StandingOrder.objects.filter(id=order_id, customer_id=principal.customer_id)
    [found] = locks.lock(mine)
    if not found:
        raise NotFound
    row: StandingOrder = found[0]
    return row


def _move(row: StandingOrder, wanted: StandingState) -> None:
    if not row.may_become(wanted):
        raise StandingOrderMoveRefused(state=row.state)
    row.state = wanted


def _leave_evidence(
    verb: str, actor: Actor, subject_id: UUID, row: StandingOrder, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.standing_order.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="wallet.StandingOrder",
        object_id=row.id,
        detail={"amount": row.amount, "every": row.every, "state": row.state},
    )
