"""The public page of data rights."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from django.contrib.sessions.models import Session
from django.http import HttpResponse
from django.test import Client

from accounts.data.contact_person import attestation_hash
from accounts.models.web_code import WebCode
from accounts.services import contact_person
from consent.models.request import DataRequest
from micropay.core import clock, outbox
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.accounts.services.test_reveal import set_rule
from tests.consent.story import consent_to
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db
PAGE = "/data-rights/"


def sent_code() -> str:
    message = Message.objects.filter(template="accounts.web_code").order_by("-id")[0]
    return re.search(r"\d{6}", message.body)[0]


def tries(browser: Client, code: str, phone: str = "0812345678") -> HttpResponse:
    return browser.post(f"{PAGE}code/", {"phone": phone, "code": code})


def entered(phone: str = "081-234-5678") -> Client:
    browser = Client()
    assert browser.post(PAGE, {"phone": phone}).status_code == 200
    answer = tries(browser, sent_code(), phone)
    assert answer.status_code == 302, answer.content.decode()
    return browser


def test_the_page_says_in_thai_which_rights_there_are() -> None:
    page = Client().get(PAGE, HTTP_ACCEPT_LANGUAGE="th").content.decode()
    for words in ("สิทธิในข้อมูลส่วนบุคคล", "ขอลบข้อมูลของฉัน", "ถอนความยินยอม", "ส่งรหัส"):
        assert words in page, words
    for english in ("Erase my data", "Send the code", "Your mobile number"):
        assert english not in page, english


def test_a_known_and_an_unknown_phone_get_the_same_answer() -> None:
    people.register()
    known, unknown = (Client().post(PAGE, {"phone": one}) for one in ("0812345678", "0899999999"))
    differs = re.compile(r'value="[\w-]{20,}"|0812345678|0899999999|\+66\d+')
    told = [differs.sub("", answer.content.decode()) for answer in (known, unknown)]
    assert (known.status_code, told[0]) == (unknown.status_code, told[1])
    assert WebCode.objects.count() == 2


def test_the_number_is_not_kept_between_the_two_pages() -> None:
    browser = Client()
    browser.post(PAGE, {"phone": "0812345678"})
    assert not Session.objects.exists()


def test_a_number_that_others_named_has_its_own_page() -> None:
    malee = people.register()
    consent_to(malee.subject_id, "third_person_contact")
    contact_person.name(
        actor=malee.actor,
        principal=malee.principal,
        kind="emergency_contact",
        person="Anan",
        phone="+66651112233",
        language="th",
        attested_sha256=attestation_hash("th"),
        now=clock.now(),
    )
    browser = Client()
    browser.post(PAGE, {"phone": "0651112233"})
    answer = tries(browser, sent_code(), "0651112233")
    assert answer.status_code == 400 and "ความยินยอมของฉัน" in answer.content.decode()
    assert browser.get(f"{PAGE}mine/")["Location"] == PAGE


def test_a_person_files_follows_and_collects_on_the_web() -> None:
    people.malee()
    browser = entered()
    assert browser.post(f"{PAGE}mine/", {"kind": "copy"}).status_code == 302
    row = DataRequest.objects.get()
    assert (row.channel, row.identified_by, row.kind) == ("web", "otp", "copy")
    for item in OutboxItem.objects.filter(done_at=None):
        outbox.deliver(item_id=item.id, now=clock.now())
    page = browser.get(f"{PAGE}mine/").content.decode()
    assert row.number in page and "รับสำเนาข้อมูล" in page
    answer = browser.post(f"{PAGE}mine/{row.number}/package/", follow=True)
    archive = zipfile.ZipFile(BytesIO(b"".join(answer.streaming_content)))
    assert archive.testzip() is None
    spent = browser.get(answer.redirect_chain[-1][0])
    assert spent.status_code == 404 and "ใช้ไม่ได้แล้ว" in spent.content.decode()


def test_a_wrong_code_opens_nothing_and_tries_are_few() -> None:
    people.register()
    browser = Client()
    browser.post(PAGE, {"phone": "0812345678"})
    right = sent_code()
    wrong = f"{(int(right) + 1) % 10**6:06d}"
    for _ in range(5):
        assert tries(browser, wrong).status_code == 403
    assert tries(browser, right).status_code == 403
    assert browser.get(f"{PAGE}mine/")["Location"] == PAGE


def test_codes_per_day_are_few() -> None:
    people.register()
    for _ in range(7):
        Client().post(PAGE, {"phone": "0812345678"})
    assert WebCode.objects.count() == 5


def test_acts_of_one_network_are_counted() -> None:
    set_rule("brake.web_code.address", 3)
    for _ in range(2):
        assert Client().post(PAGE, {"phone": "0899999999"}).status_code == 200
    assert tries(Client(), "123456").status_code == 403
    assert tries(Client(), "123456").status_code == 429
    assert Client().post(PAGE, {"phone": "0899999998"}).status_code == 429


def test_without_a_code_there_is_nobodys_page() -> None:
    assert Client().get(f"{PAGE}mine/")["Location"] == PAGE
    assert Client().get(f"{PAGE}code/").status_code == 405
    assert Client().post(f"{PAGE}mine/D-1/package/")["Location"] == PAGE
