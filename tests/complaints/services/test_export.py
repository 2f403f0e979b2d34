"""Files of cases: harmless, masked, recorded when whole, open only by two people, checkable."""

from __future__ import annotations

import hashlib
import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import Error, transaction

from complaints.errors import (
    LayoutNotPossible,
    NothingOpenInReport,
    PermitNotUsable,
    TooMuchForPaper,
)
from complaints.models.category import Category
from complaints.models.report import CaseExport
from complaints.selectors import register
from complaints.services import export, export_check, report
from micropay.core import clock
from micropay.core.approval import SelfApproval
from micropay.core.exports import Export
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from tests.complaints import reports
from tests.complaints.money import words_of
from tests.complaints.people import NOW, SUCHADA, filed
from tests.complaints.reports import NOVEMBER, SOMBAT, WARUNEE
from tests.wallet.risk_samples import set_rule

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _layouts() -> None:
    reports.layouts()


def bytes_of(file: Export) -> bytes:
    file.file.seek(0)
    return file.file.read()


def test_the_register_has_a_row_per_case_and_says_where_it_ends() -> None:
    first, second = filed(), filed(NOW + timedelta(minutes=5), channel="email")
    file = reports.made()
    head, *rows, end = reports.lines(file)
    assert head[0] == "เลขที่เรื่อง"
    assert [row[0] for row in rows] == [first.number, second.number]
    assert (rows[0][1], rows[1][2]) == ("2026-11-18 10:00", "อีเมล")
    assert end == ["END", "2", str(reports.records()[0].id)]


def test_every_file_kind_says_the_same() -> None:
    case = filed()
    csv, book, paper = (reports.made(file_kind=one) for one in ("csv", "xlsx", "pdf"))
    assert reports.cells(book)[1] == reports.lines(csv)[1]
    assert case.number in words_of(bytes_of(paper))


def test_person_is_masked_and_formulas_are_text() -> None:
    Category.objects.filter(pk="app").update(name_th="=cmd()|'x'!A1")
    filed()
    for kind in ("csv", "xlsx"):
        for code in ("register", "register-contacts"):
            file = reports.made(code, kind)
            rows = reports.lines(file) if kind == "csv" else reports.cells(file)
            flat = [cell for row in rows for cell in row]
            assert not any(cell.startswith("=") for cell in flat)
            assert "'=cmd()|'x'!A1" in flat
            assert not any(part in " ".join(flat) for part in ("สุชาดา", "898765432", "example"))


def test_the_period_report_comes_as_every_file_kind() -> None:
    filed()
    rows = reports.lines(reports.made("period"))
    assert ["ภาพรวม", "ทุกเรื่อง", "รับใหม่ในงวด", "1"] in rows
    assert ["ภาพรวม", "ทุกเรื่อง", "รับใหม่ในงวด", "1"] in reports.cells(reports.made("period", "xlsx"))
    words = words_of(bytes_of(reports.made("regulator", "pdf")))
    assert str(reports.records()[-1].id) in words


def test_each_export_is_recorded_with_its_hash() -> None:
    filed()
    file = reports.made()
    [row] = reports.records()
    content = bytes_of(file)
    assert row.sha256 == file.sha256 == hashlib.sha256(content).hexdigest()
    assert (row.rows, row.size, row.actor_id, row.reason) == (
        1,
        len(content),
        "warunee",
        "monthly report",
    )
    noted = Evidence.objects.get(action="complaints.report.export")
    assert noted.detail["sha256"] == row.sha256


def test_an_export_broken_off_leaves_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    filed()

    def breaking(*args: Any) -> Any:
        yield ("C-1",)
        raise OSError("no space left")

    monkeypatch.setattr(register, "rows", breaking)
    with pytest.raises(OSError, match="no space"):
        reports.made(file_kind="xlsx")
    assert reports.records() == []
    assert not Evidence.objects.filter(action="complaints.report.export").exists()


def test_a_record_stays() -> None:
    reports.made()
    for change in (
        lambda: CaseExport.objects.update(rows=0),
        lambda: CaseExport.objects.all().delete(),
    ):
        with pytest.raises(Error), transaction.atomic():
            change()


def checked(**values: Any) -> export_check.Found:
    given = {"sha256": "", "content": None, "reason": "asked by the auditor", "now": NOW}
    return export_check.check(actor=SOMBAT, **{**given, **values})


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
def test_a_file_can_be_checked_later(kind: str) -> None:
    filed()
    file = reports.made(file_kind=kind)
    [row] = reports.records()
    found = checked(content=SimpleUploadedFile("x", bytes_of(file)))
    assert (found.export, found.is_intact) == (row, True)
    assert checked(sha256=file.sha256.upper()) == found


def test_a_changed_file_says_which_it_was() -> None:
    case = filed()
    content = bytes_of(reports.made()).replace(case.number.encode(), b"C-2569-00000-00000")
    found = checked(content=io.BytesIO(content))
    assert (found.export, found.is_intact) == (reports.records()[0], False)


