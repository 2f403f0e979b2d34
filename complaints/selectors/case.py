"""Reading cases and their steps."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.selectors import number as case_number
from complaints.states import SEEN_BY_CUSTOMER
from micropay.core import locks
from micropay.core.errors import NotFound


def case_for_update(case_id: UUID) -> Case:
    """The case's row, locked. Raises NotFound."""
    [found] = locks.lock(Case.objects.filter(pk=case_id))
    if not found:
        raise NotFound
    case: Case = found[0]
    return case


def by_id(case_id: UUID) -> Case:
    """The case with its category. Raises NotFound."""
    case = Case.objects.select_related("category").filter(pk=case_id).first()
    if case is None:
        raise NotFound
    return case


def by_number(typed: str) -> Case | None:
    """The case of a number as people type it."""
    number = case_number.read(typed)
    return None if number is None else Case.objects.filter(number=number).first()


def goes_on_in(case: Case) -> Case:
    """The case itself, or the one it was merged into, at the end of all merges."""
    while case.merged_into is not None:
        case = case.merged_into
    return case


def is_about(number: str, customer_id: UUID) -> bool:
    """Whether a case of this number, as people type it, is about this customer."""
    case = by_number(number)
    return case is not None and case.customer_id == customer_id


def of_customer(*, customer_id: UUID, number: str) -> Case:
    """The customer's own case. Raises NotFound, also for somebody else's."""
    case = by_number(number)
    if case is None or case.customer_id != customer_id:
        raise NotFound
    return case


def page_of_customer(*, customer_id: UUID, before: UUID | None, size: int) -> list[Case]:
    """The customer's cases, newest first, older than ``before``."""
    cases = Case.objects.filter(customer_id=customer_id).select_related("merged_into")
    cases = cases.order_by("-id")
    if before is not None:
        cases = cases.filter(id__lt=before)
    return list(cases[:size])


def next_urgent(*, after: Case | None, staff_id: UUID) -> Case | None:
    """The next open case by urgency that is this staff member's, nobody's, or of somebody who left;
    after the last one, or after none, the most urgent. None when there is no other.
    """
    mine = Q(assigned_to_id=staff_id) | Q(assigned_to=None) | Q(assigned_to__is_active=False)
    rows = Case.objects.filter(mine, next_due__isnull=False).undecided().only("pk")
    ordered = rows.order_by("next_due", "id")
    if after is None:
        return ordered.first()
    ordered = ordered.exclude(pk=after.pk)
    if after.next_due is not None:
        later = Q(next_due__gt=after.next_due) | Q(next_due=after.next_due, id__gt=after.pk)
        return ordered.filter(later).first() or ordered.first()
    return ordered.first()


def steps_of(case: Case) -> list[CaseEvent]:
    """Every step, oldest first; for staff."""
    return list(CaseEvent.objects.filter(case=case).order_by("id"))


def steps_for_customer(case: Case, *, after: UUID | None = None) -> list[CaseEvent]:
    """The steps the customer may see, oldest first; ``after`` one of them, if given."""
    seen = [step.value for step in SEEN_BY_CUSTOMER]
    steps = CaseEvent.objects.filter(case=case, step__in=seen)
    if after is not None:
        steps = steps.filter(id__gt=after)
    return list(steps.order_by("id"))


def is_open_of_customer(*, customer_id: UUID, now: datetime) -> bool:
    """Whether the customer waits for a decision on a case."""
    return Case.objects.filter(customer_id=customer_id).undecided().exists()
