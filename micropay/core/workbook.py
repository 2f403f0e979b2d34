"""Workbooks for spreadsheets (XLSX, ISO/IEC 29500), written as they grow from beginning to end.

No piece lies anywhere before it is part of the file: the parts go one after the other, compressed,
into the sink, so memory stays flat and nothing unencrypted touches a disk. Text stands inside its
cell as text, so that nothing is a formula, whatever it begins with. A workbook opens only with its
end, which is written last.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType

    from micropay.core.tables import Cell, Count

# A sheet ends at 1,048,576 rows. Above 2 GiB a part needs extensions of the format that spreadsheet
# programs refuse in a file without places to go back to.
_MOST_ROWS = 1_000_000
_MOST_BYTES = 1_900_000_000
_LONGEST_SHEET_NAME = 31
_LONGEST_TEXT = 32_767
_WIDTH = 28
# The rows compress to a tenth whatever the level; the higher ones only take longer.
_LEVEL = 1
_BATCH_BYTES = 256 * 1024

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET_BEGIN = (
    f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    '</sheetView></sheetViews><cols><col min="1" max="{columns}" width="{width}" customWidth="1"/>'
    "</cols><sheetData>"
)
_SHEET_END = "</sheetData></worksheet>"
# Format 0 is plain, format 1 bold.
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
# What cannot stand in a cell as it is: marks of XML, breaks and blanks at an end, which a reader
# would drop, signs that XML has no place for, and what reads like the format's own escape of one.
_SPECIAL = re.compile(
    "[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|^\\s|\\s$|_x[0-9A-Fa-f]{4}_"
)
_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
_NO_SIGN = re.compile("[\ud800-\udfff\ufffe\uffff]")


class Workbook:
    """A workbook that is written to a sink; its end is written on leaving without an error."""

    def __init__(self, sink: Any, *, title: str = "", comments: str = "") -> None:
        self._zip = zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)
        self._title, self._comments = title, comments
        self._names: list[str] = []

    def __enter__(self) -> Workbook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._finish()
            self._zip.close()
        else:
            # Forgotten, not closed: it would write an end of its own.
            self._zip.fp = None

    def sheet(
        self, name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]], count: Count
    ) -> None:
        """Write a sheet: a bold, fixed head, then the rows. What does not fit goes on in a further
        sheet under the same head. ``count.rows`` grows with each row.
        """
        left, pages = iter(rows), 0
        row = next(left, None)
        while row is not None or not pages:
            pages += 1
            row = self._page(_numbered(name, pages), header, row, left, count)

    def _page(
        self,
        name: str,
        header: Sequence[str],
        row: Sequence[Cell] | None,
        left: Iterator[Sequence[Cell]],
        count: Count,
    ) -> Sequence[Cell] | None:
        """One page of rows. Returns the first row that did not fit, if any."""
        self._names.append(name)
        letters = [_letters(place) for place in range(max(len(header), 1))]
        begin = _SHEET_BEGIN.format(columns=len(letters), width=_WIDTH)
        parts, waiting, size, line = [begin, _row(header, letters, 1, ' s="1"')], 0, 0, 1
        with self._zip.open(f"xl/worksheets/sheet{len(self._names)}.xml", "w") as part:
            while row is not None and line <= _MOST_ROWS and size < _MOST_BYTES:
                line += 1
                parts.append(_row(row, letters, line))
                waiting += len(parts[-1])
                count.rows += 1
                if waiting > _BATCH_BYTES:
                    size += part.write("".join(parts).encode())
                    parts, waiting = [], 0
                row = next(left, None)
            part.write("".join([*parts, _SHEET_END]).encode())
        return row

    def _finish(self) -> None:
        for name, text in _frame(self._names, self._title, self._comments).items():
            self._zip.writestr(name, text)


def _row(cells: Sequence[Cell], letters: list[str], line: int, style: str = "") -> str:
    """Texts as texts, numbers as numbers, nothing as nothing."""
    made = [f'<row r="{line}">']
    for letter, cell in zip(letters, cells, strict=False):
        if cell is None:
            continue
        if isinstance(cell, int | Decimal):
            number = f"{cell:f}" if isinstance(cell, Decimal) else int(cell)
            made.append(f'<c r="{letter}{line}"><v>{number}</v></c>')
            continue
        text = str(cell)
        mark = ""
        if _SPECIAL.search(text) or len(text) > _LONGEST_TEXT:
            text, mark = _as_xml(text[:_LONGEST_TEXT]), ' xml:space="preserve"'
        made.append(f'<c r="{letter}{line}"{style} t="inlineStr"><is><t{mark}>{text}</t></is></c>')
    made.append("</row>")
    return "".join(made)


def _as_xml(text: str) -> str:
    plain = _NO_SIGN.sub("\ufffd", text)
    escaped = _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", plain)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _letters(place: int) -> str:
    """The name of a column: A to Z, AA and so on."""
    more, last = divmod(place, 26)
    return (_letters(more - 1) if more else "") + chr(ord("A") + last)


def _numbered(name: str, page: int) -> str:
    mark = "" if page == 1 else f" {page}"
    return name[: _LONGEST_SHEET_NAME - len(mark)] + mark


def _frame(names: Sequence[str], title: str, comments: str) -> dict[str, str]:
    """The small parts: which sheets there are, how cells look, what the workbook says of itself."""
    sheets = list(enumerate(names, 1))
    types = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>'
        for part, kind in (
            ("xl/workbook.xml", f"{_SHEET_TYPE}.sheet.main+xml"),
            ("xl/styles.xml", f"{_SHEET_TYPE}.styles+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            *((f"xl/worksheets/sheet{n}.xml", f"{_SHEET_TYPE}.worksheet+xml") for n, _ in sheets),
        )
    )
    listed = "".join(
        f'<sheet name="{_attribute(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in sheets
    )
    parts = [(f"rId{n}", f"{_OFFICE}/worksheet", f"worksheets/sheet{n}.xml") for n, _ in sheets]
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return {
        "xl/workbook.xml": (
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets>'
            "</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            [*parts, (f"rId{len(names) + 1}", f"{_OFFICE}/styles", "styles.xml")]
        ),
        "xl/styles.xml": _STYLES,
        "docProps/core.xml": (
            f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{_as_xml(title)}</dc:title>"
            f"<dc:description>{_as_xml(comments)}</dc:description></cp:coreProperties>"
        ),
        "_rels/.rels": _relations(
            [
                ("rId1", f"{_OFFICE}/officeDocument", "xl/workbook.xml"),
                ("rId2", core, "docProps/core.xml"),
            ]
        ),
        "[Content_Types].xml": (
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
        ),
    }


def _relations(rows: Sequence[tuple[str, str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in rows
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _attribute(text: str) -> str:
    return _as_xml(text).replace('"', "&quot;")
