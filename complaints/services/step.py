"""One way to write a step of a case: the event and its evidence, in the present transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from complaints.errors import CaseEmptied
from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.states import Step
from micropay.core import evidence
from micropay.core.actor import Actor


def add(
    *,
    actor: Actor,
    case: Case,
    step: Step,
    now: datetime,
    text: str | None = None,
    detail: dict[str, Any] | None = None,
    reason: str = "",
    idempotency_key: str | None = None,
) -> CaseEvent:
    """Write a step and its evidence row (``complaints.case.<step>``).

    Words come to no case that was emptied: nobody would ever delete them. Raises CaseEmptied,
    OutsideTransaction.
    """
    if text and case.emptied_at is not None:
        raise CaseEmptied
    codes = detail or {}
    event = CaseEvent.objects.create(
        case=case,
        at=now,
        step=step.value,
        actor_kind=actor.kind,
        actor_id=actor.id,
        actor_label=actor.label,
        text=text,
        detail=codes,
        idempotency_key=idempotency_key,
    )
    evidence.record(
        action=f"complaints.case.{step.value}",
        actor=actor,
        now=now,
        subject_id=case.subject_id,
        object_type="complaints.Case",
        object_id=case.id,
        reason=reason,
        detail={"number": case.number, **codes},
    )
    return event
