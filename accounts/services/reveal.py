"""Opening one masked field of a record to one person, for minutes, for a named case.

Budgeted per person and day, kept for the customer to see and for a weekly look by another person.
The records are customers and whatever else an app registered with masked people in it
(``core.masked``): guardians, named people, heirs, complainants, payees, accounts, merchants.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from accounts.errors.reveal import (
    BudgetSpent,
    CaseUnknown,
    DelayTooLong,
    NothingInside,
    WeekReviewed,
    WeekRunning,
)
from accounts.errors.staff import OwnAccount
from accounts.models.customer import Customer
from accounts.models.reveal import CUSTOMER, Reveal, RevealDelay, RevealWeek
from accounts.models.staff import Staff
from accounts.selectors import reveal as reads
from accounts.states.staff import DelayGround, ReviewFinding
from micropay.core import approval, clock, evidence, locks, masked, ports, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.ids import new_id
from micropay.core.models.approval import Approval

DELAY = "accounts.reveal.delay"
# The condition makes two presses at the same time share one budget.
_TAKE = """
INSERT INTO accounts_revealday AS kept (id, staff_id, day, used) VALUES (%s, %s, %s, 1)
ON CONFLICT (staff_id, day) DO UPDATE SET used = kept.used + 1 WHERE kept.used < %s
RETURNING used
"""


@transaction.atomic
def open_field(
    *,
    actor: Actor,
    kind: str,
    record_id: UUID,
    field: str,
    case_kind: str,
    case_number: str,
    reason: str,
    now: datetime,
) -> Reveal:
    """Open one field of a record to the actor for ``reveal.minutes``; one that is open already
    stays so. A record that belongs to a case is opened for that case, whatever is named.

    Raises NotFound, NothingInside, BudgetSpent, and CaseUnknown unless a case of that number is
    about somebody whose case explains a look at this record.
    """
    of_kind = masked.kinds().get(kind)
    found = of_kind and field in of_kind.fields and of_kind.read(record_id, field)
    if not found:
        raise NotFound
    case_kind, case_number = found.case or (case_kind, case_number)
    if found.case is None and not _is_about_one_of(case_kind, case_number, found.cases_of):
        raise CaseUnknown
    if not found.value:
        raise NothingInside
    staff_id = UUID(actor.id)
    live = reads.live(staff_id=staff_id, kind=kind, record_id=record_id, now=now)
    already = live.filter(field=field).first()
    if already is not None:
        return already
    _take_from_budget(staff_id, now)
    opened = Reveal.objects.create(
        staff_id=staff_id,
        role=_role_of(staff_id),
        kind=kind,
        record_id=None if kind == CUSTOMER else record_id,
        customer_id=found.customer_id,
        subject_id=found.subject_id,
        field=str(field),
        case_kind=case_kind,
        case_number=case_number,
        reason=reason,
        opened_at=now,
        closes_at=now + timedelta(minutes=rules.number("reveal.minutes", at=now)),
        week=_week(staff_id, now),
    )
    # Without the subject: who was looked at stands in the reveal, where a delay can hold it back.
    evidence.record(
        action="accounts.reveal.open",
        actor=actor,
        now=now,
        object_type="accounts.Reveal",
        object_id=opened.id,
        reason=reason,
        detail={"of": kind, "field": opened.field, "case_kind": case_kind},
    )
    return opened


@transaction.atomic
def review_week(
    *, actor: Actor, week_id: UUID, finding: ReviewFinding, reason: str, now: datetime
) -> None:
    """Note what another person found in somebody's week; ``reason`` is kept as the note.

    Raises NotFound, OwnAccount, WeekRunning, WeekReviewed.
    """
    week = RevealWeek.objects.select_for_update().filter(pk=week_id).first()
    if week is None:
        raise NotFound
    if str(week.staff_id) == actor.id:
        raise OwnAccount
    if week.monday >= reads.monday_of(clock.bangkok_day(now)):
        raise WeekRunning
    if week.reviewed_at is not None:
        raise WeekReviewed
    week.reviewer_id, week.reviewed_at = UUID(actor.id), now
    week.finding, week.note = ReviewFinding(finding).value, reason
    week.save()
    evidence.record(
        action="accounts.reveal.review_week",
        actor=actor,
        now=now,
        object_type="accounts.RevealWeek",
        object_id=week.id,
        reason=reason,
        detail={"finding": week.finding},
    )


@transaction.atomic
def ask_to_delay(
    *,
    actor: Actor,
    customer_id: UUID,
    ground: DelayGround,
    ends_at: datetime,
    reason: str,
    now: datetime,
) -> None:
    """Ask that this customer is told later of looks at their data. Raises DelayTooLong,
    ApprovalWaiting. Nothing of it names the subject, so that no data-subject request shows it.
    """
    days = rules.number("reveal.delay_days_at_most", at=now)
    if not now < ends_at <= now + timedelta(days=days):
        raise DelayTooLong(days=days)
    approval.request(
        kind=DELAY,
        object_type="accounts.RevealDelay",
        object_id=customer_id,
        payload={"ground": DelayGround(ground).value, "ends_at": ends_at.isoformat()},
        actor=actor,
        reason=reason,
        now=now,
    )


def delay_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """A second person agreed: looks from now on are shown after the end. Raises DelayTooLong."""
    ends_at = datetime.fromisoformat(asked.payload["ends_at"])
    [found] = locks.lock(Customer.objects.filter(pk=asked.object_id))
    if not found:
        raise NotFound
    if ends_at <= now:
        raise DelayTooLong(days=rules.number("reveal.delay_days_at_most", at=now))
    RevealDelay.objects.create(
        customer=found[0],
        ground=asked.payload["ground"],
        begins_at=now,
        ends_at=ends_at,
        maker_id=asked.maker_id,
        checker_id=actor.id,
    )


def _is_about_one_of(kind: str, number: str, customers: tuple[UUID, ...]) -> bool:
    register = ports.case_registers().get(kind)
    exists = register.exists if register else None
    return exists is not None and any(exists(number, one) for one in customers)


def _take_from_budget(staff_id: UUID, now: datetime) -> None:
    limit = rules.number("reveal.per_day", at=now)
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [new_id(), staff_id, clock.bangkok_day(now), limit])
        if limit < 1 or cursor.fetchone() is None:
            raise BudgetSpent(limit=limit)


def _week(staff_id: UUID, now: datetime) -> RevealWeek:
    monday = reads.monday_of(clock.bangkok_day(now))
    week, _ = RevealWeek.objects.get_or_create(staff_id=staff_id, monday=monday)
    return week


def _role_of(staff_id: UUID) -> str:
    staff = Staff.objects.get(pk=staff_id)
    return str(staff.groups.order_by("name").values_list("name", flat=True).first() or "")
