"""Two cases that are one, and one case that is two."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from complaints.data import Contact
from complaints.errors import CaseClosed, MergeRefused, NotSamePerson, RedressUnsettled
from complaints.models.case import Case
from complaints.selectors import duplicate, mark, redress
from complaints.selectors.reach import way_to
from complaints.services import clock as clocks
from complaints.services import intake, reach, step
from complaints.states import DueCause, Outcome, Pause, State, Step
from micropay.core import locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


@transaction.atomic
def merge(*, actor: Actor, case_id: UUID, into: UUID, reason: str, now: datetime) -> None:
    """Close a case that tells the same as another, which goes on for both.

    Only cases of one person are merged, as their clocks and words are then told to one, who is told
    where it goes on. The earlier of both receipts counts from then on. Raises NotFound,
    MergeRefused, CaseClosed, NotSamePerson, RedressUnsettled.
    """
    case, other = _both(case_id, into)
    _require_mergeable(case, other)
    case.state, case.outcome = State.CLOSED.value, Outcome.MERGED.value
    case.resolved_at = case.closed_at = now
    case.merged_into = other
    clocks.stop(case, Pause.DECIDED, now)
    into_, from_ = {"into": other.number}, {"from": case.number}
    step.add(actor=actor, case=case, step=Step.MERGED, now=now, detail=into_, reason=reason)
    step.add(actor=actor, case=other, step=Step.MERGED, now=now, detail=from_)
    step.add(actor=actor, case=other, step=Step.INFORMATION, now=now, text=case.text)
    _tell(case, other, now)
    clocks.save(
        case, "state", "outcome", "resolved_at", "closed_at", "merged_into", "waiting_until"
    )
    clocks.save(other, *clocks.recompute(other, actor, DueCause.MERGE, now))


@transaction.atomic
def split(
    *,
    actor: Actor,
    case_id: UUID,
    kind: str,
    category: str,
    text: str,
    reason: str,
    now: datetime,
) -> Case:
    """Open a second case from one that tells of two things: same person, channel and receipt.

    Raises NotFound, CaseClosed, InvalidInput for an unknown category.
    """
    [found] = locks.lock(Case.objects.filter(pk=case_id))
    if not found:
        raise NotFound
    case: Case = found[0]
    if case.state == State.CLOSED:
        raise CaseClosed
    made = intake.open_case(
        actor=actor,
        channel=case.channel,
        kind=kind,
        category=category,
        text=text,
        contact=Contact(case.contact_name, case.contact_phone, case.contact_email),
        language=case.language,
        subject_id=case.subject_id,
        customer_id=case.customer_id,
        received_at=case.received_at,
        now=now,
    )
    made.split_from = case
    clocks.save(made, "split_from")
    to, from_ = {"to": made.number}, {"from": case.number}
    step.add(actor=actor, case=case, step=Step.SPLIT, now=now, detail=to, reason=reason)
    step.add(actor=actor, case=made, step=Step.SPLIT, now=now, detail=from_)
    return made


def _tell(case: Case, other: Case, now: datetime) -> None:
    """The mark is that of the case that goes on: an answer to this e-mail belongs there."""
    goes_on = {"into": other.number}
    way = way_to(case)
    if way is not None and way[0] == "email":
        goes_on["mark"] = mark.write(other)
    reach.tell(case=case, template="complaints.merged", context=goes_on, now=now)


def _both(case_id: UUID, into: UUID) -> tuple[Case, Case]:
    if case_id == into:
        raise MergeRefused
    [found] = locks.lock(Case.objects.filter(pk__in=[case_id, into]))
    rows = {row.pk: row for row in found}
    if len(rows) < 2:  # noqa: PLR2004
        raise NotFound
    return rows[case_id], rows[into]


def _require_mergeable(case: Case, other: Case) -> None:
    if case.state == State.CLOSED:
        raise CaseClosed
    if other.is_decided:
        raise MergeRefused
    if not duplicate.same_person(case, other):
        raise NotSamePerson
    if redress.unsettled(case):
        raise RedressUnsettled
