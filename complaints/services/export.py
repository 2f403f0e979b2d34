"""Files of reports: small ones are made at once, large ones are ordered; open ones by two people.

Personal data is masked. Open data takes a permit: one person asks, another agrees to so many cases
of so many people, and the first takes one file within the rule's hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from complaints.errors import NothingOpenInReport, PermitNotUsable, PermitOutgrown, TooManyPeople
from complaints.models.report import ExportOrder, ExportPermit
from complaints.selectors import layout as layouts
from complaints.selectors import register
from complaints.selectors.register import Size
from complaints.services import export_order
from complaints.services.export_file import (
    TYPES,
    Wanted,
    refuse_too_much_for_paper,
    take_time,
    write,
)
from complaints.states import FileKind, PermitState, ReportKind
from micropay.core import approval, exports, locks, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.exports import Export
from micropay.core.models.approval import Approval
from micropay.core.tables import Sink

KIND = "complaints.open_export"


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is ready now, or the order of one that takes longer.

    ``people`` is how many people the file shows openly: none in a masked one.
    """

    file: Export | None
    order: ExportOrder | None
    people: int = 0


@transaction.atomic
def make(
    *,
    actor: Actor,
    layout_id: UUID,
    file_kind: str,
    since: date,
    day: date,
    reason: str,
    now: datetime,
) -> Made:
    """A file with masked data; a register of more cases than rule ``complaint.export_at_once`` is
    ordered. Raises NotFound, TooMuchForPaper.
    """
    layout = layouts.by_id(layout_id)
    wanted = Wanted(layout, FileKind(file_kind), since, day, reason, None, now)
    return _made(actor, wanted, _size(wanted))


@transaction.atomic
def ask_open(
    *,
    actor: Actor,
    layout_id: UUID,
    file_kind: str,
    since: date,
    day: date,
    reason: str,
    now: datetime,
) -> ExportPermit:
    """Ask a second person for a register with open data.

    Never for more people than rule ``data_use.exported_per_hour`` lets anybody take: the guard
    against haste counts an open file too. Raises NotFound, NothingOpenInReport, TooManyPeople,
    TooMuchForPaper.
    """
    layout = layouts.by_id(layout_id)
    if layout.kind != ReportKind.REGISTER:
        raise NothingOpenInReport
    wanted = Wanted(layout, FileKind(file_kind), since, day, reason, None, now)
    size = _size(wanted)
    refuse_too_much_for_paper(wanted, size.rows)
    most = rules.number("data_use.exported_per_hour", at=now)
    if size.people > most:
        raise TooManyPeople(most=most)
    permit = ExportPermit.objects.create(
        layout=layout,
        file_kind=wanted.file_kind.value,
        since=since,
        day=day,
        reason=reason,
        maker_id=actor.id,
        maker_label=actor.label,
        asked_at=now,
        rows=size.rows,
        people=size.people,
    )
    approval.request(
        kind=KIND,
        object_type="complaints.ExportPermit",
        object_id=permit.id,
        payload={
            "layout": str(layout),
            "file": file_kind,
            "since": str(since),
            "day": str(day),
            "cases": size.rows,
            "people": size.people,
        },
        actor=actor,
        reason=reason,
        now=now,
    )
    return permit


def agreed(asked: Approval, *, actor: Actor, now: datetime) -> None:
    """The second person said yes: the permit holds for the rule's hours."""
    permit = _for_update(UUID(asked.object_id))
    hours = rules.number("complaint.open_export_hours", at=now)
    permit.state, permit.approval_id = PermitState.GRANTED.value, asked.id
    permit.until = now + timedelta(hours=hours)
    permit.save()


def ended(asked: Approval, *, actor: Actor, now: datetime) -> None:
    """Refused, withdrawn or expired."""
    permit = _for_update(UUID(asked.object_id))
    permit.state = PermitState.ENDED.value
    permit.save()


@transaction.atomic
def take_open(*, actor: Actor, permit_id: UUID, reason: str, now: datetime) -> Made:
    """The maker takes the file, or orders it, once; why it is taken now stands with the export, why
    it was asked for with the permit.

    Raises NotFound, PermitNotUsable, PermitOutgrown when there are clearly more cases or people
    than the second person agreed to (rule ``complaint.open_export_more_percent``).
    """
    permit = _for_update(permit_id)
    usable = permit.state == PermitState.GRANTED and permit.maker_id == actor.id
    if not usable or permit.until is None or permit.until < now:
        raise PermitNotUsable
    kind = FileKind(permit.file_kind)
    wanted = Wanted(permit.layout, kind, permit.since, permit.day, reason, permit, now)
    size = _size(wanted)
    _refuse_outgrown(permit, size, now)
    permit.state = PermitState.USED.value
    permit.save()
    return _made(actor, wanted, size)


def _made(actor: Actor, wanted: Wanted, size: Size) -> Made:
    refuse_too_much_for_paper(wanted, size.rows)
    if size.rows > rules.number("complaint.export_at_once", at=wanted.now):
        return Made(None, export_order.order(actor=actor, wanted=wanted, size=size, now=wanted.now))
    file = exports.unnamed()
    row = write(actor=actor, wanted=wanted, sink=Sink(file), now=wanted.now)
    file.seek(0)
    made = Export(row.name, file, row.rows, row.sha256, TYPES[wanted.file_kind])
    return Made(made, None, size.people if wanted.permit else 0)


def _size(wanted: Wanted) -> Size:
    """Figures of a period are few, whatever the period; a register is counted however long."""
    if not wanted.is_register:
        return Size(0, 0)
    take_time(wanted.now)
    return register.size(wanted.scope)


def _refuse_outgrown(permit: ExportPermit, size: Size, now: datetime) -> None:
    more = rules.number("complaint.open_export_more_percent", at=now)
    pairs = ((permit.rows, size.rows), (permit.people, size.people))
    if any(found * 100 > (known or 0) * (100 + more) for known, found in pairs):
        raise PermitOutgrown


def _for_update(permit_id: UUID) -> ExportPermit:
    [found] = locks.lock(ExportPermit.objects.filter(pk=permit_id))
    if not found:
        raise NotFound
    permit: ExportPermit = found[0]
    return permit
