"""How a file of a report is written, and the record that it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import override

from complaints.errors import TooMuchForPaper
from complaints.models.report import CaseExport, ExportPermit, ReportLayout
from complaints.selectors import layout as layouts
from complaints.selectors import register, report
from complaints.states import FileKind, ReportKind
from micropay.core import clock, documents, evidence, ids, locks, rules, tables
from micropay.core.actor import Actor
from micropay.core.tables import Cell, Count, Query, Rows, Sheet, Sink

LANGUAGE = "th"
_PAPER = "complaints/report.typ"
TYPES = {
    FileKind.CSV: tables.CSV_TYPE,
    FileKind.XLSX: tables.XLSX_TYPE,
    FileKind.PDF: "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file is of, by whom and why. With a permit its personal data lies open.

    ``count`` is how many rows there are so far.
    """

    layout: ReportLayout
    file_kind: FileKind
    since: date
    day: date
    reason: str
    permit: ExportPermit | None
    now: datetime
    count: Count = field(default_factory=Count)
    export_id: UUID = field(default_factory=ids.new_id)

    @property
    def scope(self) -> report.Scope:
        """Which cases the report covers."""
        return layouts.scope(self.layout, self.since, self.day)

    @property
    def is_register(self) -> bool:
        return self.layout.kind == ReportKind.REGISTER


def write(*, actor: Actor, wanted: Wanted, sink: Sink, now: datetime) -> CaseExport:
    """Write the whole file, then its record. In the caller's transaction, which sees the cases as
    they are at its first row. Raises TooMuchForPaper, OutsideTransaction.
    """
    locks.require_transaction()
    take_time(now)
    with override(LANGUAGE):
        rows = _register(wanted, sink) if wanted.is_register else _period(wanted, sink)
    opened = "-open" if wanted.permit else ""
    since, day = wanted.since, wanted.day
    row = CaseExport.objects.create(
        id=wanted.export_id,
        layout=wanted.layout,
        file_kind=wanted.file_kind.value,
        since=since,
        day=day,
        language=LANGUAGE,
        permit=wanted.permit,
        reason=wanted.reason,
        actor_id=actor.id,
        actor_label=actor.label,
        name=f"cases-{wanted.layout.code}-{since}-{day}{opened}.{wanted.file_kind.value}",
        rows=rows,
        size=sink.size,
        sha256=sink.sha256,
        made_at=now,
    )
    _leave_evidence(actor, row, now)
    return row


def refuse_too_much_for_paper(wanted: Wanted, rows: int) -> None:
    """Raise TooMuchForPaper above rule ``complaint.report_pdf_rows``."""
    most = rules.number("complaint.report_pdf_rows", at=wanted.now)
    if wanted.file_kind == FileKind.PDF and rows > most:
        raise TooMuchForPaper(most=most)


def take_time(now: datetime) -> None:
    """A long file may take longer than a page does; also between two batches of its rows."""
    seconds = rules.number("complaint.export_seconds", at=now)
    with connection.cursor() as cursor:
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            cursor.execute("SELECT set_config(%s, %s, true)", [limit, f"{seconds}s"])
        # The whole file is read, not the first rows: a plan for those would join row by row.
        cursor.execute("SET LOCAL cursor_tuple_fraction = 1")


def _register(wanted: Wanted, sink: Sink) -> int:
    names = layouts.column_names(wanted.layout)
    head = layouts.heads(wanted.layout, LANGUAGE)
    if wanted.file_kind == FileKind.CSV and not wanted.permit:
        # Written by the database itself: nothing of a row passes through Python.
        return _table(wanted, sink, head, Query(*register.statement(names, wanted.scope, LANGUAGE)))
    read = register.open_rows if wanted.permit else register.rows
    rows = read(names, wanted.scope, LANGUAGE)
    if wanted.file_kind != FileKind.PDF:
        return _table(wanted, sink, head, rows)
    shown = [["" if cell is None else str(cell) for cell in row] for row in rows]
    refuse_too_much_for_paper(wanted, len(shown))
    return _paper(wanted, sink, [{"title": "", "head": head, "rows": shown}], len(shown))


def _period(wanted: Wanted, sink: Sink) -> int:
    sections = layouts.sections(wanted.layout, wanted.since, wanted.day)
    if wanted.file_kind != FileKind.PDF:
        head = [_("Table"), _("Line"), _("Figure"), _("Value")]
        return _table(wanted, sink, head, _figure_rows(sections))
    drawn = [
        {
            "title": one.title,
            "head": ["", *one.heads],
            "rows": [[line.label, *_cells(one, line)] for line in one.lines],
        }
        for one in sections
    ]
    return _paper(wanted, sink, drawn, sum(len(one.lines) for one in sections))


def _table(wanted: Wanted, sink: Sink, head: list[str], rows: Rows) -> int:
    end, count = wanted.export_id, wanted.count
    if wanted.file_kind == FileKind.CSV:
        return tables.csv(sink, head, rows, end=end, count=count)
    assert not isinstance(rows, Query)
    title = wanted.layout.name(LANGUAGE)
    sheets = [Sheet(_("Cases") if wanted.is_register else _("Figures"), head, rows)]
    return tables.xlsx(sink, sheets, title=title, end=end, count=count)


def _figure_rows(sections: Iterable[layouts.Section]) -> Iterator[list[Cell]]:
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


def _paper(wanted: Wanted, sink: Sink, drawn: list[dict[str, Any]], rows: int) -> int:
    days = " - ".join(clock.day_words(one, LANGUAGE) for one in (wanted.since, wanted.day))
    values = {
        "lang": LANGUAGE,
        "title": wanted.layout.name(LANGUAGE),
        "day": days,
        "made": clock.moment_words(wanted.now, LANGUAGE),
        "made_label": _("Made on"),
        "number_label": _("Export"),
        "number": str(wanted.export_id),
        "tables": drawn,
        "end": _("End of the report"),
        "signed": _("Signed by the compliance officer"),
        "dated": _("Date"),
    }
    sink.write(documents.pdf(_PAPER, values, at=wanted.now))
    return rows


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
