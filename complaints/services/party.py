"""People beside the complainant, and what colleagues are to do for a case."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from accounts.selectors import staff as colleagues
from complaints.errors import CaseClosed, DoneAlready
from complaints.models.case import Case
from complaints.models.link import CaseTask, Party
from complaints.selectors.case import case_for_update
from complaints.services import attachment, step
from complaints.states import FileSource, PartyRole, Step
from consent.services import subject as subjects
from micropay.core import locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.uploads import Upload


@transaction.atomic
def add(
    *,
    actor: Actor,
    case_id: UUID,
    role: str,
    name: str,
    contact: str | None,
    attorney: Upload | None,
    reason: str,
    now: datetime,
) -> Party:
    """Add somebody to a case as a data subject of their own; a representative with the scan of the
    power of attorney. Raises NotFound, CaseClosed and a FileRefused.
    """
    case = _open(case_id)
    subject_id = subjects.register(actor=actor, kind="complainant", now=now)
    scan = attorney and attachment.add(
        actor=actor,
        case_id=case.id,
        name=attorney.name,
        content=attorney.content,
        source=FileSource.ATTORNEY,
        now=now,
    )
    party = Party.objects.create(
        case=case,
        role=PartyRole(role).value,
        subject_id=subject_id,
        name=name,
        contact=contact,
        attorney_file=scan.file_id if scan else None,
        added_at=now,
    )
    step.add(
        actor=actor,
        case=case,
        step=Step.PARTY,
        now=now,
        detail={"role": party.role, "party": str(party.id), "attorney": scan is not None},
        reason=reason,
    )
    return party


@transaction.atomic
def give_task(
    *,
    actor: Actor,
    case_id: UUID,
    what: str,
    staff_id: UUID,
    due: date,
    reason: str,
    now: datetime,
) -> CaseTask:
    """Ask a colleague to do something for a case until a day. Raises NotFound, CaseClosed."""
    colleague = colleagues.staff_for_update(staff_id)
    case = _open(case_id)
    task = CaseTask.objects.create(
        case=case, what=what, assigned_to=colleague, due=due, asked_at=now
    )
    codes = {"task": str(task.id), "to": str(staff_id), "due": due.isoformat()}
    step.add(
        actor=actor, case=case, step=Step.TASK, now=now, text=what, detail=codes, reason=reason
    )
    return task


@transaction.atomic
def finish_task(*, actor: Actor, task_id: UUID, reason: str, now: datetime) -> None:
    """Say that a task is done. Raises NotFound, DoneAlready."""
    known = CaseTask.objects.filter(pk=task_id).values_list("case_id", flat=True).first()
    if known is None:
        raise NotFound
    cases, rows = locks.lock(Case.objects.filter(pk=known), CaseTask.objects.filter(pk=task_id))
    task: CaseTask = rows[0]
    if task.done_at is not None:
        raise DoneAlready
    task.done_at = now
    task.save(update_fields=["done_at"])
    codes = {"task": str(task.id), "done": True}
    step.add(actor=actor, case=cases[0], step=Step.TASK, now=now, detail=codes, reason=reason)


def _open(case_id: UUID) -> Case:
    case = case_for_update(case_id)
    if case.closed_at is not None:
        raise CaseClosed
    return case
