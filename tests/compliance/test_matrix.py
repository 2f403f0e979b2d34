"""The compliance matrix: every paragraph has a row, and every row a test that exists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
MATRIX = CHECKOUT / "docs" / "compliance" / "matrix.md"
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
# Every numbered paragraph of both documents, and the sections of the act.
MICROPAY = {
    "§1", "§2 (1)", "§2 (2)", "§2 (3)", "§3", "§2.1 (1)", "§2.1 (2)", "§2.1 (3) ก",
    "§2.1 (3) ข", "§2.1 (3) ค (1)", "§2.1 (3) ค (2)", "§2.1 (3) ค (3)", "§2.1 (3) ค (4)",
    "§2.1 (3) ง", "§2.2 (1)", "§2.2 (2)", "§2.2 (3)", "§2.3", "§2.4", "§2.5", "§2.6",
    "§2.6 (1)", "§2.6 (2)", "§2.6 (3)", "§2.6 (4)", "(1.1)", "(1.2)", "fees", "complaints",
    *(f"(1.2.{n})" for n in range(1, 9)),
}  # fmt: skip
QPER = {
    "§1", "§2", "§3", "§5", "§7", "§9", "§10", "§11", "§6.1", "§6.2",
    *(f"§3.{n}" for n in range(1, 13)),
    *(f"§4.{n}" for n in range(1, 7)),
    *(f"§8.{n}" for n in range(1, 8)),
}  # fmt: skip
ACT = {
    "s.19", "s.20", "s.21, s.22", "s.23", "s.24", "s.25", "s.26", "s.27", "s.28, s.29", "s.30",
    "s.31", "s.32", "s.33", "s.34", "s.35, s.36", "s.37(1)", "s.37(2)", "s.37(3)", "s.37(4)",
    "s.39", "s.40", "s.41", "s.73",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    paragraph: str
    asks: str
    place: str
    shown: str


def rows() -> list[Row]:
    lines = MATRIX.read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    return [Row(*one) for one in cells if one[0].startswith(("000", "003", "PDPA"))]


ROWS = rows()


def test_every_paragraph_has_exactly_one_row() -> None:
    found = [one.paragraph for one in ROWS]
    wanted = (
        {f"000 {one}" for one in MICROPAY}
        | {f"003 {one}" for one in QPER}
        | {f"PDPA {one}" for one in ACT}
    )
    assert wanted - set(found) == set()
    assert len(found) == len(set(found))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.paragraph)
def test_a_row_names_a_test_that_exists_or_says_that_it_is_open(row: Row) -> None:
    assert row.asks and row.place
    if row.shown.startswith("open: "):
        assert len(row.shown) > len("open: ") + 10, "say what is missing"
        return
    named = _TEST.fullmatch(row.shown)
    assert named, row.shown
    path = CHECKOUT / named[1]
    assert path.exists(), path
    assert f"def {named[2]}(" in path.read_text(encoding="utf-8"), row.shown


def test_the_number_of_open_rows_is_the_one_stated() -> None:
    stated = re.search(r"^Open rows: (\d+)$", MATRIX.read_text(encoding="utf-8"), re.M)
    assert stated
    assert int(stated[1]) == sum(one.shown.startswith("open: ") for one in ROWS)
