"""Why an upheld case happened, and what is done about it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from accounts.selectors import staff as colleagues
from complaints.errors import DoneAlready
from complaints.models.root_cause import CorrectiveAction, RootCause
from complaints.selectors.case import case_for_update
from complaints.services import step
from complaints.states import Step
from micropay.core import evidence, locks
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput, NotFound


@transaction.atomic
def record(
    *, actor: Actor, case_id: UUID, cause: str, text: str, reason: str, now: datetime
) -> None:
    """Name the root cause of a case, with words for colleagues. A later one replaces it; what it
    was stays in the steps. Raises NotFound, InvalidInput for an unknown cause.
    """
    case = case_for_update(case_id)
    found = RootCause.objects.filter(code=cause, active=True).first()
    if found is None:
        raise InvalidInput(field="cause", reason="This cause is not known.")
    case.root_cause = found
    case.save(update_fields=["root_cause"])
    step.add(
        actor=actor,
        case=case,
        step=Step.ROOT_CAUSE,
        now=now,
        text=text,
        detail={"cause": found.code},
        reason=reason,
    )


@transaction.atomic
def give_action(
    *,
    actor: Actor,
    cause: str,
    what: str,
    owner_id: UUID,
    due: date,
    reason: str,
    now: datetime,
) -> CorrectiveAction:
    """Give somebody a corrective action about a root cause, due by a day. Raises NotFound."""
    found = RootCause.objects.filter(code=cause).first()
    owner = colleagues.staff_for_update(owner_id)
    if found is None:
        raise NotFound
    made = CorrectiveAction.objects.create(
        cause=found, what=what, owner=owner, due=due, asked_at=now
    )
    _leave_evidence("give", made, actor, reason, now)
    return made


@transaction.atomic
def finish_action(*, actor: Actor, action_id: UUID, reason: str, now: datetime) -> None:
    """Say that a corrective action is done; ``reason`` says how. Raises NotFound, DoneAlready."""
    [found] = locks.lock(CorrectiveAction.objects.filter(pk=action_id))
    if not found:
        raise NotFound
    action: CorrectiveAction = found[0]
    if action.done_at is not None:
        raise DoneAlready
    action.done_at = now
    action.save(update_fields=["done_at"])
    _leave_evidence("finish", action, actor, reason, now)


def _leave_evidence(
    verb: str, action: CorrectiveAction, actor: Actor, reason: str, now: datetime
) -> None:
    evidence.record(
        action=f"complaints.corrective_action.{verb}",
        actor=actor,
        now=now,
        object_type="complaints.CorrectiveAction",
        object_id=action.id,
        reason=reason,
        detail={"cause": action.cause_id, "due": action.due.isoformat()},
    )
