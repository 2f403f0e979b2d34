"""Files of a case: scans, attachments, powers of attorney. Scanned and kept by the floor."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from complaints.errors import CaseClosed, TooManyFiles
from complaints.models.case import Case
from complaints.models.link import CaseFile
from complaints.selectors.case import by_id, case_for_update
from complaints.services import step
from complaints.states import FileSource, Step
from micropay.core import files, rules
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.files import FileContent

_NO_ROOM = "no room in its case"


def add(
    *,
    actor: Actor,
    case_id: UUID,
    name: str,
    content: bytes,
    source: FileSource,
    reason: str = "",
    now: datetime,
) -> CaseFile:
    """Take a file in for a case; while the scanner is away it waits unopened.

    At most rule ``complaint.files_most`` a case. Raises NotFound, CaseClosed, TooManyFiles and a
    FileRefused.
    """
    case = by_id(case_id)
    _require_room(case, now)
    stored = files.receive(
        actor=actor,
        subject_id=case.subject_id,
        purpose="case_file",
        name=name,
        content=content,
        now=now,
    )
    try:
        with transaction.atomic():
            case = case_for_update(case_id)
            _require_room(case, now)
            made = CaseFile.objects.create(
                case=case, file_id=stored.id, source=source.value, added_at=now
            )
            codes = {"file": str(made.id), "source": source.value}
            step.add(actor=actor, case=case, step=Step.FILE, now=now, detail=codes, reason=reason)
    except Refusal:
        # The case was closed, or got its last file, while this one was looked at.
        files.delete(file_id=stored.id, actor=actor, reason=_NO_ROOM, now=now)
        raise
    return made


def open_file(*, actor: Actor, row: CaseFile, reason: str, now: datetime) -> FileContent:
    """Open a file of a case; each opening leaves a row with its reason. Raises what ``files.read``
    does.
    """
    return files.read(file_id=row.file_id, actor=actor, reason=reason, now=now)


def _require_room(case: Case, now: datetime) -> None:
    if case.closed_at is not None:
        raise CaseClosed
    most = rules.number("complaint.files_most", at=now)
    if CaseFile.objects.filter(case=case).count() >= most:
        raise TooManyFiles(most=most)
