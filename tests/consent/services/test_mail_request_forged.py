"""Mails that ask for a right and are forged, automatic, unclear, huge or doubled change nothing."""

from __future__ import annotations

from uuid import UUID

import pytest

from complaints.models.case import Case
from consent.models.mail_request import MailRequest
from consent.models.request import DataRequest
from micropay.core.models.file import StoredFile
from tests.accounts.app import MALEE, Person
from tests.complaints import mails
from tests.complaints.people import sent_to
from tests.consent.mail_samples import (
    ASKS,
    HERS,
    THIEF,
    answers,
    arrive,
    asks,
    consenting,
    given,
    nothing_happened,
    registered,
    written,
)
from tests.core import file_samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def malee() -> UUID:
    return consenting()


def test_whoever_forges_the_sender_gets_nothing_and_changes_nothing(malee: UUID) -> None:
    arrive(asks())
    kept = arrive(answers(sender=THIEF))
    assert (kept.state, kept.why) == ("quarantined", "stranger")
    assert nothing_happened(malee)
    assert not sent_to(THIEF)


def test_a_stranger_waits_for_a_person_and_is_not_answered(malee: UUID) -> None:
    kept = arrive(asks(sender=THIEF))
    assert (kept.state, kept.why, kept.subject_id) == ("quarantined", "unknown_sender", None)
    assert nothing_happened(malee)
    assert not MailRequest.objects.exists() and not sent_to(THIEF)


def test_an_address_of_two_customers_names_neither(malee: UUID) -> None:
    registered(Person("สมชาย", "ทองดี", "0898765432", "3100600445635", email=MALEE.email))
    kept = arrive(asks())
    assert (kept.why, MailRequest.objects.count()) == ("several_people", 0)
    assert nothing_happened(malee)


def test_mails_in_a_victims_name_do_not_fill_the_box(malee: UUID) -> None:
    kept = [arrive(asks(f"{ASKS} {number}")) for number in range(4)]
    assert [one.why for one in kept] == ["", "", "", "too_many"]
    assert len(written()) == 3


@pytest.mark.parametrize(
    "headers",
    [{"Auto-Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"Return-Path": "<>"}],
    ids=lambda one: next(iter(one)),
)
def test_an_autoresponder_that_repeats_our_code_confirms_nothing(
    malee: UUID, headers: dict[str, str]
) -> None:
    arrive(asks())
    assert arrive(answers("ยืนยัน", headers=headers)).state == "automatic"
    assert nothing_happened(malee) and len(written()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ดิฉันลาพักร้อนถึงวันจันทร์",
        "ไม่ยืนยัน",
        "I did not ask for this",
        "",
        "ยืนยัน 9",
        "ยืนยัน 0",
        "ยืนยัน ข้อแรก 1 กับอีก 2 วันข้างหน้า",
        "> ยืนยัน",
    ],
)
def test_what_is_no_clear_yes_waits_for_a_person(malee: UUID, text: str) -> None:
    arrive(asks())
    kept = arrive(answers(text))
    assert (kept.state, kept.why) == ("quarantined", "unclear")
    assert nothing_happened(malee)


def test_our_own_words_that_are_quoted_ask_for_nothing(malee: UUID) -> None:
    """Every message of marketing says how to get no more of them."""
    quoted = "ขอบคุณสำหรับข้อมูลค่ะ\n\nเมื่อ 21 พ.ย. MicroPay เขียนว่า:\n> ไม่ต้องการรับข่าวสาร: ปิดได้ในแอป"
    kept = arrive(asks(quoted, title="Re: โปรโมชั่น"))
    assert Case.objects.get().number == kept.filed_as and not MailRequest.objects.exists()


def test_our_own_mail_that_comes_back_makes_no_loop(malee: UUID) -> None:
    arrive(asks())
    assert arrive(answers(sender=mails.OURS)).state == "automatic"
    assert nothing_happened(malee)


def test_a_disowned_mail_is_no_answer(malee: UUID) -> None:
    arrive(asks())
    ours = "mx.thaimicrodigital.com; dmarc=fail header.from=example.com"
    kept = arrive(answers(headers={"Authentication-Results": ours}))
    assert (kept.why, nothing_happened(malee)) == ("forged", True)


def test_a_huge_mail_withdraws_nothing_and_waits(malee: UUID) -> None:
    arrive(asks())
    kept = arrive(answers(), size=50_000_000)
    assert (kept.state, kept.why) == ("quarantined", "too_large")
    assert nothing_happened(malee)


def test_attachments_are_neither_opened_nor_kept_as_files(malee: UUID) -> None:
    arrive(asks(files=[("id.jpg", file_samples.picture()), ("x.exe", b"MZ")]))
    arrive(answers(files=[("sign.jpg", file_samples.picture())]))
    assert given(malee) == set()
    assert not StoredFile.objects.exists()


def test_a_mail_that_repeats_is_taken_once(malee: UUID) -> None:
    first = asks()
    assert arrive(first) == arrive(first)
    assert len(written()) == 1
    yes = answers()
    assert arrive(yes) == arrive(yes)
    again = arrive(answers("ยืนยัน ค่ะ"))
    assert DataRequest.objects.count() == 1
    assert again.filed_as == DataRequest.objects.get().number
    assert len(written("consent.mail_done")) == 1


def test_more_than_one_right_in_one_mail_is_for_a_person(malee: UUID) -> None:
    kept = arrive(asks("ขอถอนความยินยอม และขอลบข้อมูล"))
    assert (kept.why, nothing_happened(malee)) == ("several_rights", True)


def test_a_mail_in_the_thread_of_a_case_stays_with_the_case(malee: UUID) -> None:
    kept = arrive(asks("แอปค้างค่ะ", title="ปัญหา"))
    case = Case.objects.get()
    arrive(mails.answer_to(case, ASKS, sender=HERS))
    assert [one.text for one in case.events.filter(step="information")] == [ASKS]
    assert kept.filed_as == case.number and not MailRequest.objects.exists()
