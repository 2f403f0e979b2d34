"""A visitor decides on cookies: a record like any other, kept by us and not only by the browser."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.data.record import Circumstances
from consent.models.subject import Subject
from consent.selectors import cookie as cookies
from consent.services import record, subject
from consent.states.record import SubjectKind
from micropay.core.actor import Actor


@transaction.atomic
def choose(
    *,
    actor: Actor,
    subject_id: UUID | None,
    accepted: Collection[str],
    language: str,
    how: Circumstances,
    now: datetime,
) -> UUID:
    """Record a yes to the purposes in ``accepted`` and a no to all other cookie purposes.

    A browser that never chose becomes a visitor of ours first. Returns the visitor's id. Raises
    what deciding on a purpose raises.
    """
    known = subject_id is not None and Subject.objects.filter(
        pk=subject_id, kind=SubjectKind.VISITOR.value
    )
    visitor = subject_id if known else None
    if visitor is None:
        visitor = subject.register(actor=actor, kind=SubjectKind.VISITOR, now=now)
    for view in cookies.asked(language, now):
        record.decide_purpose(
            actor=actor,
            subject_id=visitor,
            purpose=view.code,
            given=view.code in accepted,
            language=view.text.language,
            text_sha256=view.text.sha256,
            how=how,
            now=now,
        )
    return visitor
