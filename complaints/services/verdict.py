"""What the customer makes of our decision: accepts it, contests it, rates how it was handled."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from complaints.errors import CaseMoveRefused, RatedAlready
from complaints.models.case import Case
from complaints.selectors.case import case_for_update
from complaints.services import case as work
from complaints.services import step
from complaints.services.clock import save
from complaints.states import State, Step
from micropay.core.actor import Actor


@transaction.atomic
def accept(*, actor: Actor, case_id: UUID, now: datetime) -> None:
    """The customer agrees with the decision; again, nothing changes. Raises NotFound,
    CaseMoveRefused while there is no decision.
    """
    case = _decided(case_id)
    if case.accepted_at is not None:
        return
    case.accepted_at = now
    step.add(actor=actor, case=case, step=Step.ACCEPTED, now=now)
    save(case, "accepted_at")


@transaction.atomic
def contest(*, actor: Actor, case_id: UUID, text: str, now: datetime) -> None:
    """The customer does not agree and says why: the case is worked on again, its clocks go on.

    Raises NotFound, CaseMoveRefused for a case that is not decided, or is closed.
    """
    case = case_for_update(case_id)
    if case.state != State.RESOLVED:
        raise CaseMoveRefused(state=case.state)
    case.contested_at, case.accepted_at = now, None
    step.add(actor=actor, case=case, step=Step.CONTESTED, now=now, text=text)
    moved = work.move(case, State.OPEN, actor, "", now)
    save(case, "contested_at", "accepted_at", *moved)


@transaction.atomic
def rate(*, actor: Actor, case_id: UUID, stars: int, text: str, now: datetime) -> None:
    """The customer rates the handling, 1 to 5, once for a case. Raises NotFound, RatedAlready,
    CaseMoveRefused while there is no decision.
    """
    case = _decided(case_id)
    if case.rating is not None:
        raise RatedAlready
    case.rating = stars
    step.add(
        actor=actor, case=case, step=Step.RATED, now=now, text=text or None, detail={"stars": stars}
    )
    save(case, "rating")


def _decided(case_id: UUID) -> Case:
    case = case_for_update(case_id)
    if not case.is_decided:
        raise CaseMoveRefused(state=case.state)
    return case
