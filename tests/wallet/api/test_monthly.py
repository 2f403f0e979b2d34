"""Monthly statements: what they add up to, whose they are, and which months there are."""

from __future__ import annotations

import csv
import io
from datetime import datetime, timedelta

import pypdfium2
import pytest

from micropay.core import clock
from micropay.core.models.evidence import Evidence
from tests.wallet import people_samples as people
from tests.wallet.ledger_samples import move
from wallet.data.ledger import FEE_INCOME
from wallet.data.movement import KIND_NAMES
from wallet.selectors import monthly
from wallet.states.movement import MovementKind


def text_of(paper: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(paper))


def this_month() -> str:
    return f"{clock.bangkok_day(clock.now()):%Y-%m}"


@pytest.mark.django_db
def test_the_paper_has_every_entry_and_adds_up() -> None:
    malee = people.malee(satang=50_000)
    people.fill(malee, 12_345)
    answer = malee.get(f"statements/{this_month()}.pdf")
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")
    text = text_of(answer.content)
    wanted = ["มาลี ใจดี", malee.wallet.number, "500.00", "123.45", "623.45 บาท", "ยอดยกมา"]
    assert [word for word in wanted if word not in text] == []
    assert str(clock.bangkok_day(clock.now()).year + 543) in text


@pytest.mark.django_db
def test_a_statement_begins_where_the_month_before_ended() -> None:
    malee = people.malee(satang=50_000)
    later = datetime(2030, 2, 1, tzinfo=clock.BANGKOK)
    whole = monthly.of_customer(customer_id=malee.customer_id, month="2030-01", now=later)
    assert (whole.opening, whole.closing, whole.entries) == (50_000, 50_000, ())
    assert whole.since == datetime(2030, 1, 1, tzinfo=clock.BANGKOK)
    assert whole.until == later


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("moment", "month"),
    [("2029-12-31T16:59:59+00:00", "2029-12"), ("2029-12-31T17:00:00+00:00", "2030-01")],
)
def test_a_month_begins_at_midnight_in_bangkok(moment: str, month: str) -> None:
    malee = people.malee(satang=100)
    now = datetime.fromisoformat(moment)
    shown = monthly.of_customer(customer_id=malee.customer_id, month=month, now=now)
    assert shown.since <= now < shown.since + timedelta(days=31)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "month", ["2026-13", "2026-00", "2569-11", "2026-1", "๒๐๒๖-๑๑", "x", "2099-01", "2026-11-01"]
)
def test_a_month_that_is_none_or_to_come_has_no_statement(month: str) -> None:
    malee = people.malee(satang=100)
    answer = malee.get(f"statements/{month}.pdf")
    assert answer.status_code == 404
    assert answer.json()["code"] == "no_such_month"


@pytest.mark.django_db
def test_a_thousand_entries_fill_pages_with_a_head_each() -> None:
    malee = people.malee(satang=100)
    people.fill_often(malee, 1_000)
    paper = malee.get(f"statements/{this_month()}.pdf").content
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(paper)]
    assert len(pages) > 10
    assert all("วันที่และเวลา" in page for page in pages)
    assert "11.00" in pages[-1]


# CSV ----------------------------------------------------------------------------------------------


def table(answer) -> list[list[str]]:
    content = b"".join(answer.streaming_content)
    assert content.startswith("\ufeff".encode())
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.django_db
def test_the_csv_has_every_entry_with_balance_and_receipt_number() -> None:
    malee = people.malee(satang=50_000)
    reference = malee.post("top-ups", {"amount": "123.45"}).json()["reference"]
    people.tell_bank_notice(people.notice_body(reference=reference, amount="123.45"))
    answer = malee.get(f"statements/{this_month()}.csv")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert this_month() in answer.headers["Content-Disposition"]
    head, first, second = table(answer)
    assert head == ["วันที่และเวลา", "รายการ", "เลขที่ใบเสร็จ", "จำนวนเงิน (บาท)", "คงเหลือ (บาท)"]
    assert (first[1], first[3:]) == ("เติมเงิน", ["500.00", "500.00"])
    assert (second[1], second[3:]) == ("เติมเงิน", ["123.45", "623.45"])
    assert second[2].startswith("R")
    assert first[0][:10] == str(clock.bangkok_day(clock.now()))
    [act] = Evidence.objects.filter(action="core.export.csv")
    assert (act.subject_id, act.detail["rows"]) == (malee.subject_id, 2)


@pytest.mark.django_db
def test_what_leaves_is_negative_and_small_amounts_have_two_places() -> None:
    malee = people.malee(satang=105)
    move(malee.wallet.account_id, FEE_INCOME, 5)
    assert [row[3:] for row in table(malee.get(f"statements/{this_month()}.csv"))[1:]] == [
        ["1.05", "1.05"],
        ["-0.05", "1.00"],
    ]


@pytest.mark.django_db
def test_a_word_that_begins_like_a_formula_is_harmless(monkeypatch) -> None:
    malee = people.malee(satang=100)
    for word in ("=1+1", "+1", "-1", "@x", " =1", "＝1", "\t1"):
        monkeypatch.setitem(KIND_NAMES, MovementKind.TOPUP, word)
        assert table(malee.get(f"statements/{this_month()}.csv"))[1][1] == f"'{word}"


@pytest.mark.django_db
def test_the_csv_speaks_the_language_of_the_request() -> None:
    malee = people.malee(satang=100)
    answer = malee.api.get(
        f"/api/v1/statements/{this_month()}.csv", headers={"accept-language": "en"}
    )
    assert table(answer)[1][1] == "Top-up"


@pytest.mark.django_db
def test_a_month_without_entries_has_a_head_only_and_a_month_to_come_nothing() -> None:
    malee = people.malee(satang=100)
    assert len(table(malee.get("statements/2025-01.csv"))) == 1
    for month in ("2099-01", "2026-13", "x"):
        assert malee.get(f"statements/{month}.csv").json()["code"] == "no_such_month"


@pytest.mark.django_db
def test_a_month_too_long_for_a_paper_is_offered_as_csv(monkeypatch) -> None:
    malee = people.malee(satang=100)
    real = monthly.rules.number
    monkeypatch.setattr(
        monthly.rules,
        "number",
        lambda key, *, at: 3 if key == "statement.paper_lines" else real(key, at=at),
    )
    people.fill_often(malee, 2)
    assert malee.get(f"statements/{this_month()}.pdf").status_code == 200
    people.fill_often(malee, 1)
    answer = malee.get(f"statements/{this_month()}.pdf")
    assert (answer.status_code, answer.json()["code"]) == (422, "statement_too_long")
    assert len(table(malee.get(f"statements/{this_month()}.csv"))) == 5


@pytest.mark.django_db
def test_nobody_reads_the_statement_of_another() -> None:
    malee, stranger = people.malee(satang=100), people.stranger()
    people.fill(malee, 777)
    assert "7.77" not in str(table(stranger.get(f"statements/{this_month()}.csv")))
