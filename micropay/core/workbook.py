"""Workbooks for spreadsheets (XLSX): written row by row, so that memory stays flat."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import IO

import xlsxwriter

from micropay.core import evidence, locks
from micropay.core import sheets as sheets_of
from micropay.core.actor import Actor

TYPE = sheets_of.XLSX_TYPE
_WIDTH = 28


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name (at most 31 characters), the header, and rows of text."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[str]]


def write(
    *, actor: Actor, report: str, name: str, sheets: Sequence[Sheet], reason: str, now: datetime
) -> IO[bytes]:
    """Write the sheets and record the export with the file's hash. Every cell is text: nothing in
    it is taken for a formula, a link or a number. Raises OutsideTransaction.
    """
    locks.require_transaction()
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - handed out
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    count = 0
    with xlsxwriter.Workbook(file, options) as book:
        bold = book.add_format({"bold": True})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            page.set_column(0, len(sheet.header) - 1, _WIDTH)
            page.freeze_panes(1, 0)
            for column, words in enumerate(sheet.header):
                page.write_string(0, column, words, bold)
            for line, row in enumerate(sheet.rows, 1):
                for column, words in enumerate(row):
                    page.write_string(line, column, words)
                count += 1
    done = sheets_of.finished(file, count)
    evidence.record(
        action="core.export.xlsx",
        actor=actor,
        now=now,
        object_type=report,
        reason=reason,
        detail={"file": name, "rows": count, "sha256": done.sha256},
    )
    return done.file
