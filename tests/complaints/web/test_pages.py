"""The public pages: how to complain, the form, and following a case."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from complaints.models.case import Case
from complaints.services import case as work
from complaints.services import joining
from micropay.core import clock
from micropay.core.models.message import Message
from tests.backoffice import member
from tests.complaints.people import filed, reload, sent_to

pytestmark = pytest.mark.django_db

FORM = {
    "kind": "complaint",
    "category": "app",
    "text": "แอปค้างตอนจ่ายเงิน",
    "name": "สุชาดา พูดตรง",
    "phone": "089-876-5432",
    "email": "Suchada@Example.com",
    "homepage": "",
}


def browser(language: str = "en", **given: Any) -> Client:
    return Client(headers={"accept-language": language}, **given)


def sent(client: Client | None = None, **changed: Any) -> Any:
    body = {**FORM, "key": str(uuid4()), **changed}
    return (client or browser()).post("/complaints/", body)


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_page_names_channels_and_time_frames(language: str) -> None:
    page = browser(language).get("/complaints/").content.decode()
    for told in ("0-2697-5353", "cs@thaimicrodigital.com", "www.thaimicrodigital.com", "1213"):
        assert told in page
    assert {"th": "สำนักงานใหญ่ของบริษัท", "en": "head office"}[language] in page
    text = re.sub(r"<[^>]+>", " ", page)
    for days in ("1 ", "7 ", "15 "):
        assert days in text


def test_somebody_files_and_gets_the_number_on_the_page_and_by_e_mail() -> None:
    client = browser()
    answer = sent(client)
    assert (answer.status_code, answer["Location"]) == (302, "/complaints/thanks/")
    case = Case.objects.get()
    assert case.number in client.get("/complaints/thanks/").content.decode()
    assert case.number in sent_to("suchada@example.com")[0].body
    assert (case.channel, case.contact_phone, case.language) == ("web", "+66898765432", "en")


def test_the_number_is_shown_in_the_browser_that_filed_only() -> None:
    sent()
    assert browser().get("/complaints/thanks/")["Location"] == "/complaints/"


def test_pressing_the_button_twice_files_once() -> None:
    client, once = browser(), str(uuid4())
    assert [sent(client, key=once).status_code for _ in range(2)] == [302, 302]
    assert Case.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "rumour"),
        ("category", "nothing"),
        ("category", "app\x00"),
        ("text", ""),
        ("text", "   "),
        ("text", "x" * 5001),
        ("text", "bell\x07"),
        ("text", "nul\x00"),
        ("text", "turned \u202e around"),
        ("name", ""),
        ("name", "two\nlines"),
        ("name", "x" * 201),
        ("phone", "12345"),
        ("phone", "+660812345678"),
        ("email", "nobody"),
        ("email", "a@example.com\nBcc: b@example.com"),
        ("email", "ก@example.com"),
        ("key", ""),
        ("key", "x" * 500),
    ],
)
def test_a_bad_field_is_shown_and_nothing_is_filed(field: str, value: str) -> None:
    answer = sent(**{field: value})
    assert answer.status_code == 400
    assert answer.context["form"].errors[field]
    assert not Case.objects.exists()


def test_somebody_we_cannot_answer_cannot_file_on_the_web() -> None:
    assert sent(phone="", email="").status_code == 400
    assert sent(phone="").status_code == 302


def test_line_breaks_of_a_browser_are_kept_as_line_breaks() -> None:
    sent(text="one\r\ntwo")
    assert Case.objects.get().text == "one\ntwo"


def test_html_is_shown_as_words() -> None:
    answer = sent(text="<script>alert(1)</script>", phone="bad")
    assert "<script>alert(1)" not in answer.content.decode()
    assert "&lt;script&gt;alert(1)" in answer.content.decode()


def test_a_program_that_fills_in_the_hidden_field_files_nothing() -> None:
    answer = sent(homepage="https://spam.example")
    assert (answer.status_code, Case.objects.count()) == (400, 0)
    assert not Message.objects.exists()


def test_the_form_needs_its_token() -> None:
    client = browser(enforce_csrf_checks=True)
    assert sent(client).status_code == 403
    assert not Case.objects.exists()


def test_an_address_files_five_times_an_hour_and_then_is_told_to_wait() -> None:
    answers = [sent() for _ in range(6)]
    assert [one.status_code for one in answers] == [302] * 5 + [429]
    assert FORM["text"] in answers[-1].content.decode(), "what was typed is not lost"
    assert Case.objects.count() == 5


def test_a_flood_of_fields_is_no_server_error() -> None:
    flood = {f"field{n}": "x" for n in range(2000)}
    assert browser().post("/complaints/", flood).status_code == 400
    assert browser().post("/complaints/", {"text": "x" * 2_000_000}).status_code == 400


@pytest.mark.parametrize("path", ["", "thanks/", "follow/", "follow/code/", "follow/case/"])
@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_not_there(path: str, method: str) -> None:
    assert getattr(browser(), method)(f"/complaints/{path}").status_code == 405


def code_for(case: Case) -> str:
    return re.search(r"\b[0-9]{6}\b", sent_to("suchada@example.com")[-1].body)[0]


def followed(case: Case, language: str = "en") -> Client:
    """A browser that has opened the case with its code."""
    client = browser(language)
    client.post("/complaints/follow/", {"number": case.number.lower()})
    answer = client.post("/complaints/follow/code/", {"code": code_for(case)})
    assert (answer.status_code, answer["Location"]) == (302, "/complaints/follow/case/")
    return client


def test_somebody_follows_their_case_by_number_and_code() -> None:
    case = filed(clock.now())
    page = followed(case).get("/complaints/follow/case/").content.decode()
    assert case.number in page
    assert "แอปค้างตอนจ่ายเงิน" in page
    assert "Being worked on" in page


def test_internal_notes_and_names_of_staff_are_not_on_the_page() -> None:
    case = filed(clock.now())
    tida = member("agent.tida", "agent").actor()
    told = {"actor": tida, "case_id": case.id, "reason": "for the file", "now": clock.now()}
    work.note(text="ลูกค้าเคยร้องเรียน", **told)
    work.reply(text="เรากำลังตรวจสอบ <b>", wait_for_customer=False, **told)
    page = followed(case).get("/complaints/follow/case/").content.decode()
    assert "เรากำลังตรวจสอบ &lt;b&gt;" in page
    for hidden in ("ลูกค้าเคยร้องเรียน", "agent.tida", "for the file"):
        assert hidden not in page


def test_a_day_is_in_the_buddhist_era_in_thai() -> None:
    case = filed(clock.now())
    page = followed(case, "th").get("/complaints/follow/case/").content.decode()
    assert clock.buddhist(case.resolve_due) in page


def test_they_add_to_it_once_however_often_they_press() -> None:
    case = filed(clock.now())
    client, once = followed(case), str(uuid4())
    for _ in range(2):
        answer = client.post("/complaints/follow/case/", {"text": "ส่งสลิปแล้ว", "key": once})
        assert answer.status_code == 302
    page = client.get("/complaints/follow/case/").content.decode()
    assert page.count("ส่งสลิปแล้ว") == 1


def test_without_a_code_there_is_nothing_to_see() -> None:
    filed(clock.now())
    client = browser()
    assert client.get("/complaints/follow/case/")["Location"] == "/complaints/follow/"
    assert client.post("/complaints/follow/case/", {"text": "x"}).status_code == 302
    assert client.get("/complaints/follow/code/")["Location"] == "/complaints/follow/"


def test_an_unknown_number_is_answered_like_a_known_one() -> None:
    case = filed(clock.now())
    pages = []
    for number in (case.number, "C-2569-00000-00000"):
        client = browser()
        answer = client.post("/complaints/follow/", {"number": number})
        page = client.get(answer["Location"]).content.decode()
        pages.append(re.sub(r'value="[^"]*"', "", page.replace(number, "NUMBER")))
    assert pages[0] == pages[1]


def test_twenty_tries_an_hour_and_then_the_address_waits() -> None:
    case = filed(clock.now())
    client = browser()
    client.post("/complaints/follow/", {"number": case.number})
    answers = [
        client.post("/complaints/follow/code/", {"code": f"{guess:06d}"}).status_code
        for guess in range(20)
    ]
    assert set(answers) == {403, 429}
    assert answers[-1] == 429


@pytest.mark.parametrize("code", ["", "12345", "1234567", "๑๒๓๔๕๖", "12345\n", "abcdef", "\x00"])
def test_what_is_no_code_is_not_tried(code: str) -> None:
    case = filed(clock.now())
    client = browser()
    client.post("/complaints/follow/", {"number": case.number})
    answer = client.post("/complaints/follow/code/", {"code": code})
    assert answer.status_code == 400
    assert case.follow_codes.get().attempts == 0


def test_the_page_closes_after_half_an_hour(monkeypatch) -> None:
    case = filed(clock.now())
    client = followed(case)
    later = clock.now() + timedelta(minutes=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert client.get("/complaints/follow/case/")["Location"] == "/complaints/follow/"


def test_opening_a_case_changes_the_session_key() -> None:
    case = filed(clock.now())
    client = browser()
    client.post("/complaints/follow/", {"number": case.number})
    before = client.session.session_key
    client.post("/complaints/follow/code/", {"code": code_for(case)})
    assert client.session.session_key != before


def test_no_page_with_a_case_stays_in_a_cache() -> None:
    answer = followed(filed(clock.now())).get("/complaints/follow/case/")
    assert "no-store" in answer["Cache-Control"]


def test_a_closed_case_offers_no_form_and_takes_nothing() -> None:
    case = filed(clock.now())
    client = followed(case)
    tida = member("agent.tida", "agent").actor()
    told = {"actor": tida, "case_id": case.id, "reason": "done and told", "now": clock.now()}
    work.resolve(outcome="answered", text="ตอบแล้ว", **told)
    work.change_state(state="closed", **told)
    # Rating how it went stays possible.
    assert 'name="text"' not in client.get("/complaints/follow/case/").content.decode()
    body = {"text": "อีกเรื่อง", "key": str(uuid4())}
    assert client.post("/complaints/follow/case/", body).status_code == 409
    assert reload(case).state == "closed"


def test_a_merged_case_names_the_one_it_goes_on_in() -> None:
    case, other = filed(clock.now()), filed(clock.now())
    client = followed(case)
    tida = member("agent.tida", "agent").actor()
    joining.merge(actor=tida, case_id=case.id, into=other.id, reason="same", now=clock.now())
    page = client.get("/complaints/follow/case/").content.decode()
    assert other.number in page and 'name="text"' not in page
