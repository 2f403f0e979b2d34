"""The bank's book in the back office: handing in, the queue, and the sign-off as a file."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client

from micropay.core import approval, clock
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from tests.accounts.buttons import scanned
from tests.backoffice import member, signed_in
from tests.wallet import statement_samples as samples
from tests.wallet.statement_samples import PIM, Line
from wallet import tasks
from wallet.models.reconciliation import BankDifference, BankStatement, BankUpload, DaySignOff

pytestmark = pytest.mark.django_db
YESTERDAY = samples.today() - timedelta(days=1)
WHY = "statement of the morning"


@pytest.fixture
def kanya() -> Client:
    return signed_in(member("kanya", "finance"))


def statement(*lines: Line, **how: Any) -> bytes:
    return samples.camt(*lines, day=YESTERDAY, **how)


def handed_in(client: Client, content: bytes, name: str = "statement.xml") -> str:
    file = SimpleUploadedFile(name, content, "application/xml")
    answer = client.post(
        "/admin/wallet/bankstatement/do/hand_in/", {"file": file, "reason": WHY}, follow=True
    )
    assert answer.status_code == 200
    return str(answer.content.decode())


def page(client: Client, path: str) -> str:
    answer = client.get(f"/admin/wallet/{path}/", headers={"Accept-Language": "th"})
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_statement_waits_for_the_scanner_and_is_then_imported(kanya: Client) -> None:
    handed_in(kanya, statement(Line(5)))
    row = BankUpload.objects.get()
    assert (row.state, row.handed_in_by) == ("waiting", "kanya")
    assert tasks.import_statements() == 0
    scanned(row.file)
    assert tasks.import_statements() == 1
    assert tasks.import_statements() == 0
    row.refresh_from_db()
    assert (row.state, row.statement) == ("imported", BankStatement.objects.get())
    # Where the file lies, its content is closed.
    assert row.file.media_type == "application/xml"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html/>", "statement_unreadable"),
        (statement(Line(5), prolog="<!DOCTYPE a>"), "statement_unreadable"),
        (samples.table(Line(5, "B", "=1"), day=YESTERDAY), "statement_formula"),
        (b"date,amount\n1,2\n", "statement_wrong"),
    ],
)
def test_what_is_no_statement_is_refused_for_good(kanya: Client, content: bytes, code: str) -> None:
    handed_in(kanya, content)
    scanned(BankUpload.objects.get().file)
    assert tasks.import_statements() == 0
    row = BankUpload.objects.get()
    assert (row.state, row.code) == ("refused", code)
    assert not BankStatement.objects.exists()
    assert code in page(kanya, "bankupload")


@pytest.mark.parametrize("content", [b"\x00\x01", b"\xff\xfeH", b"%PDF-1.7\x00", b""])
def test_what_is_no_text_is_not_even_kept(kanya: Client, content: bytes) -> None:
    handed_in(kanya, content)
    assert (BankUpload.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_the_same_file_again_is_refused(kanya: Client) -> None:
    for _ in range(2):
        handed_in(kanya, statement(Line(5)))
    for row in BankUpload.objects.all():
        scanned(row.file)
    assert tasks.import_statements() == 1
    assert sorted(BankUpload.objects.values_list("code", flat=True)) == ["", "statement_imported"]


def test_the_queue_speaks_thai_and_shows_no_names(kanya: Client) -> None:
    samples.taken_in(statement(Line(12_345, "SB7", "ค่าเช่า", "สมชาย ทองดี")), now=clock.now())
    shown = page(kanya, "bankdifference")
    assert "มีที่ธนาคาร แต่ไม่มีในบัญชี" in shown and "123.45" in shown
    for path in ("bankdifference", "bankline", "bankstatement"):
        assert "สมชาย" not in page(kanya, path)
    row = BankDifference.objects.get()
    assert "ลงรายการปรับปรุง" in page(kanya, f"bankdifference/{row.id}/change")
    answer = kanya.post(
        f"/admin/wallet/bankdifference/{row.id}/do/reveal/",
        {"field": "written", "reason": WHY},
        follow=True,
    )
    assert "สมชาย ทองดี" in answer.content.decode()
    assert Evidence.objects.filter(action="accounts.reveal.open").count() == 1


def test_the_desk_counts_what_is_open(kanya: Client) -> None:
    samples.taken_in(statement(Line(5), Line(6)), now=clock.now())
    shown = kanya.get("/admin/", headers={"Accept-Language": "th"}).content.decode()
    assert "ผลต่างกับธนาคาร" in shown
    assert "วันที่ยังไม่มีใบแจ้งยอดธนาคาร" in shown


def test_a_signed_day_is_exported_with_its_differences(kanya: Client) -> None:
    samples.taken_in(statement(Line(12_345, "SB7")), now=clock.now())
    kanya.post("/admin/wallet/daysignoff/do/sign_off/", {"day": str(YESTERDAY), "reason": WHY})
    with transaction.atomic():
        request = Approval.objects.get(kind="wallet.day_sign_off")
        approval.approve(approval_id=request.id, actor=PIM, reason="seen", now=clock.now())
    assert DaySignOff.objects.count() == 1
    assert "123.45" in page(kanya, "daysignoff")
    answer = kanya.post(
        "/admin/wallet/daysignoff/do/csv/",
        {"since": str(YESTERDAY), "day": str(YESTERDAY), "reason": WHY},
        headers={"Accept-Language": "en"},
    )
    content = b"".join(answer.streaming_content).decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(content, newline=""))
    said = dict(zip(head, row, strict=True))
    assert said["bank less ledger (baht)"] == "123.45"
    assert (said["open differences (baht)"], said["unexplained (baht)"]) == ("123.45", "0.00")
    assert (said["asked by"], said["signed by"]) == ("kanya", "pim")


def test_the_command_takes_files_of_any_size_and_says_what_it_refuses(tmp_path, capsys) -> None:
    file = tmp_path / "statement.xml"
    file.write_bytes(statement(Line(5)))
    call_command("import_statement", str(file))
    assert "1 lines, 0 matched, 1 differences" in capsys.readouterr().out
    for path in (file, tmp_path / "none.xml"):
        with pytest.raises(CommandError):
            call_command("import_statement", str(path))
