"""Anybody can prove a receipt of consent on a small page that keeps nothing."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from consent.models.receipt import ConsentReceipt
from consent.selectors import receipt
from tests.consent.people import draft, publish
from tests.consent.services.test_receipt import file_of, given

pytestmark = pytest.mark.django_db
PAGE = "/consents/check/"


def test_a_real_receipt_is_told_in_thai_and_a_changed_one_is_not_repeated(client: Client) -> None:
    row = given(timezone.now())
    whole = file_of(row)
    page = client.post(PAGE, {"receipt": json.dumps(whole)}).content.decode()
    assert "ใบรับนี้เป็นของจริง" in page and "ข่าวสารและข้อเสนอ" in page
    whole["receipt"]["text_shown"]["title"] = "<b>words of a stranger</b>"
    answer = client.post(PAGE, {"receipt": json.dumps(whole)})
    assert "words of a stranger" not in answer.content.decode().split("<form")[0]
    assert 'role="alert"' in answer.content.decode()


def test_the_code_of_the_paper_leads_to_the_same_and_names_nobody(client: Client) -> None:
    row = given(timezone.now())
    answer = client.get(f"{PAGE}{row.code}/")
    assert answer.status_code == 200
    assert "ใบรับนี้เป็นของจริง" in answer.content.decode()
    assert str(row.subject_id) not in answer.content.decode()
    assert client.get(f"{PAGE}{'A' * 26}/").status_code == 404


@pytest.mark.parametrize("text", ["", "x", "{}", "x" * (receipt.LONGEST + 1)], ids=len)
def test_anything_else_is_a_plain_refusal(client: Client, text: str) -> None:
    assert client.get(PAGE).status_code == 200
    assert client.post(PAGE, {"receipt": text}).status_code == 400
    assert not ConsentReceipt.objects.exists()


def test_what_a_version_changes_is_a_page_and_a_coming_one_is_announced(client: Client) -> None:
    now = timezone.now()
    publish(draft(now, mark="two"), now)
    later = now + timedelta(days=9)
    publish(draft(now, mark="three"), now, effective_at=later, reduces="less time")
    index = client.get("/policies/").content.decode()
    assert "/policies/micropay/terms/3/changes/" in index
    page = client.get("/policies/micropay/terms/3/changes/").content.decode()
    assert "<del>two</del><ins>three</ins>" in page and "less time" in page
    assert client.get("/policies/micropay/terms/1/changes/").status_code == 404
    assert client.get("/policies/micropay/terms/9/changes/").status_code == 404
