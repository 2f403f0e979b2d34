"""Reading data subjects."""

from __future__ import annotations

from uuid import UUID

from consent.errors.record import SubjectUnknown
from consent.models.subject import Subject
from micropay.core import locks


def subject_for_update(subject_id: UUID) -> Subject:
    """The subject's row, locked: decisions of one person are taken one after another.

    Raises SubjectUnknown.
    """
    [found] = locks.lock(Subject.objects.filter(pk=subject_id))
    if not found:
        raise SubjectUnknown
    subject: Subject = found[0]
    return subject
