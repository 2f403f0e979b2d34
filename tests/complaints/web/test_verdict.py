"""The web follow-up: files with the form, answering a decision, letters."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from complaints.models.case import Case
from complaints.models.link import CaseFile
from complaints.services import case as work
from micropay.core import clock
from tests.complaints import money
from tests.complaints.people import filed, reload, sent_to
from tests.complaints.web.test_pages import browser, sent
from tests.core import file_samples

pytestmark = pytest.mark.django_db
PAGE = "/complaints/follow/case/"


def picture(name: str = "slip.jpg", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or file_samples.picture(), "image/jpeg")


def followed(case: Case) -> Client:
    """A browser that has opened the case by number and code."""
    client = browser("th")
    client.post("/complaints/follow/", {"number": case.number})
    address = case.contact_email or case.contact_phone or ""
    code = re.search(r"\b[0-9]{6}\b", sent_to(address)[-1].body)
    assert code is not None
    client.post("/complaints/follow/code/", {"code": code[0]})
    return client


def decided() -> Case:
    case = filed(clock.now())
    work.resolve(
        actor=money.TIDA,
        case_id=case.id,
        outcome="not_upheld",
        text="ไม่พบ",
        reason="checked",
        now=clock.now(),
    )
    return case


def test_a_slip_comes_with_the_form_and_twice_is_once() -> None:
    client, once = browser(), str(uuid4())
    for _ in range(2):
        assert sent(client, key=once, file=picture()).status_code == 302
    assert CaseFile.objects.get().source == "web"
    assert "not taken" not in client.get("/complaints/thanks/").content.decode()


def test_a_file_that_is_refused_does_not_lose_the_words() -> None:
    client = browser()
    assert sent(client, file=picture("a.exe", b"MZ")).status_code == 302
    assert Case.objects.count() == 1 and not CaseFile.objects.exists()
    assert "Your file was not taken" in client.get("/complaints/thanks/").content.decode()


def test_somebody_contests_on_the_web_and_the_case_is_open() -> None:
    case = decided()
    client = followed(case)
    page = client.get(PAGE).content.decode()
    assert "ยอมรับผลการพิจารณา" in page
    assert client.post(PAGE, {"act": "contest", "why": ""}).status_code == 400
    assert client.post(PAGE, {"act": "contest", "why": "มีสลิป"}).status_code == 302
    assert reload(case).state == "open"
    assert client.post(PAGE, {"act": "contest", "why": "อีก"}).status_code == 409


def test_somebody_accepts_and_rates() -> None:
    case = decided()
    client = followed(case)
    assert client.post(PAGE, {"act": "accept"}).status_code == 302
    assert client.post(PAGE, {"act": "rate", "stars": "5", "comment": ""}).status_code == 302
    assert client.post(PAGE, {"act": "rate", "stars": "9"}).status_code == 400
    assert client.post(PAGE, {"act": "rate", "stars": "1", "comment": ""}).status_code == 409
    case = reload(case)
    assert (case.accepted_at is not None, case.rating) == (True, 5)


def test_more_words_and_a_file_are_added_on_the_web() -> None:
    case = filed(clock.now())
    client = followed(case)
    body = {"text": "ส่งสลิป", "key": str(uuid4()), "file": picture()}
    assert client.post(PAGE, body).status_code == 302
    assert CaseFile.objects.get(case=case).source == "web"


def test_what_is_not_decided_cannot_be_accepted() -> None:
    case = filed(clock.now())
    answer = followed(case).post(PAGE, {"act": "accept"})
    assert (answer.status_code, 'class="wrong"' in answer.content.decode()) == (409, True)
    assert reload(case).accepted_at is None


def test_an_act_nobody_knows_does_nothing() -> None:
    case = decided()
    assert followed(case).post(PAGE, {"act": "delete"}).status_code == 302
    assert reload(case).state == "resolved"


def test_a_letter_opens_for_whoever_opened_the_case_only() -> None:
    her = money.malee()
    case = money.case_of(her)
    money.paid(case, 5_000)
    money.deliver()
    client = followed(reload(case))
    [address] = re.findall(
        r'href="(/complaints/follow/case/letters/[^"]+)"', client.get(PAGE).content.decode()
    )
    assert client.get(address).headers["Content-Type"] == "application/pdf"
    assert browser().get(address).status_code == 302
    other = followed(filed(clock.now()))
    assert other.get(address).status_code == 404
