"""The clocks of a case, from the rules table and the business calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from complaints.data import Dues
from complaints.models.case import Case
from complaints.models.due import CasePause, DueChange
from complaints.states import KINDS_WITHOUT_DECISION, Channel, Clock, DueCause, Kind, Pause
from micropay.core import calendar, clock, rules
from micropay.core.staff_roles import StaffRole

PROGRESS = "complaint.progress_calendar_days"
RESOLVE = "complaint.resolve_business_days"
REFUND = "complaint.refund_business_days"
ANSWER = "complaint.answer_business_days"
WARN = "complaint.warn_business_days"
_ESCALATE = "complaint.escalate_business_days"
_ONE_DAY = timedelta(days=1)


def dues(
    *, channel: str, kind: str, received_at: datetime, paused: frozenset[date] = frozenset()
) -> Dues:
    """Days by whose end something is due, counted from the Bangkok day after receipt.

    Sources stand with the rules; a rule of the kind goes before one of the channel, and that before
    the general one. What arrives on a day of rest starts on that day: its first business day is
    the next one the calendar has. Days in ``paused`` do not count, except for the acknowledgement,
    which nobody but us can delay.
    """
    day = clock.bangkok_day(received_at)
    acknowledge = calendar.add_business_days(day, ack_business_days(channel, received_at))
    if Kind(kind) in KINDS_WITHOUT_DECISION:
        return Dues(acknowledge=acknowledge, progress=None, resolve=None)
    progress = _days(PROGRESS, channel, kind, received_at)
    resolve = _days(RESOLVE, channel, kind, received_at)
    return Dues(
        acknowledge=acknowledge,
        progress=_calendar_days_on(day, progress, paused),
        resolve=calendar.add_business_days(day, resolve, without=paused),
    )


def ack_business_days(channel: str, at: datetime) -> int:
    """Business days within which what came by this channel is acknowledged."""
    return rules.number(f"complaint.ack_business_days.{Channel(channel).value}", at=at)


def refund_due(found_at: datetime) -> date:
    """The last day to pay money that was found to be owed at this moment."""
    days = rules.number(REFUND, at=found_at)
    return calendar.add_business_days(clock.bangkok_day(found_at), days)


def answer_due(asked_at: datetime) -> date:
    """The last day a customer who was asked at this moment has to answer."""
    days = rules.number(ANSWER, at=asked_at)
    return calendar.add_business_days(clock.bangkok_day(asked_at), days)


def paused_days(case_id: UUID) -> frozenset[date]:
    """The whole Bangkok days in which our clocks of a case stood still."""
    return frozenset(_whole_days(CasePause.objects.filter(case_id=case_id, until__isnull=False)))


def counted_anew(case: Case) -> dict[Clock, date | None]:
    """The due days of the clocks of a case that run, by the calendar and the pauses as they are."""
    anew: dict[Clock, date | None] = {}
    if case.refund_due is not None and case.refund_at is None:
        started = DueChange.objects.filter(case=case, clock=Clock.REFUND, cause=DueCause.STARTED)
        anew[Clock.REFUND] = refund_due(started.latest("id").at)
    if case.is_decided:
        return anew
    asked_at = CasePause.objects.filter(case=case, until=None, why=Pause.CUSTOMER).first()
    if asked_at is not None:
        anew[Clock.ANSWER] = answer_due(asked_at.since)
    days = _earliest(case)
    if case.ack_at is None:
        anew[Clock.ACKNOWLEDGE] = days.acknowledge
    if case.progress_at is None:
        anew[Clock.PROGRESS] = days.progress
    if case.expected_day is None:
        anew[Clock.RESOLVE] = days.resolve
    return anew


def _earliest(case: Case) -> Dues:
    """The due days of a case; of what was merged into it the earliest receipt counts."""
    merged = Case.objects.filter(merged_into=case).order_by("received_at").first()
    first = case if merged is None or merged.received_at > case.received_at else merged
    return dues(
        channel=case.channel,
        kind=case.kind,
        received_at=first.received_at,
        paused=paused_days(case.id),
    )


def ladder(at: datetime) -> list[tuple[int, StaffRole]]:
    """Who is told of a late clock, and how many business days after the due day: a rung each."""
    rungs = (StaffRole.SENIOR_AGENT, StaffRole.COMPLIANCE_OFFICER)
    return sorted((rules.number(f"{_ESCALATE}.{role}", at=at), role) for role in rungs)


def changes_of(case: Case) -> list[DueChange]:
    """Every due day of a case that was moved, oldest first."""
    return list(DueChange.objects.filter(case=case).order_by("id"))


def _days(key: str, channel: str, kind: str, at: datetime) -> int:
    for own in (f"{key}.{Kind(kind).value}", f"{key}.{Channel(channel).value}"):
        try:
            return rules.number(own, at=at)
        except rules.UnknownRule:
            continue
    return rules.number(key, at=at)


def _calendar_days_on(day: date, days: int, paused: frozenset[date]) -> date:
    while days > 0:
        day += _ONE_DAY
        days -= day not in paused
    return day


def _whole_days(pauses: Iterable[CasePause]) -> Iterable[date]:
    for pause in pauses:
        assert pause.until is not None
        day = clock.bangkok_day(pause.since) + _ONE_DAY
        last = clock.bangkok_day(pause.until)
        while day < last:
            yield day
            day += _ONE_DAY
