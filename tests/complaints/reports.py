"""Reports of cases in tests: layouts, permits, files."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree

from django.db import transaction

from complaints.models.report import CaseExport, ExportOrder, ExportPermit, ReportLayout
from complaints.selectors import layout as selected
from complaints.services import export, report
from complaints.services.export import Made
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.exports import Export
from micropay.core.models.approval import Approval
from tests.complaints.people import NOW

WARUNEE, SOMBAT = Actor("staff", "warunee", "warunee"), Actor("staff", "sombat", "sombat")
_XML = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def layouts() -> None:
    """Those of the first run."""
    report.load_layouts(now=NOW)


def layout(code: str = "register") -> ReportLayout:
    return selected.by_code(code)


def this_month() -> dict[str, str]:
    today = clock.bangkok_day(clock.now())
    return {"since": today.replace(day=1).isoformat(), "day": today.isoformat()}


def made(code: str = "register", file_kind: str = "csv", **values: Any) -> Export:
    """A file of November for Warunee of compliance."""
    found = _made(code, file_kind, values).file
    assert found is not None
    return found


def ordered(code: str = "register", file_kind: str = "csv", **values: Any) -> ExportOrder:
    """The same, where it is so long that a worker makes it."""
    found = _made(code, file_kind, values).order
    assert found is not None
    return found


def _made(code: str, file_kind: str, values: dict[str, Any]) -> Made:
    since, day = NOVEMBER
    given = {
        "actor": WARUNEE,
        "layout_id": layout(code).id,
        "file_kind": file_kind,
        "since": since,
        "day": day,
        "reason": "monthly report",
        "now": NOW,
    }
    return export.make(**{**given, **values})


def permit(actor: Actor = WARUNEE, now: datetime = NOW) -> ExportPermit:
    since, day = NOVEMBER
    return export.ask_open(
        actor=actor,
        layout_id=layout("register-contacts").id,
        file_kind="csv",
        since=since,
        day=day,
        reason="asked for by the regulator",
        now=now,
    )


def granted(row: ExportPermit, now: datetime = NOW) -> ExportPermit:
    asked = Approval.objects.get(object_id=str(row.id), state="waiting")
    with transaction.atomic():
        approval.approve(approval_id=asked.id, actor=SOMBAT, reason="needed", now=now)
    row.refresh_from_db()
    return row


def taken(row: ExportPermit) -> Export:
    actor = Actor("staff", row.maker_id, row.maker_label)
    made = export.take_open(actor=actor, permit_id=row.id, reason="as agreed", now=row.asked_at)
    assert made.file is not None
    return made.file


def lines(file: Export) -> list[list[str]]:
    """A CSV as a spreadsheet reads it, with its head and its end."""
    file.file.seek(0)
    return list(csv.reader(io.StringIO(file.file.read().decode("utf-8-sig"))))


def cells(file: Export) -> list[list[str]]:
    """The first sheet of a workbook, cells that are left out as nothing."""
    file.file.seek(0)
    with zipfile.ZipFile(file.file) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    return [_row(row) for row in sheet.iter(f"{_XML}row")]


def _row(row: ElementTree.Element) -> list[str]:
    """Text is inline, numbers are values; a formula would be neither."""
    found: dict[int, str] = {}
    for cell in row.iter(f"{_XML}c"):
        assert cell.find(f"{_XML}f") is None
        letters = cell.attrib["r"].rstrip("0123456789")
        place = sum((ord(one) - 64) * 26**n for n, one in enumerate(reversed(letters)))
        found[place] = "".join(cell.itertext())
    return [found.get(place, "") for place in range(1, max(found) + 1)]


def records() -> list[CaseExport]:
    return list(CaseExport.objects.order_by("id"))
