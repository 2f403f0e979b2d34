"""Carrying out one day of a standing order: in one transaction with the money, so exactly once.

The order's row is locked and its day moves on with the posting. Whoever comes at the same moment
waits and then finds nothing due; whoever dies half-way has done nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.data.customer import Standing
from accounts.data.proof import Proof
from accounts.selectors import customer as customers
from accounts.states import CustomerState
from micropay.core import clock, evidence, locks, messages, money, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import Refusal
from wallet.data.movement import Moved
from wallet.data.standing_order import RESTS, RUN_DONE, RUN_FAILED, RUN_LATER
from wallet.errors.ledger import LedgerBusy
from wallet.errors.movement import PayeeUnknown
from wallet.errors.wallet import WalletNotActive
from wallet.models.held import HeldMovement
from wallet.models.movement import Quote
from wallet.models.standing_order import StandingOrder, StandingRun
from wallet.models.wallet import Wallet
from wallet.selectors import payee as payees
from wallet.services import held, move, quote
from wallet.services.standing_order import end, plan
from wallet.states.movement import FeeService, MovementKind
from wallet.states.standing_order import RunOutcome, StandingReason, StandingState

_KIND = MovementKind.TRANSFER
_NO_DEVICE = UUID(int=0)
_SOON = timedelta(minutes=1)
_GONE = {CustomerState.CLOSED.value, CustomerState.DECEASED.value}


@transaction.atomic
def run(*, actor: Actor, order_id: UUID, now: datetime) -> bool:
    """Carry out the day of an order that is due, once; returns whether there was one.

    Without money or room in a limit it is tried again (rules ``standing_order.*``), then the day
    has failed. A day too far past is skipped. Both are told. A payee who cannot be paid pauses the
    order, a payer who has left ends it.
    """
    facts = StandingOrder.objects.values_list(
        "customer_id", "payee_wallet__customer_id", "wallet_id"
    )
    payer_id, payee_id, wallet_id = facts.get(id=order_id)
    found = customers.standing(customer_ids=[payer_id, payee_id], lock=True)
    [_, [row]] = locks.lock(
        Wallet.objects.filter(id=wallet_id), StandingOrder.objects.filter(id=order_id)
    )
    if row.next_try_at is None or row.next_try_at > now:
        return False
    payer = found[payer_id]
    if payer.state in _GONE:
        end(row, StandingReason.ACCOUNT, now)
        _leave_evidence("end", actor, payer, row, now)
    elif _is_too_late(row, now):
        _decide(row, RunOutcome.SKIPPED, "too_late", now)
        _tell(RUN_FAILED, payer, row, now)
        _pass_on(row, now)
        _leave_evidence("skip", actor, payer, row, now)
    else:
        _try(actor, payer, payee_id, row, now)
    row.save()
    return True


def _try(actor: Actor, payer: Standing, payee_id: UUID, row: StandingOrder, now: datetime) -> None:
    try:
        with transaction.atomic():
            made = _transfer(actor, payer, payee_id, row, now)
    except LedgerBusy:
        row.next_try_at = now + _SOON
    except PayeeUnknown:
        _rest(row, StandingReason.PAYEE)
        _tell(RESTS, payer, row, now)
        _leave_evidence("rest", actor, payer, row, now)
    except Refusal as refusal:
        _miss(actor, payer, row, refusal.code, now)
    else:
        _note(payer, row, made, now)
        row.missed = 0
        _pass_on(row, now)
        _leave_evidence("run", actor, payer, row, now)


def _note(payer: Standing, row: StandingOrder, made: Moved | HeldMovement, now: datetime) -> None:
    """What was made is written down; of money that is held the customer has been told already."""
    if isinstance(made, HeldMovement):
        _decide(row, RunOutcome.HELD, "", now, held=made)
        return
    _decide(row, RunOutcome.DONE, "", now, movement_id=made.movement_id)
    _tell(RUN_DONE, payer, row, now, made.reference)


def _transfer(
    actor: Actor, payer: Standing, payee_id: UUID, row: StandingOrder, now: datetime
) -> Moved | HeldMovement:
    """A quote of this moment, with its fee and under its limits, carried out at once; to a new
    payee it waits, as every first payment of that size does.
    """
    quote.require_mover(payer)
    wallet = Wallet.objects.get(id=row.wallet_id)
    if not wallet.is_active:
        raise WalletNotActive(state=wallet.state)
    asked = quote.Asked(
        kind=_KIND,
        service=FeeService.TRANSFER,
        payee=payees.of_customer(payee_id),
        amount=row.amount,
        note=str(row.note),
        is_proved=True,
    )
    view = quote.make(
        actor=actor,
        principal=_principal(actor, payer),
        payer=quote.Payer(wallet, payer),
        asked=asked,
        now=now,
    )
    proof = Proof(payer.customer_id, _KIND, demanded=(), otp_id=None)
    # The blanks keep it apart from every key that a client can send.
    key = f"standing {row.id} {row.next_on}"
    if view.hold_seconds:
        kept = Quote.objects.get(id=view.quote_id)
        return held.hold(actor=actor, asked=kept, proof=proof, idempotency_key=key, now=now)
    moved = move.by_quote(
        actor=actor,
        kind=_KIND,
        quote_id=view.quote_id,
        proof=proof,
        idempotency_key=key,
        now=now,
    )
    assert moved is not None
    return moved


def _principal(actor: Actor, payer: Standing) -> Principal:
    """The payer, who is not there: no session and no phone take part."""
    return Principal(
        customer_id=payer.customer_id,
        subject_id=payer.subject_id,
        session_id=_NO_DEVICE,
        installation_id=_NO_DEVICE,
        language=payer.language,
        actor=actor,
    )


def _miss(actor: Actor, payer: Standing, row: StandingOrder, code: str, now: datetime) -> None:
    """Not this time: later, or not at all for this day. Too many days in a row, and it rests."""
    row.tries += 1
    if row.tries < rules.number("standing_order.tries", at=now):
        row.next_try_at = now + timedelta(
            minutes=rules.number("standing_order.retry_minutes", at=now)
        )
        if row.tries == 1:
            _tell(RUN_LATER, payer, row, now)
        return
    _decide(row, RunOutcome.FAILED, code, now)
    _tell(RUN_FAILED, payer, row, now)
    row.missed += 1
    missed = row.missed
    _pass_on(row, now)
    goes_on = row.state == StandingState.ACTIVE
    if goes_on and missed >= rules.number("standing_order.missed_most", at=now):
        _rest(row, StandingReason.MISSED)
        _tell(RESTS, payer, row, now)
    _leave_evidence("miss", actor, payer, row, now)


def _is_too_late(row: StandingOrder, now: datetime) -> bool:
    assert row.next_on is not None
    most = timedelta(days=rules.number("standing_order.late_days", at=now))
    return clock.bangkok_day(now) - row.next_on > most


def _decide(row: StandingOrder, outcome: RunOutcome, code: str, now: datetime, **made: Any) -> None:
    assert row.next_on is not None
    StandingRun.objects.create(
        order=row,
        due_on=row.next_on,
        outcome=outcome,
        code=code,
        decided_at=now,
        **made,
    )


def _pass_on(row: StandingOrder, now: datetime) -> None:
    row.passed += 1
    row.tries = 0
    plan(row, now)


def _rest(row: StandingOrder, reason: StandingReason) -> None:
    row.state, row.reason, row.next_try_at = StandingState.PAUSED, reason, None


def _tell(
    template: str, payer: Standing, row: StandingOrder, now: datetime, reference: str = ""
) -> None:
    day = row.next_on or row.first_on
    messages.send(
        channel="sms",
        to=payer.phone,
        template=template,
        context={
            "amount": money.format_baht_for_people(row.amount),
            "payee": str(row.payee_name),
            "day": clock.day_words(day, payer.language),
            "reference": reference,
        },
        language=payer.language,
        subject_id=payer.subject_id,
        now=now,
    )


def _leave_evidence(
    verb: str, actor: Actor, payer: Standing, row: StandingOrder, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.standing_order.{verb}",
        actor=actor,
        now=now,
        subject_id=payer.subject_id,
        object_type="wallet.StandingOrder",
        object_id=row.id,
        detail={"state": row.state, "reason": row.reason, "passed": row.passed},
    )
