"""Files of reports: made whole, recorded, only then handed out; and checked later.

Personal data is masked. Open data takes a permit: one person asks, another agrees, and the first
takes one file within the rule's hours.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, BinaryIO
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from complaints.errors import NothingOpenInReport, PermitNotUsable, TooMuchForPaper
from complaints.models.report import CaseExport, ExportPermit, ReportLayout
from complaints.selectors import layout as layouts
from complaints.selectors import register, report
from complaints.states import FileKind, PermitState, ReportKind
from micropay.core import approval, clock, documents, evidence, ids, locks, rules, sheets
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.exports import Cell, Export
from micropay.core.models.approval import Approval
from micropay.core.sheets import Written

KIND = "complaints.open_export"
_PAPER = "complaints/report.typ"
_TYPES = {
    FileKind.CSV: sheets.CSV_TYPE,
    FileKind.XLSX: sheets.XLSX_TYPE,
    FileKind.PDF: "application/pdf",
}
_END = re.compile(rb"END[ ,]\D{0,2}(?:[0-9]+,)?([0-9a-f-]{36})")
_END_BYTES = 200
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Order:
    """What a file is of."""

    export_id: UUID
    layout: ReportLayout
    file_kind: FileKind
    since: date
    day: date
    is_open: bool
    now: datetime
    language: str

    @property
    def title(self) -> str:
        return self.layout.name(self.language)


@dataclass(frozen=True, slots=True)
class Found:
    """What a check says: the export a file is, or says it is; whether every byte is as it was."""

    export: CaseExport | None
    is_intact: bool


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
) -> Export:
    """A file with masked data. Raises NotFound, TooMuchForPaper."""
    return _make(
        actor=actor,
        layout=layouts.by_id(layout_id),
        file_kind=FileKind(file_kind),
        since=since,
        day=day,
        reason=reason,
        permit=None,
        now=now,
    )


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
    """Ask a second person for a register with open data. Raises NotFound, NothingOpenInReport."""
    layout = layouts.by_id(layout_id)
    if layout.kind != ReportKind.REGISTER:
        raise NothingOpenInReport
    permit = ExportPermit.objects.create(
        layout=layout,
        file_kind=FileKind(file_kind).value,
        since=since,
        day=day,
        reason=reason,
        maker_id=actor.id,
        maker_label=actor.label,
        asked_at=now,
    )
    approval.request(
        kind=KIND,
        object_type="complaints.ExportPermit",
        object_id=permit.id,
        payload={"layout": str(layout), "file": file_kind, "since": str(since), "day": str(day)},
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
def take_open(*, actor: Actor, permit_id: UUID, reason: str, now: datetime) -> Export:
    """The maker takes the file, once; why it is taken now stands with the export, why it was asked
    for with the permit. Raises NotFound, PermitNotUsable, TooMuchForPaper.
    """
    permit = _for_update(permit_id)
    usable = permit.state == PermitState.GRANTED and permit.maker_id == actor.id
    if not usable or permit.until is None or permit.until < now:
        raise PermitNotUsable
    permit.state = PermitState.USED.value
    permit.save()
    return _make(
        actor=actor,
        layout=permit.layout,
        file_kind=FileKind(permit.file_kind),
        since=permit.since,
        day=permit.day,
        reason=reason,
        permit=permit,
        now=now,
    )


@transaction.atomic
def check(
    *, actor: Actor, sha256: str, content: BinaryIO | None, reason: str, now: datetime
) -> Found:
    """Which export a file or its SHA-256 is. A changed CSV or XLSX still says which it was."""
    digest = sha256.strip().lower()
    if content is not None:
        content.seek(0)
        digest = sheets.digest_of(iter(lambda: content.read(_CHUNK), b""))
    export = CaseExport.objects.filter(sha256=digest).first()
    found = Found(export, export is not None)
    if export is None and content is not None:
        named = _named(content)
        found = Found(CaseExport.objects.filter(pk=named).first() if named else None, False)
    evidence.record(
        action="complaints.report.check",
        actor=actor,
        now=now,
        object_type="complaints.CaseExport",
        object_id=found.export.id if found.export else None,
        reason=reason,
        detail={"sha256": digest, "intact": found.is_intact},
    )
    return found


def _make(
    *,
    actor: Actor,
    layout: ReportLayout,
    file_kind: FileKind,
    since: date,
    day: date,
    reason: str,
    permit: ExportPermit | None,
    now: datetime,
) -> Export:
    order = _Order(ids.new_id(), layout, file_kind, since, day, permit is not None, now, "th")
    with override(order.language):
        _take_time(now)
        written = _FILES[ReportKind(layout.kind)](order)
    opened = "-open" if permit else ""
    row = CaseExport.objects.create(
        id=order.export_id,
        layout=layout,
        file_kind=file_kind.value,
        since=since,
        day=day,
        language=order.language,
        permit=permit,
        reason=reason,
        actor_id=actor.id,
        actor_label=actor.label,
        name=f"cases-{layout.code}-{since}-{day}{opened}.{file_kind.value}",
        rows=written.rows,
        size=written.size,
        sha256=written.sha256,
        made_at=now,
    )
    _leave_evidence(actor, row, now)
    return Export(row.name, written.file, row.rows, row.sha256, _TYPES[file_kind])


def _take_time(now: datetime) -> None:
    """A long file may take longer than a page does; also between two batches of its rows."""
    seconds = rules.number("complaint.export_seconds", at=now)
    with connection.cursor() as cursor:
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            cursor.execute("SELECT set_config(%s, %s, true)", [limit, f"{seconds}s"])
        # The whole file is read, not the first rows: a plan for those would join row by row.
        cursor.execute("SET LOCAL cursor_tuple_fraction = 1")


def _register(order: _Order) -> Written:
    scope = layouts.scope(order.layout, order.since, order.day)
    names = layouts.column_names(order.layout)
    head = layouts.heads(order.layout, order.language)
    if order.file_kind == FileKind.PDF:
        return _register_on_paper(order, head, names, scope)
    if order.file_kind == FileKind.CSV and not order.is_open:
        statement, given = register.statement(names, scope, order.language)
        return sheets.csv_copy(
            head=head, statement=statement, given=given, export_id=order.export_id
        )
    return _table(order, head, _register_rows(order, names, scope))


def _register_rows(order: _Order, names: list[str], scope: report.Scope) -> Iterable[Any]:
    read = register.open_rows if order.is_open else register.rows
    return read(names, scope, order.language)


def _register_on_paper(
    order: _Order, head: list[str], names: list[str], scope: report.Scope
) -> Written:
    most = rules.number("complaint.report_pdf_rows", at=order.now)
    count = register.count(scope)
    if count > most:
        raise TooMuchForPaper(most=most)
    rows = [
        ["" if cell is None else str(cell) for cell in row]
        for row in _register_rows(order, names, scope)
    ]
    return _paper(order, [{"title": "", "head": head, "rows": rows}], count)


def _period(order: _Order) -> Written:
    sections = layouts.sections(order.layout, order.since, order.day)
    if order.file_kind != FileKind.PDF:
        head = [_("Table"), _("Line"), _("Figure"), _("Value")]
        return _table(order, head, _figure_rows(sections))
    tables = [
        {
            "title": one.title,
            "head": ["", *one.heads],
            "rows": [[line.label, *_cells(one, line)] for line in one.lines],
        }
        for one in sections
    ]
    return _paper(order, tables, sum(len(one.lines) for one in sections))


def _table(order: _Order, head: list[str], rows: Iterable[Any]) -> Written:
    if order.file_kind == FileKind.CSV:
        return sheets.csv_rows(head=head, rows=rows, export_id=order.export_id)
    return sheets.xlsx(title=order.title, head=head, rows=rows, export_id=order.export_id)


def _figure_rows(sections: list[layouts.Section]) -> Iterator[list[Cell]]:
    """One figure a row: a machine reads it without knowing the layout."""
    for section in sections:
        for line in section.lines:
            for name, words, value in zip(section.figures, section.heads, line.cells, strict=True):
                yield [section.title, line.label, words, layouts.shown(name, value)]


def _cells(section: layouts.Section, line: layouts.Line) -> list[str]:
    return [
        f"{layouts.shown(name, value):,}"
        for name, value in zip(section.figures, line.cells, strict=True)
    ]


def _paper(order: _Order, tables: list[dict[str, Any]], rows: int) -> Written:
    days = " - ".join(clock.day_words(one, order.language) for one in (order.since, order.day))
    values = {
        "lang": order.language,
        "title": order.title,
        "day": days,
        "made": clock.moment_words(order.now, order.language),
        "made_label": _("Made on"),
        "number_label": _("Export"),
        "number": str(order.export_id),
        "tables": tables,
        "end": _("End of the report"),
        "signed": _("Signed by the compliance officer"),
        "dated": _("Date"),
    }
    return sheets.of_bytes(documents.pdf(_PAPER, values, at=order.now), rows)


_FILES = {ReportKind.REGISTER: _register, ReportKind.PERIOD: _period}


def _leave_evidence(actor: Actor, row: CaseExport, now: datetime) -> None:
    evidence.record(
        action="complaints.report.export",
        actor=actor,
        now=now,
        object_type="complaints.CaseExport",
        object_id=row.id,
        reason=row.reason,
        detail={
            "layout": str(row.layout),
            "since": str(row.since),
            "day": str(row.day),
            "rows": row.rows,
            "sha256": row.sha256,
            "open": row.permit_id is not None,
        },
    )


def _for_update(permit_id: UUID) -> ExportPermit:
    [found] = locks.lock(ExportPermit.objects.filter(pk=permit_id))
    if not found:
        raise NotFound
    permit: ExportPermit = found[0]
    return permit


def _named(content: BinaryIO) -> UUID | None:
    """The export a file says it is: at the end of a CSV, in the properties of a workbook."""
    content.seek(0)
    if zipfile.is_zipfile(content):
        text = _properties(content)
    else:
        size = content.seek(0, 2)
        content.seek(max(0, size - _END_BYTES))
        text = content.read()
    found = _END.search(text)
    try:
        return UUID(found[1].decode()) if found else None
    except ValueError:
        return None


def _properties(content: BinaryIO) -> bytes:
    try:
        with zipfile.ZipFile(content) as book, book.open("docProps/core.xml") as part:
            return part.read(_CHUNK)
    except (KeyError, zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError):
        return b""
