"""Legal holds: one person places one at once, two people lift it.

While a hold stands, nothing of the person is erased, by request or by the clock.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.models.request import LegalHold
from consent.selectors.subject import subject_for_update
from micropay.core import approval, evidence
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval

LIFT = "consent.hold.lift"


@transaction.atomic
def place(
    *, actor: Actor, subject_id: UUID, reference: str, ground: str, reason: str, now: datetime
) -> LegalHold:
    """Keep a person's data as it is for a proceeding. Placed twice it stands once.

    Raises SubjectUnknown.
    """
    subject_for_update(subject_id)
    found = LegalHold.objects.filter(
        subject_id=subject_id, reference=reference, lifted_at=None
    ).first()
    if found is not None:
        return found
    hold = LegalHold.objects.create(
        subject_id=subject_id,
        reference=reference,
        ground=ground,
        placed_by=actor.label or actor.id,
        placed_at=now,
    )
    _leave_evidence("place", hold, actor, now, reason)
    return hold


@transaction.atomic
def ask_to_lift(*, actor: Actor, hold_id: UUID, reason: str, now: datetime) -> Approval:
    """The first of two people. Raises NotFound, ApprovalWaiting."""
    hold = _standing(hold_id)
    return approval.request(
        kind=LIFT,
        object_type="consent.LegalHold",
        object_id=hold.id,
        payload={},
        actor=actor,
        reason=reason,
        now=now,
    )


def lift_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: retention and erasure go on. Raises NotFound."""
    hold = _standing(UUID(asked.object_id))
    subject_for_update(hold.subject_id)
    hold.lifted_at, hold.lifted_by = now, actor.label or actor.id
    hold.save(update_fields=["lifted_at", "lifted_by"])
    _leave_evidence("lift", hold, actor, now, asked.reason)


def _standing(hold_id: UUID) -> LegalHold:
    hold = LegalHold.objects.filter(pk=hold_id, lifted_at=None).first()
    if hold is None:
        raise NotFound
    return hold


def _leave_evidence(verb: str, hold: LegalHold, actor: Actor, now: datetime, reason: str) -> None:
    # It does not name the subject: the person's own data would give the proceeding away.
    evidence.record(
        action=f"consent.hold.{verb}",
        actor=actor,
        now=now,
        object_type="consent.LegalHold",
        object_id=hold.id,
        reason=reason,
        detail={"reference": hold.reference},
    )