def test_a_changed_workbook_says_which_it_was() -> None:
    filed()
    content = bytes_of(reports.made(file_kind="xlsx"))
    found = checked(content=io.BytesIO(b"PK-not-first" + content))
    assert (found.export, found.is_intact) == (reports.records()[0], False)


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
def test_a_file_that_was_broken_off_is_none_wherever_it_ends(kind: str) -> None:
    filed()
    content = bytes_of(reports.made(file_kind=kind))
    for part in (0.1, 0.5, 0.9, 0.99):
        broken = io.BytesIO(content[: int(len(content) * part)])
        assert checked(content=broken) == export_check.Found(None, False)


@pytest.mark.parametrize("content", [b"", b"END,1,not-a-uuid", b"PK\x05\x06" + b"\0" * 18])
def test_a_strange_file_is_of_no_export(content: bytes) -> None:
    reports.made()
    assert checked(content=io.BytesIO(content)) == export_check.Found(None, False)


def test_open_data_takes_two_people_and_one_file() -> None:
    filed()
    permit = reports.permit()
    with pytest.raises(PermitNotUsable):
        reports.taken(permit)
    rows = reports.lines(reports.taken(reports.granted(permit)))
    assert {SUCHADA.name, SUCHADA.email, "แอปค้างตอนจ่ายเงิน"} <= set(rows[1])
    # A number in international form begins like a formula.
    assert f"'{SUCHADA.phone}" in rows[1]
    [row] = reports.records()
    assert row.permit == permit
    with pytest.raises(PermitNotUsable):
        reports.taken(permit)
    assert len(reports.records()) == 1


def test_the_maker_does_not_agree_to_their_own() -> None:
    row = reports.permit(SOMBAT)
    with pytest.raises(SelfApproval):
        reports.granted(row)
    row.refresh_from_db()
    assert row.state == "waiting"


def test_a_permit_is_its_makers_and_runs_out() -> None:
    row = reports.granted(reports.permit())
    for actor, now in ((SOMBAT, NOW), (WARUNEE, NOW + timedelta(hours=25))):
        with pytest.raises(PermitNotUsable):
            export.take_open(actor=actor, permit_id=row.id, reason="as agreed", now=now)
    assert reports.records() == []


def test_the_database_itself_wants_the_second_person() -> None:
    row = reports.permit()
    refused = {"layout": row.layout, "file_kind": "csv", "since": row.since, "day": row.day}
    with pytest.raises(Error, match="two people"), transaction.atomic():
        CaseExport.objects.create(
            **refused,
            language="th",
            permit=row,
            reason="x",
            actor_id=row.maker_id,
            name="x",
            rows=0,
            size=0,
            sha256="0" * 64,
            made_at=NOW,
        )


def test_figures_have_nothing_to_open() -> None:
    since, day = NOVEMBER
    with pytest.raises(NothingOpenInReport):
        export.ask_open(
            actor=WARUNEE,
            layout_id=reports.layout("period").id,
            file_kind="csv",
            since=since,
            day=day,
            reason="curious",
            now=NOW,
        )
    assert not Approval.objects.exists()


def test_paper_has_an_end() -> None:
    filed()
    filed()
    set_rule("complaint.report_pdf_rows", 1)
    with pytest.raises(TooMuchForPaper):
        reports.made(file_kind="pdf", now=clock.now())
    assert reports.records() == []


def added(body: Any, kind: str = "period", code: str = "new-form") -> Any:
    return report.add_layout(
        actor=WARUNEE,
        code=code,
        kind=kind,
        name_th="แบบใหม่",
        name_en="New form",
        body=body,
        reason="new form of the regulator",
        now=NOW,
    )


FIGURE = {"figure": "opened", "th": "รับ", "en": "In"}


def test_a_new_form_of_the_regulator_needs_no_code() -> None:
    filed()
    line = {"th": "ระบบ", "en": "System", "keys": ["app", "card"]}
    section = {"th": "ก", "en": "A", "by": "product", "figures": [FIGURE], "lines": [line]}
    body = {"kinds": ["complaint"], "sections": [section]}
    assert added(body).version == 1
    assert added(body).version == 2
    assert ["ก", "ระบบ", "รับ", "1"] in reports.lines(reports.made("new-form"))


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {"sections": "x"},
        {"sections": [{"th": "ก", "en": "A", "by": "password", "figures": [FIGURE]}]},
        {"sections": [{"th": "ก", "en": "A", "figures": [{**FIGURE, "figure": "1); DROP"}]}]},
        {"sections": [{"th": "ก", "figures": [FIGURE]}]},
        {"sections": [{"th": "ก", "en": "A", "figures": [FIGURE], "lines": [{}]}]},
        {"age_bands": [9, 3], "sections": [{"th": "ก", "en": "A", "figures": [FIGURE]}]},
        {"kinds": ["nonsense"], "sections": [{"th": "ก", "en": "A", "figures": [FIGURE]}]},
    ],
)
def test_a_layout_that_cannot_be_drawn_is_refused(body: Any) -> None:
    with pytest.raises(LayoutNotPossible):
        added(body)
    with pytest.raises(LayoutNotPossible):
        added({"columns": [{"column": "contact_name", "th": "ก", "en": "A"}]}, "register")
