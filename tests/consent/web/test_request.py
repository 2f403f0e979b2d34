"""The public page of data rights."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from django.test import Client

from consent.models.request import DataRequest, RequestCode
from micropay.core import clock, outbox
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db
PAGE = "/data-rights/"


def sent_code() -> str:
    message = Message.objects.filter(template="consent.request_code").order_by("-id")[0]
    return re.search(r"\d{6}", message.body)[0]


def entered(phone: str = "081-234-5678") -> Client:
    browser = Client()
    assert browser.post(PAGE, {"phone": phone}).status_code == 302
    answer = browser.post(f"{PAGE}code/", {"code": sent_code()})
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
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert RequestCode.objects.count() == 1


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
    for _ in range(3):
        assert browser.post(f"{PAGE}code/", {"code": wrong}).status_code == 400
    assert browser.post(f"{PAGE}code/", {"code": right}).status_code == 400
    assert browser.get(f"{PAGE}mine/")["Location"] == PAGE


def test_codes_per_day_are_few() -> None:
    people.register()
    for _ in range(7):
        Client().post(PAGE, {"phone": "0812345678"})
    assert RequestCode.objects.count() == 5


def test_without_a_code_there_is_nobodys_page() -> None:
    for path in ("code/", "mine/"):
        assert Client().get(f"{PAGE}{path}")["Location"] == PAGE
    assert Client().post(f"{PAGE}mine/D-1/package/")["Location"] == PAGE
