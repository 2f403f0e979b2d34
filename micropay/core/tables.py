"""Tables for spreadsheets: CSV from rows or straight from the database, XLSX. Memory stays flat.

Everything is written from beginning to end into a ``Sink``, which digests what passes; where the
bytes go is its maker's choice. A CSV may say at its end how many rows it has and which export it
is; an XLSX cannot be opened without its end.
"""

from __future__ import annotations

import csv as csv_of
import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import IO, Any
from uuid import UUID

from django.db import connection

from micropay.core import locks
from micropay.core.workbook import Workbook

Cell = str | int | Decimal | date | None

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
END = "END"
# Without it a spreadsheet program takes Thai for another alphabet.
_MARK = b"\xef\xbb\xbf"
_LINE_END = b"\r\n"
_BATCH_BYTES = 256 * 1024
# What a spreadsheet program takes for the beginning of a formula; the full-width forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_FORMULA_IN_SQL = ",".join(str(ord(sign)) for sign in _FORMULA)


@dataclass(frozen=True, slots=True)
class Query:
    """Rows that the database makes: as fast as it writes, since none of them passes Python.

    Its texts are harmless already (``harmless_in_sql``).
    """

    select: str
    params: Any


Rows = Iterable[Sequence[Cell]] | Query


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook: its name (at most 31 characters), the header, the rows."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Cell]]


class Sink:
    """Where a file is written to: passes the bytes on, counts and digests them."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._digest, self.size = file, hashlib.sha256(), 0

    def write(self, data: bytes) -> int:
        """Write the next bytes."""
        self._digest.update(data)
        self.size += len(data)
        self._file.write(data)
        return len(data)

    def flush(self) -> None:
        """Write out what waits."""
        self._file.flush()

    @property
    def sha256(self) -> str:
        """Of all that was written."""
        return self._digest.hexdigest()


class Count:
    """How many rows were written so far; another thread may read it."""

    def __init__(self) -> None:
        self.rows = 0


def csv(
    sink: Sink,
    header: Sequence[str],
    rows: Rows,
    *,
    end: UUID | None = None,
    count: Count | None = None,
) -> int:
    """Write a CSV (RFC 4180, UTF-8 with a mark for spreadsheets). Returns how many
    rows it has without the header.

    Text that would start a formula gets an apostrophe in front; numbers stay numbers. With ``end``
    the last line says END, the number of rows and this identifier. A query raises
    OutsideTransaction.
    """
    counted = count or Count()
    sink.write(_MARK + _line(header))
    if isinstance(rows, Query):
        _copy(sink, rows, counted)
    else:
        for part in _lines(rows, counted):
            sink.write(part)
    if end is not None:
        sink.write(_line([END, str(counted.rows), str(end)]))
    return counted.rows


def xlsx(
    sink: Sink,
    sheets: Sequence[Sheet],
    *,
    title: str = "",
    end: UUID | None = None,
    count: Count | None = None,
) -> int:
    """Write a workbook. Returns how many rows it has without the headers.

    Text is text, whatever it begins with; numbers are numbers. ``end`` stands in its properties.
    """
    counted = count or Count()
    with Workbook(sink, title=title, comments=f"{END} {end}" if end else "") as book:
        for one in sheets:
            book.sheet(one.name, one.header, one.rows, counted)
    return counted.rows


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet program takes for a formula; numbers stay numbers."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return f"'{cell}"
    return cell


def harmless_in_sql(column: str) -> str:
    """The same as SQL over a text column: the code of its first sign is looked up, which takes half
    the time of a pattern.
    """
    begins = f"ascii(ltrim({column})) = ANY ('{{{_FORMULA_IN_SQL}}}'::int[])"
    return f"CASE WHEN {begins} THEN '''' || {column} ELSE {column} END"


def _copy(sink: Sink, query: Query, count: Count) -> None:
    locks.require_transaction()
    copied = _Copied(sink, count)
    with connection.cursor() as cursor:
        statement = cursor.mogrify(query.select, query.params).decode()
        cursor.copy_expert(f"COPY ({statement}) TO STDOUT (FORMAT csv)", copied)
    copied.pass_on()


class _Copied:
    """Takes what the database sends, a row a call, and passes it on in larger pieces."""

    def __init__(self, sink: Sink, count: Count) -> None:
        self._sink, self._count = sink, count
        self._parts: list[bytes] = []

    def write(self, row: bytes) -> None:
        self._parts.append(row)
        if len(self._parts) == 2_000:  # noqa: PLR2004
            self.pass_on()

    def pass_on(self) -> None:
        # The database ends lines with a line feed alone.
        self._sink.write(b"".join([row[:-1] + _LINE_END for row in self._parts]))
        self._count.rows += len(self._parts)
        self._parts = []


def _lines(rows: Iterable[Sequence[Cell]], count: Count) -> Iterator[bytes]:
    buffer = io.StringIO(newline="")
    writer = csv_of.writer(buffer)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
        count.rows += 1
        if buffer.tell() > _BATCH_BYTES:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def _line(row: Sequence[Cell]) -> bytes:
    return b"".join(_lines([row], Count()))
