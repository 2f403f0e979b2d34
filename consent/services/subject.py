"""A person becomes a data subject before anything else."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.models.subject import Subject
from consent.states.record import SubjectKind
from micropay.core import evidence
from micropay.core.actor import Actor


@transaction.atomic
def register(*, actor: Actor, kind: str, now: datetime) -> UUID:
    """Make a new data subject of this kind. Returns its id. Raises ValueError for another kind."""
    subject = Subject.objects.create(kind=SubjectKind(kind).value, created_at=now)
    evidence.record(
        action="consent.subject.register",
        actor=actor,
        now=now,
        subject_id=subject.id,
        object_type="consent.Subject",
        object_id=subject.id,
        detail={"kind": kind},
    )
    return subject.id
