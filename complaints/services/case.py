"""Working on a case. Every act locks the case and leaves a step and evidence."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from complaints.errors import (
    CaseClosed,
    CaseMoveRefused,
    KeyUsed,
    OutcomeNeeded,
    RedressUnsettled,
    RootCauseNeeded,
)
from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.selectors import redress, root_cause
from complaints.selectors.case import case_for_update
from complaints.selectors.reach import is_on_paper
from complaints.services import clock as clocks
from complaints.services import letter, reach, step
from complaints.services.clock import save
from complaints.states import DECISIONS, FOUND, LetterKind, Outcome, Pause, State, Step
from micropay.core import clock
from micropay.core.actor import Actor


@transaction.atomic
def assign(*, actor: Actor, case_id: UUID, staff_id: UUID, reason: str, now: datetime) -> None:
    """Give the case to a staff member. Raises NotFound, CaseClosed."""
    case = _open_for_work(case_id)
    case.assigned_to_id = staff_id
    step.add(
        actor=actor,
        case=case,
        step=Step.ASSIGNED,
        now=now,
        detail={"to": str(staff_id)},
        reason=reason,
    )
    save(case, "assigned_to")


@transaction.atomic
def note(*, actor: Actor, case_id: UUID, text: str, reason: str, now: datetime) -> None:
    """Write an internal note, also on a closed case. Raises NotFound, CaseEmptied."""
    case = case_for_update(case_id)
    step.add(actor=actor, case=case, step=Step.NOTE, now=now, text=text, reason=reason)


@transaction.atomic
def reply(
    *,
    actor: Actor,
    case_id: UUID,
    text: str,
    wait_for_customer: bool,
    reason: str,
    now: datetime,
    incident: str | None = None,
) -> None:
    """Answer the customer; it counts as acknowledgement and as progress told.

    The words go out by e-mail, a letter is answered by one (PDF); an SMS only says that an answer
    waits. ``wait_for_customer`` also
    moves an open case to waiting: our clocks stand still until the customer answers, or the day
    for it (rule ``complaint.answer_business_days``) is over. ``incident`` marks words that went to
    many cases.

    Raises NotFound, CaseClosed, CaseMoveRefused.
    """
    case = _open_for_work(case_id)
    codes = {"by": reach.answer(case=case, text=text, now=now)}
    if incident is not None:
        codes["incident"] = incident
    said = step.add(
        actor=actor, case=case, step=Step.REPLY, now=now, text=text, detail=codes, reason=reason
    )
    letter.queue_answer(case=case, about=said.id, now=now)
    case.ack_at = case.ack_at or now
    case.progress_at = case.progress_at or now
    moved: list[str] = []
    if wait_for_customer and case.state != State.WAITING_CUSTOMER:
        moved = move(case, State.WAITING_CUSTOMER, actor, "", now)
    save(case, "ack_at", "progress_at", *moved)


@transaction.atomic
def change_state(*, actor: Actor, case_id: UUID, state: str, reason: str, now: datetime) -> None:
    """Move the case: wait for the customer, work on again, reopen, or close.

    Reopening drops the outcome; history keeps it. Raises NotFound, CaseMoveRefused,
    RootCauseNeeded for closing an upheld case of which nobody said why it happened,
    OutcomeNeeded for a move to resolved, and RedressUnsettled for closing before money is settled.
    """
    case = case_for_update(case_id)
    target = State(state)
    if target == State.RESOLVED:
        raise OutcomeNeeded
    if target == State.CLOSED and redress.unsettled(case):
        raise RedressUnsettled
    if target == State.CLOSED and root_cause.missing(case):
        raise RootCauseNeeded
    save(case, *move(case, target, actor, reason, now))


@transaction.atomic
def resolve(
    *, actor: Actor, case_id: UUID, outcome: str, text: str, reason: str, now: datetime
) -> None:
    """Decide the case and tell the customer; a finding is put on paper too, and of a letter any
    decision.

    Raises NotFound, CaseMoveRefused, and ValueError for an outcome that no person decides.
    """
    if Outcome(outcome) not in DECISIONS:
        raise ValueError(outcome)
    case = case_for_update(case_id)
    if not case.may_move_to(State.RESOLVED):
        raise CaseMoveRefused(state=case.state)
    codes = {
        "outcome": Outcome(outcome).value,
        "from": case.state,
        "by": reach.answer(case=case, text=text, now=now),
    }
    case.state, case.outcome, case.resolved_at = State.RESOLVED.value, codes["outcome"], now
    case.ack_at = case.ack_at or now
    case.progress_at = case.progress_at or now
    clocks.stop(case, Pause.DECIDED, now)
    told = step.add(
        actor=actor, case=case, step=Step.RESOLVED, now=now, text=text, detail=codes, reason=reason
    )
    if Outcome(outcome) in FOUND or is_on_paper(case):
        letter.queue(case=case, kind=LetterKind.DECISION, about=told.id, now=now)
    save(case, "state", "outcome", "resolved_at", "ack_at", "progress_at", "waiting_until")


@transaction.atomic
def add_information(
    *,
    actor: Actor,
    case_id: UUID,
    text: str,
    now: datetime,
    idempotency_key: str | None = None,
) -> None:
    """The customer adds to the case; one that waited or was resolved is open again.

    The same key twice adds it once. Raises NotFound, CaseClosed, and KeyUsed for a key that came
    with other words.
    """
    case = case_for_update(case_id)
    if idempotency_key is not None and _said_before(case, idempotency_key, text):
        return
    if case.state == State.CLOSED:
        raise CaseClosed
    step.add(
        actor=actor,
        case=case,
        step=Step.INFORMATION,
        now=now,
        text=text,
        idempotency_key=idempotency_key,
    )
    if case.state != State.OPEN:
        save(case, *move(case, State.OPEN, actor, "", now))


@transaction.atomic
def stop_waiting(*, actor: Actor, case_id: UUID, now: datetime) -> None:
    """The customer's day to answer is over: the case is worked on with what there is.

    Nothing to do for a case that does not wait, or has time left. Raises NotFound.
    """
    case = case_for_update(case_id)
    today = clock.bangkok_day(now)
    if case.waiting_until is None or case.waiting_until >= today:
        return
    save(case, *move(case, State.OPEN, actor, "", now))


def _open_for_work(case_id: UUID) -> Case:
    case = case_for_update(case_id)
    if case.state == State.CLOSED:
        raise CaseClosed
    return case


def _said_before(case: Case, key: str, text: str) -> bool:
    event = CaseEvent.objects.filter(case=case, idempotency_key=key).first()
    if event is not None and event.text != text:
        raise KeyUsed
    return event is not None


def move(case: Case, target: State, actor: Actor, reason: str, now: datetime) -> list[str]:
    """Move a locked case with its clocks. Returns the columns that may have changed."""
    if not case.may_move_to(target):
        raise CaseMoveRefused(state=case.state)
    codes = {"from": case.state, "to": target.value}
    case.state = target.value
    case.closed_at = now if target == State.CLOSED else None
    step.add(actor=actor, case=case, step=Step.STATE, now=now, detail=codes, reason=reason)
    moved: list[str] = []
    if target == State.OPEN:
        case.outcome = case.resolved_at = None
        moved = clocks.go_on(case, actor, now)
    elif target == State.WAITING_CUSTOMER:
        clocks.stop(case, Pause.CUSTOMER, now)
    return ["state", "outcome", "resolved_at", "closed_at", "waiting_until", *moved]
