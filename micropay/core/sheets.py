"""Long tables as files without a name: CSV straight from the database, CSV and XLSX row by row.

A file without a name is gone when its maker is: nothing half-written is ever found. A CSV says at
its end how many rows it has and which export it is; an XLSX cannot be opened without its end.
"""

from __future__ import annotations

import csv
import hashlib
import io
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import IO, Any
from uuid import UUID

import xlsxwriter
from django.db import connection

from micropay.core import exports, locks
from micropay.core.exports import Cell

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
END = "END"
_MARK = b"\xef\xbb\xbf"
_CHUNK = 1024 * 1024
# A sheet ends at 1,048,576 rows; the head is repeated on the next one.
_SHEET_ROWS = 1_000_000


@dataclass(frozen=True, slots=True)
class Written:
    """A finished file, open at its beginning."""

    file: IO[bytes]
    rows: int
    size: int
    sha256: str


def csv_copy(*, head: Sequence[str], statement: str, given: Any, export_id: UUID) -> Written:
    """The rows of a query by COPY. Its texts must be harmless already. Raises OutsideTransaction.

    As fast as the database writes; nothing of a row passes through Python.
    """
    locks.require_transaction()
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - handed out
    file.write(_MARK + _line(head))
    with connection.cursor() as cursor:
        query = cursor.mogrify(statement, given).decode()
        cursor.copy_expert(f"COPY ({query}) TO STDOUT (FORMAT csv)", file)
        rows = cursor.rowcount
    file.write(_line([END, str(rows), str(export_id)]))
    return finished(file, rows)


def csv_rows(*, head: Sequence[str], rows: Iterable[Sequence[Cell]], export_id: UUID) -> Written:
    """Rows that Python makes; text that would start a formula gets an apostrophe."""
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - handed out
    file.write(_MARK + _line(head))
    count = 0
    for row in rows:
        file.write(_line(row))
        count += 1
    file.write(_line([END, str(count), str(export_id)]))
    return finished(file, count)


def xlsx(
    *, title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]], export_id: UUID
) -> Written:
    """A workbook at a flat cost of memory. Text is text, whatever it begins with."""
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - handed out
    book = xlsxwriter.Workbook(file, {"constant_memory": True, "in_memory": False})
    book.set_properties({"title": title, "comments": f"{END} {export_id}"})
    bold = book.add_format({"bold": True})
    count, place, sheet = 0, 0, None
    for row in rows:
        if sheet is None or place > _SHEET_ROWS:
            sheet, place = _sheet(book, head, bold), 1
        _write(sheet, place, row)
        place, count = place + 1, count + 1
    if sheet is None:
        _sheet(book, head, bold)
    book.close()
    return finished(file, count)


def of_bytes(content: bytes, rows: int) -> Written:
    """A paper that was made whole."""
    return finished(io.BytesIO(content), rows, written=len(content))


def finished(file: IO[bytes], rows: int, written: int | None = None) -> Written:
    """Read the file once more for its SHA-256."""
    size = file.seek(0, io.SEEK_END) if written is None else written
    file.seek(0)
    digest = digest_of(iter(lambda: file.read(_CHUNK), b""))
    file.seek(0)
    return Written(file, rows, size, digest)


def digest_of(parts: Iterable[bytes]) -> str:
    """The SHA-256 of content that comes in parts."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _sheet(book: Any, head: Sequence[str], bold: Any) -> Any:
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 0)
    for column, words in enumerate(head):
        sheet.write_string(0, column, words, bold)
    return sheet


def _write(sheet: Any, place: int, row: Sequence[Cell]) -> None:
    for column, cell in enumerate(row):
        if cell is None:
            continue
        if isinstance(cell, int | Decimal):
            sheet.write_number(place, column, cell)
        else:
            sheet.write_string(place, column, str(cell))


def _line(row: Sequence[Cell]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow([exports.harmless(cell) for cell in row])
    return buffer.getvalue().encode()
