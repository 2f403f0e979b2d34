"""The clocks of a case: standing still, going on, moved by the calendar or by a told day."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from complaints.errors import CaseClosed, DayNotPossible
from complaints.models.case import Case
from complaints.models.due import CasePause, DueChange
from complaints.selectors import clock as clocks
from complaints.selectors.case import case_for_update
from complaints.services import letter, reach, step
from complaints.states import UNDECIDED, Clock, DueCause, Pause, Step
from micropay.core import calendar, clock, locks, outbox, rules
from micropay.core.actor import Actor

CALENDAR_CHANGED = "complaints.calendar_changed"
_FIELDS = {
    Clock.ACKNOWLEDGE: "ack_due",
    Clock.PROGRESS: "progress_due",
    Clock.RESOLVE: "resolve_due",
    Clock.REFUND: "refund_due",
    Clock.ANSWER: "waiting_until",
}
_BATCH = 200


def stop(case: Case, why: Pause, now: datetime) -> None:
    """Our clocks stand still from now on; the caller holds the case locked and saves it."""
    if not CasePause.objects.filter(case=case, until=None).exists():
        CasePause.objects.create(case=case, why=why.value, since=now)
    case.waiting_until = clocks.answer_due(now) if why == Pause.CUSTOMER else None


def go_on(case: Case, actor: Actor, now: datetime) -> list[str]:
    """Our clocks run again; whole days they stood still are added. Returns the moved columns, which
    the caller saves with the rest.
    """
    case.waiting_until = None
    CasePause.objects.filter(case=case, until=None).update(until=now)
    return _recompute(case, actor, DueCause.PAUSE, now)


def start_refund(case: Case, actor: Actor, now: datetime) -> None:
    """Money was found to be owed: it is to be paid within rule ``complaint.refund_business_days``.

    A clock that runs already keeps its day. The caller holds the case locked and saves it.
    """
    if case.refund_due is not None and case.refund_at is None:
        return
    before, case.refund_due, case.refund_at = case.refund_due, clocks.refund_due(now), None
    _note(case, {Clock.REFUND: (before, case.refund_due)}, DueCause.STARTED, actor, now)


@transaction.atomic
def tell_update(
    *,
    actor: Actor,
    case_id: UUID,
    text: str,
    expected_day: date,
    reason: str,
    now: datetime,
) -> None:
    """Tell the customer how the case stands and by when it is decided; that day is then due.

    It lies after today and no further than rule ``complaint.update_business_days`` from now.
    Source: service level agreement of the banking industry (settle, or tell progress and the
    expected day). Raises NotFound, CaseClosed, DayNotPossible.
    """
    case = case_for_update(case_id)
    if case.is_decided:
        raise CaseClosed
    today = clock.bangkok_day(now)
    most = calendar.add_business_days(today, rules.number("complaint.update_business_days", at=now))
    if not today < expected_day <= most:
        raise DayNotPossible(most=clock.buddhist(most))
    before, case.resolve_due, case.expected_day = case.resolve_due, expected_day, expected_day
    case.ack_at = case.ack_at or now
    case.progress_at = case.progress_at or now
    codes = {"by": reach.answer(case=case, text=text, now=now), "day": expected_day.isoformat()}
    said = step.add(
        actor=actor, case=case, step=Step.UPDATE, now=now, text=text, detail=codes, reason=reason
    )
    letter.queue_answer(case=case, about=said.id, now=now)
    _note(case, {Clock.RESOLVE: (before, expected_day)}, DueCause.UPDATE, actor, now)
    save(case, "ack_at", "progress_at", "resolve_due", "expected_day")


def calendar_changed(*, actor: Actor, day: date, after: UUID | None, now: datetime) -> None:
    """A day became, or is no longer, a day of rest: the open clocks that run over it are counted
    anew, a batch at a time; the rest is queued in this transaction.
    """
    open_clocks = Q(state__in=[one.value for one in UNDECIDED]) | Q(
        refund_due__isnull=False, refund_at=None
    )
    rows = Case.objects.filter(open_clocks, received_at__lt=clock.day_end(day))
    rows = rows if after is None else rows.filter(id__gt=after)
    ids = list(rows.order_by("id").values_list("id", flat=True)[:_BATCH])
    [found] = locks.lock(Case.objects.filter(id__in=ids))
    for case in found:
        moved = _recompute(case, actor, DueCause.CALENDAR, now)
        if moved:
            save(case, *moved)
    if len(ids) == _BATCH:
        publish_calendar(day=day, after=ids[-1], now=now)


def publish_calendar(*, day: date, after: UUID | None, now: datetime) -> None:
    """Queue the counting anew after a change of the calendar."""
    told = {"day": day.isoformat(), "after": None if after is None else str(after)}
    outbox.publish(topic=CALENDAR_CHANGED, payload=told, now=now)


@outbox.handler(CALENDAR_CHANGED)
def _on_calendar(payload: dict[str, Any], *, now: datetime) -> None:
    calendar_changed(
        actor=Actor.system("business calendar"),
        day=date.fromisoformat(payload["day"]),
        after=None if payload["after"] is None else UUID(payload["after"]),
        now=now,
    )


def recompute(case: Case, actor: Actor, cause: DueCause, now: datetime) -> list[str]:
    """Count the clocks that run anew; the caller holds the case locked. Returns the columns
    that moved.
    """
    return _recompute(case, actor, cause, now)


def save(case: Case, *fields: str) -> None:
    """Write the columns that changed, and what the queue sorts by."""
    case.next_due = case.earliest_due()
    case.save(update_fields=[*dict.fromkeys(fields), "next_due"])


def _recompute(case: Case, actor: Actor, cause: DueCause, now: datetime) -> list[str]:
    """Count the clocks that run anew from the day each began. A day that was told to the customer
    stays: it is a promise.
    """
    wanted = clocks.counted_anew(case)
    moved = {
        one: (getattr(case, _FIELDS[one]), day)
        for one, day in wanted.items()
        if getattr(case, _FIELDS[one]) != day
    }
    for one, (_, day) in moved.items():
        setattr(case, _FIELDS[one], day)
    if moved:
        _note(case, moved, cause, actor, now)
    return [_FIELDS[one] for one in moved]


def _note(
    case: Case,
    moved: dict[Clock, tuple[date | None, date | None]],
    cause: DueCause,
    actor: Actor,
    now: datetime,
) -> None:
    DueChange.objects.bulk_create(
        DueChange(case=case, clock=one, before=before, after=after, cause=cause, at=now)
        for one, (before, after) in moved.items()
    )
    codes = {one.value: f"{_day(before)} > {_day(after)}" for one, (before, after) in moved.items()}
    step.add(
        actor=actor,
        case=case,
        step=Step.DUE_MOVED,
        now=now,
        detail={"cause": cause.value, **codes},
    )


def _day(day: date | None) -> str:
    return "-" if day is None else day.isoformat()
