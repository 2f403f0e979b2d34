"""Files for spreadsheets: written whole, recorded in the evidence log, and only then handed out."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import IO, Any
from uuid import UUID

from django.http import FileResponse

from micropay.core import dataguard, evidence, locks, tables
from micropay.core.actor import Actor
from micropay.core.dataguard import Shown
from micropay.core.money import SATANG_PER_BAHT
from micropay.core.tables import Rows, Sheet, Sink

# A small file never touches the disk.
_IN_MEMORY = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Export:
    """A finished file, open at its beginning."""

    name: str
    file: IO[bytes]
    rows: int
    sha256: str
    media_type: str = tables.CSV_TYPE

    def answer(self, *, people: int) -> FileResponse:
        """The file as a download; ``people`` is how many of its rows show a person openly."""
        kind = self.media_type
        file = FileResponse(self.file, as_attachment=True, filename=self.name, content_type=kind)
        shown = (Shown.EXPORTED, people) if people else (Shown.FILES, 1)
        dataguard.declare(file, *shown)
        return file


def unnamed() -> IO[bytes]:
    """A file without a name, gone when its maker is: nothing half-written is ever found."""
    return tempfile.SpooledTemporaryFile(_IN_MEMORY)


def write_csv(
    *,
    actor: Actor,
    report: str,
    name: str,
    header: Sequence[str],
    rows: Rows,
    reason: str = "",
    subject_id: UUID | None = None,
    detail: dict[str, Any],
    now: datetime,
) -> Export:
    """Write rows, or what a query finds, as CSV and record the export.

    The evidence row names the report, the number of rows without the header, and the SHA-256 of
    the file. Raises OutsideTransaction.
    """
    locks.require_transaction()
    file = unnamed()
    sink = Sink(file)
    count = tables.csv(sink, header, rows)
    told = {"file": name, "rows": count, "sha256": sink.sha256, **detail}
    evidence.record(
        action="core.export.csv",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type=report,
        reason=reason,
        detail=told,
    )
    file.seek(0)
    return Export(name, file, count, sink.sha256)


def write_xlsx(
    *, actor: Actor, report: str, name: str, sheets: Sequence[Sheet], reason: str, now: datetime
) -> Export:
    """The same as a workbook. Raises OutsideTransaction."""
    locks.require_transaction()
    file = unnamed()
    sink = Sink(file)
    count = tables.xlsx(sink, sheets)
    evidence.record(
        action="core.export.xlsx",
        actor=actor,
        now=now,
        object_type=report,
        reason=reason,
        detail={"file": name, "rows": count, "sha256": sink.sha256},
    )
    file.seek(0)
    return Export(name, file, count, sink.sha256, tables.XLSX_TYPE)


def baht(satang: int | None) -> Decimal | None:
    """Satang as an exact number of baht with two places; nothing stays nothing."""
    return None if satang is None else (Decimal(satang) / SATANG_PER_BAHT).quantize(Decimal("0.01"))
