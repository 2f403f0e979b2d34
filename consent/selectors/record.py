"""Reading what a person agreed to."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from consent.models.record import Acceptance, Acknowledgement
from consent.selectors import policy
from consent.states.policy import ACCEPTED_KINDS


def has_accepted_current(subject_id: UUID, service: str, at: datetime) -> bool:
    """Whether the terms in force bind this person: one statement.

    True when the person accepted them, or accepted an earlier version and none since then reduced
    rights. False when the service has terms and the person accepted none.
    """
    kinds = sorted(ACCEPTED_KINDS)
    return not policy.outstanding_ids(subject_id, at, service=service, kinds=kinds)


def acceptance(subject_id: UUID, version_id: UUID) -> Acceptance | None:
    """The person's acceptance of exactly this version."""
    return Acceptance.objects.filter(subject_id=subject_id, version_id=version_id).first()


def acknowledgement(subject_id: UUID, version_id: UUID) -> Acknowledgement | None:
    """The person's acknowledgement of exactly this version."""
    return Acknowledgement.objects.filter(subject_id=subject_id, version_id=version_id).first()
