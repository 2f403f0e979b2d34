"""What shows a guardian's right to act: a picture or document, before anything is agreed to."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.relation import GuardianshipView
from accounts.errors.relation import GuardianshipOver, TooManyGuardianFiles
from accounts.models.relation import Guardianship, GuardianshipFile
from accounts.selectors import relation as relations
from accounts.services import relation
from accounts.states import GuardianshipState
from micropay.core import files, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from micropay.core.files import FileContent


def give_file(
    *, actor: Actor, principal: Principal, guardianship_id: UUID, content: bytes, now: datetime
) -> GuardianshipView:
    """The guardian sends a scan or photo of the paper; at most rule ``guardian.files_most``.

    Must run outside a transaction. Raises NotFound, GuardianshipOver, TooManyGuardianFiles before
    the file is looked at, and a FileRefused.
    """
    with transaction.atomic():
        row = _open(guardianship_id, principal, now)
    stored = files.receive(
        actor=actor,
        subject_id=principal.subject_id,
        purpose="guardian_evidence",
        name="",
        content=content,
        now=now,
    )
    with transaction.atomic():
        row = _open(guardianship_id, principal, now)
        GuardianshipFile.objects.create(guardianship=row, file_id=stored.id, added_at=now)
        relation.leave_evidence(
            verb="give_file", row=row, actor=actor, now=now, file=str(stored.id)
        )
        return relations.view(row)


def open_file(*, actor: Actor, row_id: UUID, reason: str, now: datetime) -> FileContent:
    """Staff look at one piece; each look is on record with its reason. Raises NotFound,
    FileNotScanned, FileNotKept.
    """
    found = GuardianshipFile.objects.filter(pk=row_id).first()
    if found is None:
        raise NotFound
    return files.read(file_id=found.file_id, actor=actor, reason=reason, now=now)


def _open(guardianship_id: UUID, principal: Principal, now: datetime) -> Guardianship:
    row = relations.locked(guardianship_id=guardianship_id, guardian_id=principal.customer_id)
    waiting = {GuardianshipState.ASKED, GuardianshipState.CONSENTED}
    if (row.state in waiting and not row.is_open(now)) or row.state == GuardianshipState.ENDED:
        raise GuardianshipOver(state=row.state)
    most = rules.number("guardian.files_most", at=now)
    if row.files.count() >= most:
        raise TooManyGuardianFiles(limit=most)
    return row
