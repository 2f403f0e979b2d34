"""Reading the CSV of a list: its layout, and everything that may be wrong with it.

Columns: reference, names (several apart by ``;``, Thai and Latin), births (days YYYY-MM-DD or
years, common era), national_ids. Persons only.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from accounts.errors.sanctions import ListUnreadable
from micropay.core import normal
from micropay.core.errors import InvalidInput

COLUMNS = ("reference", "names", "births", "national_ids")
_LONGEST_LINE = 10_000
_MOST_LINES = 200_000
_MOST_BYTES = 50 * 1024 * 1024
_REFERENCE = re.compile(r"[A-Za-z0-9./_-]{1,40}", re.ASCII)
_YEAR = re.compile(r"(19|20)[0-9]{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """One person of a file, in the form it is kept in."""

    reference: str
    content: str
    digest: str


def read(data: bytes) -> list[Row]:
    """All persons of a file. Raises ListUnreadable with the line and what is wrong with it."""
    if len(data) > _MOST_BYTES:
        raise ListUnreadable(line=0, problem="too large")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ListUnreadable(line=0, problem="not UTF-8") from None
    if "\x00" in text:
        raise ListUnreadable(line=0, problem="NUL")
    rows = list(_rows(csv.reader(io.StringIO(text, newline=""), strict=True)))
    if not rows:
        raise ListUnreadable(line=1, problem="empty")
    return rows


def digest(data: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(data).hexdigest()


def _rows(lines: Iterator[list[str]]) -> Iterator[Row]:
    known: set[str] = set()
    number = 0
    try:
        for number, cells in enumerate(lines, 1):
            if number == 1:
                if tuple(cells) != COLUMNS:
                    raise ListUnreadable(line=1, problem="columns")
                continue
            if number > _MOST_LINES or sum(map(len, cells)) > _LONGEST_LINE:
                raise ListUnreadable(line=number, problem="too long")
            if len(cells) != len(COLUMNS):
                raise ListUnreadable(line=number, problem="columns")
            row = _row(number, cells)
            if row.reference in known:
                raise ListUnreadable(line=number, problem="reference twice")
            known.add(row.reference)
            yield row
    except csv.Error:
        raise ListUnreadable(line=number + 1, problem="CSV") from None


def _row(number: int, cells: list[str]) -> Row:
    reference, names, births, national_ids = (cell.strip() for cell in cells)
    if not _REFERENCE.fullmatch(reference):
        raise ListUnreadable(line=number, problem="reference")
    people = _parts(names)
    if not people:
        raise ListUnreadable(line=number, problem="name")
    content = json.dumps(
        {
            "names": people,
            "births": [_birth(number, one) for one in _parts(births)],
            "national_ids": [_national_id(number, one) for one in _parts(national_ids)],
        },
        ensure_ascii=False,
        sort_keys=True,
    )
    return Row(reference, content, hashlib.sha256(content.encode()).hexdigest())


def _parts(cell: str) -> list[str]:
    return sorted({one.strip() for one in cell.split(";") if one.strip()})


def _birth(number: int, text: str) -> str:
    if _YEAR.fullmatch(text):
        return text
    try:
        return normal.iso_date(text, "births").isoformat()
    except InvalidInput:
        raise ListUnreadable(line=number, problem="birth date") from None


def _national_id(number: int, text: str) -> str:
    try:
        return normal.national_id(text)
    except InvalidInput:
        raise ListUnreadable(line=number, problem="national ID") from None
