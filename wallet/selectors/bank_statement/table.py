"""Statements as CSV: a row H, rows L, a row T, so that a file that was cut off cannot pass.

``H,number,account,day,opening balance`` ·
``L,booked on,value on,amount,balance after,bank reference,reference,name,account,text`` ·
``T,number of lines,closing balance``. UTF-8, commas, days as 2026-11-22, baht with a point and a
minus sign for what left.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import IO

from wallet.data.reconciliation import (
    ReadStatement,
    StatementEnd,
    StatementEntry,
    StatementFormat,
    StatementHead,
)
from wallet.errors.reconciliation import (
    StatementFormula,
    StatementTooLarge,
    StatementUnreadable,
    StatementWrong,
)
from wallet.selectors.bank_statement import values

_COLUMNS = {"H": 5, "L": 10, "T": 3}
_LONGEST_LINE = 8 * 1024
# What a spreadsheet program takes for the beginning of a formula; the full-width forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
# The columns of a line that somebody else chose the words of.
_WRITTEN = slice(5, None)


def read(file: IO[bytes], *, file_bytes: int) -> ReadStatement:
    """Read the first row; the lines follow as they are asked for. Raises a StatementRefused here
    and while they are read.
    """
    rows = _rows(file, file_bytes)
    place, row = next(rows, (1, []))
    if _kind(row, place) != "H":
        raise StatementWrong(place=place, what="columns")
    head = StatementHead(
        number=_needed(row[1], place),
        account=_needed(row[2], place),
        day=values.day(row[3], place),
        opening=values.signed_amount(row[4], place),
    )
    statement = ReadStatement(StatementFormat.CSV, head, iter(()))
    statement.entries = _entries(rows, statement)
    return statement


def _entries(
    rows: Iterator[tuple[int, list[str]]], statement: ReadStatement
) -> Iterator[StatementEntry]:
    count, balance = 0, statement.head.opening
    for place, row in rows:
        kind = _kind(row, place)
        if statement.end is not None or kind == "H":
            raise StatementWrong(place=place, what="columns")
        if kind == "T":
            statement.end = StatementEnd(values.signed_amount(row[2], place), count)
            if row[1] != str(count):
                raise StatementWrong(place=place, what="number of entries")
            continue
        entry = _line(row, place)
        count, balance = count + 1, balance + entry.amount
        if values.signed_amount(row[4], place) != balance:
            raise StatementWrong(place=place, what="balance")
        yield entry
    if statement.end is None:
        raise StatementUnreadable(why="truncated")


def _line(row: list[str], place: int) -> StatementEntry:
    if any(cell.lstrip().startswith(_FORMULA) for cell in row[_WRITTEN]):
        raise StatementFormula(place=place)
    satang = values.signed_amount(row[3], place)
    if satang == 0:
        raise StatementWrong(place=place, what="amount")
    return StatementEntry(
        booked_on=values.day(row[1], place),
        value_on=values.day(row[2], place),
        amount=satang,
        bank_reference=values.reference(row[5], place),
        reference=values.words(row[6]),
        name=values.words(row[7]),
        account=values.words(row[8]),
        text=values.words(row[9]),
    )


def _kind(row: list[str], place: int) -> str:
    if not row or _COLUMNS.get(row[0]) != len(row):
        raise StatementWrong(place=place, what="columns")
    return row[0]


def _needed(text: str, place: int) -> str:
    if not text:
        raise StatementWrong(place=place, what="columns")
    return values.reference(text, place)


def _rows(file: IO[bytes], file_bytes: int) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(_text_lines(file, file_bytes), strict=True)
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error:
        raise StatementUnreadable(why="malformed") from None
    except UnicodeDecodeError:
        raise StatementUnreadable(why="not_text") from None


def _text_lines(file: IO[bytes], file_bytes: int) -> Iterator[str]:
    """The lines, none of them longer than a line may be, so that memory stays flat."""
    read = 0
    while line := file.readline(_LONGEST_LINE):
        text = line.decode("utf-8-sig" if read == 0 else "utf-8")
        read += len(line)
        if read > file_bytes or len(line) >= _LONGEST_LINE:
            raise StatementTooLarge
        if "\x00" in text:
            raise StatementUnreadable(why="not_text")
        yield text
