"""The quarterly self-review, and the records of processing as files."""

from __future__ import annotations

import zipfile
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import transaction
from django.db.utils import IntegrityError
from django.test import Client
from django.urls import reverse

from consent.errors.breach import ReviewClosed
from consent.models.review import Review, ReviewTopic
from consent.selectors import processing
from consent.selectors import review as reads
from consent.services import review
from micropay.core import clock, exports, rights
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from micropay.core.tables import Sheet
from tests.backoffice import member, signed_in
from tests.consent.buttons_rights import asked
from tests.consent.people import MAKER
from tests.consent.request_samples import refused
from tests.core.pdf_words import words_of

pytestmark = pytest.mark.django_db
CLOCK = Actor.system("self_review")


def opened() -> None:
    review.open_quarter(actor=CLOCK, now=clock.now())


def done(row: Review, finding: str = "right", **told: object) -> Review:
    return review.do(
        actor=MAKER,
        review_id=row.id,
        finding=finding,
        words="ตรวจแล้ว",
        reason="quarterly",
        now=clock.now(),
        **told,
    )


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2026, 1, 1), date(2026, 1, 1)),
        (date(2026, 6, 30), date(2026, 4, 1)),
        (date(2026, 12, 31), date(2026, 10, 1)),
    ],
)
def test_a_quarter_begins_where_it_begins(day: date, first: date) -> None:
    assert review.quarter_of(day) == first


def test_each_quarter_has_every_point_once() -> None:
    opened()
    assert review.open_quarter(actor=CLOCK, now=clock.now()) == 0
    points = Review.objects.filter(quarter=review.quarter_of(clock.bangkok_day(clock.now())))
    assert points.count() == ReviewTopic.objects.count() >= 9
    next_quarter = clock.now() + timedelta(days=95)
    assert review.open_quarter(actor=CLOCK, now=next_quarter) == ReviewTopic.objects.count()


def test_what_is_wrong_has_an_action_that_is_followed_to_its_end() -> None:
    opened()
    row, other = Review.objects.all()[:2]
    with pytest.raises(IntegrityError), transaction.atomic():
        done(row, "wrong")
    late = clock.bangkok_day(clock.now()) - timedelta(days=1)
    done(row, "wrong", action="เปลี่ยนกุญแจ", action_due_on=late)
    assert reads.actions_overdue(clock.now()) == 1
    review.action_done(actor=MAKER, review_id=row.id, reason="done", now=clock.now())
    assert reads.actions_overdue(clock.now()) == 0
    for act in (lambda: done(row), lambda: review.action_done(
        actor=MAKER, review_id=done(other).id, reason="x", now=clock.now()
    )):  # fmt: skip
        with pytest.raises(ReviewClosed):
            act()


def test_an_overdue_point_is_escalated_once() -> None:
    officer = member("compliance.dao", "compliance_officer")
    officer.email = "dao@micropay.example"
    officer.save()
    opened()
    later = clock.now() + timedelta(days=100)
    count = Review.objects.count()
    assert review.escalate(actor=CLOCK, now=later) == count
    assert review.escalate(actor=CLOCK, now=later) == 0
    told = list(Message.objects.filter(template="consent.review_overdue"))
    to_dao = [one for one in told if one.to == "dao@micropay.example"]
    assert len(to_dao) == count, "once per point"
    assert {one.to for one in told} == set(rights.officers())
    assert reads.overdue(later) == count


def exported(name: str) -> bytes:
    officer: Client = signed_in(member("privacy.kaew", "privacy_officer"))
    page = reverse(f"admin:consent_review_do_{name}")
    answer = officer.post(page, {"reason": "asked for by the regulator"})
    assert answer.status_code == 200
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body


def test_the_records_of_processing_go_to_the_regulator_as_xlsx_and_pdf() -> None:
    row = refused(asked("erasure"), "kept_by_law")
    book = zipfile.ZipFile(BytesIO(exported("xlsx")))
    text = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    for words in ("thai_credit_bank", "fraud_prevention", row.number):
        assert words in text, words
    assert exported_row().detail["rows"] > 20


def exported_row() -> Evidence:
    return Evidence.objects.get(action="core.export.xlsx")


def test_the_pdf_holds_the_same() -> None:
    text = words_of(exported("pdf"))
    for words in ("thai_credit_bank", "fraud_prevention"):
        assert words in text, words
    assert Evidence.objects.filter(action="core.export.pdf").exists()


def test_every_item_of_the_law_is_a_sheet_with_rows() -> None:
    sheets = processing.sheets(clock.now())
    assert len(sheets) == 7
    for sheet in sheets:
        rows = list(sheet.rows)
        assert rows and all(len(row) == len(sheet.header) for row in rows), sheet.name


def test_a_cell_is_never_a_formula() -> None:
    with transaction.atomic():
        file = exports.write_xlsx(
            actor=MAKER,
            report="test",
            name="x.xlsx",
            sheets=[Sheet("a", ("b",), [("=1+1",), ("http://x",), ("007",)])],
            reason="test",
            now=clock.now(),
        )
    sheet = zipfile.ZipFile(file.file).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet and "hyperlink" not in sheet and "=1+1" in sheet
