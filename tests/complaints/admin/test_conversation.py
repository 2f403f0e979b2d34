"""The pages of conversations: masked lists, opened by a POST with a reason, deleted by few."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models.reveal import RevealDay
from complaints.models.conversation import Conversation
from micropay.core import clock
from micropay.core.models.evidence import Evidence
from tests.backoffice import member, signed_in
from tests.complaints import talks
from tests.complaints.mails import arrive, mail
from tests.complaints.people import filed

pytestmark = pytest.mark.django_db


def agent() -> Client:
    return signed_in(member("nok.desk", "agent"))


def page_of(row: Conversation, what: str = "change") -> str:
    return f"/admin/complaints/conversation/{row.pk}/{what}/"


@pytest.fixture
def call() -> Conversation:
    return talks.call(filed(clock.now()), clock.now())


def test_the_case_names_its_conversations_without_a_word_of_them(call: Conversation) -> None:
    talks.chat(call.case, clock.now())
    page = agent().get(f"/admin/complaints/case/{call.case_id}/change/").content.decode()
    assert page_of(call) in page and "การโทร" in page
    assert "เงินหาย" not in page
    for listed in ("/admin/complaints/conversation/", page_of(call)):
        assert "เงินหาย" not in agent_page(listed)


def agent_page(address: str) -> str:
    browser = signed_in(member(f"reader.{address.count('/')}", "agent"))
    return browser.get(address).content.decode()


def test_a_call_is_played_in_the_answered_page_and_kept_nowhere(call: Conversation) -> None:
    answer = agent().post(page_of(call, "do/open"), {"reason": "what was promised"})
    page = answer.content.decode()
    assert '<audio controls src="data:audio/wav;base64,' in page
    assert call.sha256 in page and call.case.number in page
    assert "no-store" in answer["Cache-Control"]
    assert "media-src data:" in answer["Content-Security-Policy"]
    assert "script" not in answer["Content-Security-Policy"]


def test_a_get_opens_nothing(call: Conversation) -> None:
    page = agent().get(page_of(call, "do/open"), {"reason": "what was promised"})
    assert "<audio" not in page.content.decode()
    assert not RevealDay.objects.exists()


def test_without_a_reason_nothing_opens(call: Conversation) -> None:
    answer = agent().post(page_of(call, "do/open"), {"reason": "x"})
    assert "<audio" not in answer.content.decode()
    assert not RevealDay.objects.exists()


def test_html_of_a_chat_is_shown_as_words() -> None:
    row = talks.chat(filed(clock.now()), clock.now(), words="<script>alert(1)</script>")
    answer = agent().post(page_of(row, "do/open"), {"reason": "what was promised"})
    assert "&lt;script&gt;" in answer.content.decode()
    assert "<script" not in answer.content.decode()


@pytest.mark.parametrize(
    ("role", "act", "status"),
    [
        ("auditor", "change", 200),
        ("auditor", "do/open", 403),
        ("agent", "do/delete", 403),
        ("finance", "change", 403),
        ("privacy_officer", "do/delete", 200),
    ],
)
def test_who_may_do_what(call: Conversation, role: str, act: str, status: int) -> None:
    assert signed_in(member("somebody", role)).get(page_of(call, act)).status_code == status


def test_why_a_conversation_is_not_deleted_is_said_in_thai(call: Conversation) -> None:
    officer = signed_in(member("privacy.one", "privacy_officer"))
    values = {
        "request_number": talks.granted(call.case.subject_id),
        "reason": "granted in writing",
    }
    answer = officer.post(page_of(call, "do/delete"), values, headers={"accept-language": "th"})
    assert "เรื่องยังไม่ได้ตัดสิน" in answer.content.decode()
    call.refresh_from_db()
    assert call.emptied_at is None


def test_a_quarantined_mail_is_read_by_a_post_with_a_reason_that_stays() -> None:
    case = filed(clock.now())
    kept = arrive(mail("นี่คือสลิป", title=case.number), now=clock.now())
    page = f"/admin/core/inboundmail/{kept.pk}"
    browser = agent()
    assert "นี่คือสลิป" not in browser.get(f"{page}/change/").content.decode()
    answer = browser.post(f"{page}/do/read/", {"reason": "whose is it"})
    assert "นี่คือสลิป" in answer.content.decode()
    row = Evidence.objects.get(action="core.mail.open")
    assert (row.actor_label, row.reason) == ("nok.desk", "whose is it")
