"""Workbooks: whole or not openable, text as text, nothing beside the file while it grows."""

from __future__ import annotations

import io
import os
import tempfile
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from micropay.core import tables, workbook
from micropay.core.tables import Sheet

XML = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def made(*rows: list[tables.Cell], name: str = "a", **values: Any) -> zipfile.ZipFile:
    file = io.BytesIO()
    header = [f"c{n}" for n in range(len(rows[0]))]
    tables.xlsx(tables.Sink(file), [Sheet(name, header, rows)], **values)
    return zipfile.ZipFile(file)


def cells(book: zipfile.ZipFile, sheet: int = 1) -> list[list[tuple[str | None, str]]]:
    """The kind and text of each cell below the head."""
    page = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))
    assert not list(page.iter(f"{XML}f"))
    rows = [
        [(cell.get("t"), "".join(cell.itertext())) for cell in row.iter(f"{XML}c")]
        for row in page.iter(f"{XML}row")
    ]
    return rows[1:]


def test_text_is_text_and_numbers_are_numbers() -> None:
    day = date(2026, 11, 18)
    [row] = cells(made(["=1+1", "ไทย", 5, Decimal("100.10"), day, None, "007"]))
    assert row == [
        ("inlineStr", "=1+1"),
        ("inlineStr", "ไทย"),
        (None, "5"),
        (None, "100.10"),
        ("inlineStr", "2026-11-18"),
        ("inlineStr", "007"),
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<b>&amp;\"'", "<b>&amp;\"'"),
        ("  blanks  ", "  blanks  "),
        ("one\ntwo\tthree", "one\ntwo\tthree"),
        ("cr\rbell\x07nul\x00", "cr_x000D_bell_x0007_nul_x0000_"),
        ("_x000D_", "_x005F_x000D_"),
        ("half \ud800 sign \uffff", "half \ufffd sign \ufffd"),
        ("x" * 40_000, "x" * 32_767),
    ],
)
def test_any_text_gives_a_workbook_that_opens(text: str, read: str) -> None:
    assert cells(made([text, 1])) == [[("inlineStr", read), (None, "1")]]


def test_a_full_sheet_goes_on_in_another_under_the_same_head(monkeypatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 2)
    book = made(*([n] for n in range(5)), name="n" * 31)
    assert [cells(book, sheet) for sheet in (1, 2, 3)] == [
        [[(None, "0")], [(None, "1")]],
        [[(None, "2")], [(None, "3")]],
        [[(None, "4")]],
    ]
    names = book.read("xl/workbook.xml").decode()
    assert [f'name="{"n" * 31}"' in names, f'name="{"n" * 29} 3"' in names] == [True, True]


def test_a_sheet_ends_before_a_part_grows_past_what_programs_read(monkeypatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_BYTES", 1)
    monkeypatch.setattr(workbook, "_BATCH_BYTES", 1)
    book = made(*(["x" * 100] for _ in range(3)))
    assert len([one for one in book.namelist() if "worksheets/sheet" in one]) == 3


def test_a_name_with_marks_of_xml_and_an_empty_sheet_are_fine() -> None:
    file = io.BytesIO()
    tables.xlsx(tables.Sink(file), [Sheet('<"&>', ["c"], [])], title="T & t")
    book = zipfile.ZipFile(file)
    for part in book.namelist():
        ElementTree.fromstring(book.read(part))
    [sheet] = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{XML}sheet")
    assert sheet.get("name") == '<"&>'


def breaking(rows: int) -> Any:
    yield from ([n, "x"] for n in range(rows))
    raise OSError("no space left")


@pytest.mark.parametrize("rows", [0, 3, 20_000])
def test_what_breaks_off_is_no_workbook(rows: int) -> None:
    file = io.BytesIO()
    with pytest.raises(OSError, match="no space"):
        tables.xlsx(tables.Sink(file), [Sheet("a", ["n", "x"], breaking(rows))])
    with pytest.raises(zipfile.BadZipFile):
        zipfile.ZipFile(file)


def test_no_piece_lies_beside_the_file_while_it_grows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before, seen = _open_files(), set()

    def rows() -> Any:
        for n in range(30_000):
            if n % 10_000 == 9_999:
                seen.update(os.listdir(tmp_path), _open_files() - before)
            yield [n, "คำ" * 20]

    file = io.BytesIO()
    tables.xlsx(tables.Sink(file), [Sheet("a", ["n", "words"], rows())])
    assert zipfile.ZipFile(file).testzip() is None
    assert seen == set()


def _open_files() -> set[str]:
    """What this process has open, by where it lies; also what has no name any more."""
    found = set()
    for descriptor in os.listdir("/proc/self/fd"):
        try:
            found.add(os.readlink(f"/proc/self/fd/{descriptor}"))
        except FileNotFoundError:
            continue
    return {one for one in found if one.startswith("/") and not one.startswith("/proc")}
