"""Monthly statements: what they add up to, whose they are, and which months there are."""

from __future__ import annotations

from datetime import datetime, timedelta

import pypdfium2
import pytest

from micropay.core import clock
from tests.wallet import people_samples as people
from wallet.selectors import monthly


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
