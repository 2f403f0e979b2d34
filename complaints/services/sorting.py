"""What a case is about: kind, category, claimed amount, further payments, linked requests."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from complaints.errors import CaseClosed, LinkedAlready
from complaints.models.case import Case
from complaints.models.link import CasePayment, CaseRequest
from complaints.selectors import category as categories
from complaints.selectors import movement as movements
from complaints.selectors import request as requests
from complaints.selectors.case import case_for_update
from complaints.services import clock as clocks
from complaints.services import step
from complaints.states import DueCause, Kind, Step
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput, NotFound


@transaction.atomic
def classify(
    *,
    actor: Actor,
    case_id: UUID,
    kind: str,
    category: str,
    claimed: int | None,
    reason: str,
    now: datetime,
) -> None:
    """Sort a case anew; clocks that run follow the new kind. ``claimed`` is satang or nothing.

    Raises NotFound, CaseClosed, InvalidInput for an unknown category or an amount of nothing.
    """
    case = _open(case_id)
    found = categories.active(category)
    if found is None:
        raise InvalidInput(field="category", reason="This category is not known.")
    if claimed is not None and claimed <= 0:
        raise InvalidInput(field="claimed", reason="The amount must be more than zero.")
    codes = {"from": f"{case.kind} {case.category_id}", "to": f"{Kind(kind).value} {found.code}"}
    case.kind, case.category, case.claimed = Kind(kind).value, found, claimed
    step.add(actor=actor, case=case, step=Step.CLASSIFIED, now=now, detail=codes, reason=reason)
    moved = clocks.recompute(case, actor, DueCause.KIND, now)
    clocks.save(case, "kind", "category", "claimed", *moved)


@transaction.atomic
def link_payment(
    *, actor: Actor, case_id: UUID, reference: str, reason: str, now: datetime
) -> CasePayment:
    """Link one more payment of the customer, as it looks now.

    Raises NotFound (also for a payment that is not theirs), CaseClosed, LinkedAlready.
    """
    case = _open(case_id)
    copy = case.customer_id and movements.snapshot(
        customer_id=case.customer_id, reference=reference
    )
    if not copy:
        raise NotFound
    if copy["reference"] == case.movement_reference:
        raise LinkedAlready
    try:
        with transaction.atomic():
            made = CasePayment.objects.create(
                case=case, reference=copy["reference"], movement=copy, linked_at=now
            )
    except IntegrityError:
        raise LinkedAlready from None
    step.add(
        actor=actor,
        case=case,
        step=Step.LINKED,
        now=now,
        detail={"payment": made.reference},
        reason=reason,
    )
    return made


@transaction.atomic
def link_request(
    *, actor: Actor, case_id: UUID, kind: str, request_id: UUID, reason: str, now: datetime
) -> CaseRequest:
    """Link a change of identity or a request of the data subject to the case of the same person.

    Raises NotFound (also for one about somebody else), CaseClosed, LinkedAlready.
    """
    case = _open(case_id)
    about = (one for one in requests.of_person(case) if one.kind == kind)
    found = next((one.request for one in about if one.request.id == request_id), None)
    if found is None:
        raise NotFound
    try:
        with transaction.atomic():
            made = CaseRequest.objects.create(
                case=case, kind=kind, request_id=found.id, number=found.number, linked_at=now
            )
    except IntegrityError:
        raise LinkedAlready from None
    step.add(
        actor=actor,
        case=case,
        step=Step.LINKED,
        now=now,
        detail={"request": kind, "id": str(found.id), "number": found.number},
        reason=reason,
    )
    return made


def _open(case_id: UUID) -> Case:
    case = case_for_update(case_id)
    if case.closed_at is not None:
        raise CaseClosed
    return case
