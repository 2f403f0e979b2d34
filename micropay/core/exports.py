"""Files for spreadsheets: written whole, recorded in the evidence log, and only then handed out."""

from __future__ import annotations

import csv
import hashlib
import io
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any
from uuid import UUID

from django.db import connection
from django.http import FileResponse

from micropay.core import dataguard, evidence, locks
from micropay.core.actor import Actor
from micropay.core.dataguard import Shown
from micropay.core.money import SATANG_PER_BAHT

Cell = str | int | Decimal | date | None

# What a spreadsheet program takes for the beginning of a formula; the full-width forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_FORMULA_IN_SQL = "^ *[" + "".join(sign for sign in _FORMULA if sign != "-") + "-]"
# A small file never touches the disk.
_IN_MEMORY = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Export:
    """A finished file, open at its beginning."""

    name: str
    file: IO[bytes]
    rows: int
    sha256: str
    media_type: str = "text/csv; charset=utf-8"

    def answer(self, *, people: int) -> FileResponse:
        """The file as a download; ``people`` is how many of its rows are about a person."""
        kind = self.media_type
        file = FileResponse(self.file, as_attachment=True, filename=self.name, content_type=kind)
        shown = (Shown.EXPORTED, people) if people else (Shown.FILES, 1)
        dataguard.declare(file, *shown)
        return file


def write_csv(
    *,
    actor: Actor,
    report: str,
    name: str,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    reason: str,
    detail: dict[str, Any],
    now: datetime,
) -> Export:
    """Write rows as CSV (RFC 4180, UTF-8 with a mark for spreadsheets) and record the export.

    Text that would start a formula gets an apostrophe in front; numbers stay numbers. Rows are
    taken one by one, so that memory stays flat. The evidence row names the report, the number of
    rows without the header, and the SHA-256 of the file. Raises OutsideTransaction.
    """
    locks.require_transaction()
    file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - handed out
    digest = hashlib.sha256()
    count = -1
    for count, line in enumerate(_lines([header], rows)):
        data = line.encode("utf-8-sig" if count == 0 else "utf-8")
        digest.update(data)
        file.write(data)
    file.seek(0)
    evidence.record(
        action="core.export.csv",
        actor=actor,
        now=now,
        object_type=report,
        reason=reason,
        detail={"file": name, "rows": count, "sha256": digest.hexdigest(), **detail},
    )
    return Export(name, file, count, digest.hexdigest())


def copy_csv(
    *,
    actor: Actor,
    report: str,
    name: str,
    header: Sequence[str],
    select: str,
    params: dict[str, Any],
    subject_id: UUID | None,
    detail: dict[str, Any],
    now: datetime,
) -> Export:
    """As ``write_csv``, of a query that the database writes as CSV itself: for long files.

    The query holds no texts that people chose, and words it is given went through ``harmless``.
    Raises OutsideTransaction.
    """
    locks.require_transaction()
    written = _Written()
    for line in _lines([header]):
        written.write(line.encode("utf-8-sig"))
    with connection.cursor() as cursor:
        query = cursor.mogrify(select, params).decode()
        cursor.copy_expert(f"COPY ({query}) TO STDOUT (FORMAT csv)", written)
        count = cursor.rowcount
    written.file.seek(0)
    sha256 = written.digest.hexdigest()
    evidence.record(
        action="core.export.csv",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type=report,
        detail={"file": name, "rows": count, "sha256": sha256, **detail},
    )
    return Export(name, written.file, count, sha256)


class _Written:
    """Where the database writes to: a file and its digest."""

    def __init__(self) -> None:
        self.file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115
        self.digest = hashlib.sha256()

    def write(self, data: bytes) -> None:
        self.digest.update(data)
        self.file.write(data)


def baht(satang: int | None) -> Decimal | None:
    """Satang as an exact number of baht with two places; nothing stays nothing."""
    return None if satang is None else (Decimal(satang) / SATANG_PER_BAHT).quantize(Decimal("0.01"))


def _lines(*parts: Iterable[Sequence[Cell]]) -> Iterable[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for part in parts:
        for row in part:
            writer.writerow([harmless(cell) for cell in row])
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet program takes for a formula; numbers stay numbers."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return f"'{cell}"
    return cell


def harmless_in_sql(column: str) -> str:
    """The same as SQL over a text column."""
    return f"CASE WHEN {column} ~ '{_FORMULA_IN_SQL}' THEN '''' || {column} ELSE {column} END"
