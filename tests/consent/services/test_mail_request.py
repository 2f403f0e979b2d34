"""A right asked for by e-mail: a mail alone does nothing, its known sender's word does."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models.customer import Customer
from complaints.models.case import Case
from consent.data.request import Asked
from consent.errors.request import RequestUnidentified
from consent.models.mail_request import MailRequest
from consent.models.receipt import ConsentReceipt
from consent.models.record import PurposeDecision
from consent.models.request import DataRequest
from consent.selectors import mail_request as reading
from consent.selectors import purpose as purposes
from consent.services import erasure, mail_request, request_identity
from micropay.core import mailbox
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.mail import InboundMail
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, App, Person
from tests.complaints import mails
from tests.complaints.money import TIDA
from tests.complaints.people import sent_to
from tests.consent.story import consent_to
from tests.core import file_samples

pytestmark = pytest.mark.django_db
HERS, THIEF = f"มาลี ใจดี <{MALEE.email}>", "thief@example.org"
ASKS = "สวัสดีค่ะ ดิฉันขอถอนความยินยอมรับข่าวสาร ขอบคุณค่ะ"
QPER = "helpdesk@qper.co"


def now() -> datetime:
    return timezone.now()


def arrive(raw: bytes, **values: Any) -> InboundMail:
    return mails.arrive(raw, **{"now": now(), **values})


def asks(text: str = ASKS, **values: Any) -> bytes:
    return mails.mail(text, **{"sender": HERS, "title": "เรื่องข่าวสาร", **values})


def registered(person: Person = MALEE) -> UUID:
    app = App.installed().register(person)
    return Customer.objects.get(pk=app.customer_id).subject_id


@pytest.fixture
def malee() -> UUID:
    """Malee, who gave her address, and consented to marketing and to the view log."""
    subject_id = registered()
    consent_to(subject_id, "marketing")
    consent_to(subject_id, "view_log")
    return subject_id


def written(template: str = "consent.mail_confirm") -> list[Message]:
    return list(Message.objects.filter(template=template).order_by("id"))


def code() -> str:
    found = re.search(r"R-[0-9A-Z]{5}-[0-9A-Z]{5}", written()[-1].title)
    assert found is not None
    return found[0]


def answers(text: str = "ยืนยัน", *, sender: str = HERS, **values: Any) -> bytes:
    ours = written()[-1]
    quoted = "\n".join(f"> {line}" for line in ours.body.split("\n"))
    title = f"Re: {ours.title}"
    return mails.mail(f"{text}\n\n{quoted}", sender=sender, **{"title": title, **values})


def given(subject_id: UUID) -> set[str]:
    return {one for one in ("marketing", "view_log") if purposes.is_active(subject_id, one, now())}


def nothing_happened(subject_id: UUID) -> bool:
    return given(subject_id) == {"marketing", "view_log"} and not DataRequest.objects.exists()


# The way it is meant ------------------------------------------------------------------------------


def test_a_mail_alone_withdraws_nothing_and_the_answer_from_the_known_address_does(
    malee: UUID,
) -> None:
    kept = arrive(asks())
    assert (kept.state, kept.filed_as, kept.subject_id) == ("filed", "withdrawal", malee)
    assert nothing_happened(malee) and not Case.objects.exists()
    [confirm] = written()
    assert (confirm.channel, confirm.to) == ("email", MALEE.email)
    assert "1. " in confirm.body and "ผลที่ตามมา" in confirm.body and "http" not in confirm.body
    answer = arrive(answers())
    taken = DataRequest.objects.get()
    assert (taken.kind, taken.channel, taken.identified_by, taken.state) == (
        "withdrawal",
        "email",
        "mail",
        "answered",
    )
    assert given(malee) == set()
    kept.refresh_from_db()
    assert kept.filed_as == answer.filed_as == taken.number
    rows = PurposeDecision.objects.filter(subject_id=malee, given=False)
    assert {(row.channel, row.purpose_id) for row in rows} == {
        ("email", "marketing"),
        ("email", "view_log"),
    }
    assert ConsentReceipt.objects.filter(record_id__in=rows.values("id")).count() == 2
    [done] = written("consent.mail_done")
    assert taken.number in done.title and "ผลที่ตามมา" in done.body and taken.answer in done.body
    row = MailRequest.objects.get()
    assert (row.state, row.words, row.request_id) == ("confirmed", None, taken.id)


def test_the_numbers_after_the_yes_choose_thai_digits_too(malee: UUID) -> None:
    arrive(asks())
    [first, second] = MailRequest.objects.get().purposes
    arrive(answers("ยืนยัน ๒"))
    assert given(malee) == {first} and second not in given(malee)


def test_whoever_writes_to_the_other_service_is_asked_about_that_one(malee: UUID) -> None:
    consent_to(malee, "qper_offers")
    arrive(asks("I want to withdraw my consent."), recipients=[QPER])
    assert MailRequest.objects.get().purposes == ["qper_offers"]
    arrive(answers("Confirm"), recipients=["cs@thaimicrodigital.com"])
    assert not purposes.is_active(malee, "qper_offers", now())
    assert given(malee) == {"marketing", "view_log"}


def test_the_code_can_be_entered_on_the_website_with_the_effects_shown_first(
    malee: UUID,
) -> None:
    arrive(asks())
    client, page = Client(headers={"Accept-Language": "th"}), "/data-rights/mail/"
    shown = client.post(page, {"code": code()}).content.decode()
    assert "ผลที่ตามมา" in shown and nothing_happened(malee)
    first = MailRequest.objects.get().purposes[0]
    done = client.post(page, {"code": code(), "yes": "yes", "picked": ["1"]})
    assert DataRequest.objects.get().number in done.content.decode()
    assert first not in given(malee) and len(given(malee)) == 1
    again = client.post(page, {"code": code(), "yes": "yes", "picked": ["1"]})
    assert again.status_code == 400 and DataRequest.objects.count() == 1


@pytest.mark.parametrize("typed", ["R-00000-00000", "x", "", "R-00000-00000'--", "๑" * 12])
def test_a_code_that_is_none_tells_nothing(malee: UUID, typed: str) -> None:
    arrive(asks())
    answer = Client().post("/data-rights/mail/", {"code": typed, "yes": "yes", "picked": ["1"]})
    assert answer.status_code == 400 and nothing_happened(malee)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ขอเข้าถึงข้อมูลส่วนบุคคลของดิฉัน", "access"),
        ("Please send a copy of my personal data", "copy"),
        ("ขอโอนย้าย ข้อมูล ไปยังผู้ให้บริการอื่น", "portability"),
        ("ขอแก้ไขข้อมูล ที่อยู่ใหม่คือ 1 ถนนสุขุมวิท", "rectification"),
        ("กรุณาดำเนินการ ขอลบข้อมูลส่วนบุคคลทั้งหมด", "erasure"),
        ("I object to the processing of my data", "objection"),
        ("ขอให้ระงับการใช้ข้อมูลของดิฉัน", "restriction"),
    ],
)
def test_every_right_can_be_asked_for_by_mail(malee: UUID, text: str, kind: str) -> None:
    arrive(asks(text, title="คำขอ"))
    assert not DataRequest.objects.exists()
    arrive(answers())
    row = DataRequest.objects.get()
    assert (row.kind, row.identified_by, row.details) == (kind, "mail", text)
    assert row.number in written("consent.mail_done")[0].title


def test_nothing_is_erased_on_the_word_of_a_mailbox_alone(malee: UUID) -> None:
    arrive(asks("ขอลบข้อมูลของดิฉัน"))
    arrive(answers())
    row = DataRequest.objects.get()
    with pytest.raises(RequestUnidentified):
        erasure.carry_out(actor=TIDA, request_id=row.id, reason="due", now=now())
    assert Customer.objects.get(subject_id=malee).email == MALEE.email
    request_identity.identify(
        actor=TIDA,
        request_id=row.id,
        how="called back, named the last payment",
        reason="",
        now=now(),
    )
    row.refresh_from_db()
    assert (row.identified_by, row.is_open) == ("agent", True)


def test_who_has_nothing_to_withdraw_is_told_so_at_the_known_address() -> None:
    registered()
    kept = arrive(asks())
    assert kept.state == "filed" and not MailRequest.objects.exists()
    assert [one.to for one in written("consent.mail_nothing")] == [MALEE.email]


# Forgers, strangers, machines ---------------------------------------------------------------------


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


# Bad input ----------------------------------------------------------------------------------------


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


# Nobody answers; a person decides -----------------------------------------------------------------


def test_what_nobody_confirms_goes_to_a_person_and_its_words_here_go(malee: UUID) -> None:
    kept = arrive(asks())
    assert reading.waiting(now()) == 1
    later = now() + timedelta(days=8)
    system = Actor.system("look_after_requests")
    assert mail_request.expire(actor=system, now=later) == 1
    assert mail_request.expire(actor=system, now=later) == 0
    kept.refresh_from_db()
    row = MailRequest.objects.get()
    assert (kept.state, kept.why, row.state, row.words) == (
        "quarantined",
        "not_confirmed",
        "expired",
        None,
    )
    late = arrive(answers())
    assert (late.why, nothing_happened(malee)) == ("code_expired", True)


def by_agent(mail: InboundMail, subject_id: UUID) -> DataRequest:
    return mail_request.take_by_agent(
        actor=TIDA,
        mail_id=mail.id,
        subject_id=subject_id,
        asked=Asked("withdrawal", ("marketing",)),
        how="called back, named the last payment",
        language="th",
        reason="her other address",
        now=now(),
    )


def test_an_agent_makes_a_request_of_a_mail_that_waits(malee: UUID) -> None:
    kept = arrive(asks(sender=THIEF))
    taken = by_agent(kept, malee)
    kept.refresh_from_db()
    assert (kept.state, kept.filed_as, taken.channel) == ("filed", taken.number, "email")
    assert given(malee) == {"view_log"}


def test_an_agent_makes_a_request_of_a_general_mail_and_its_case_stays_named(malee: UUID) -> None:
    kept = arrive(asks("รบกวนช่วยด้วยค่ะ"))
    case = Case.objects.get()
    taken = by_agent(kept, malee)
    kept.refresh_from_db()
    assert kept.filed_as == f"{case.number}, {taken.number}"
    row = Evidence.objects.filter(action="core.mail.filed", object_id=str(kept.id)).latest("id")
    assert (row.actor_label, row.reason) == ("tida", "her other address")


def test_a_dropped_mail_becomes_no_request(malee: UUID) -> None:
    kept = arrive(asks(sender=THIEF))
    mailbox.drop(actor=TIDA, mail_id=kept.id, reason="nonsense", now=now())
    with pytest.raises(mailbox.MailDecided):
        by_agent(kept, malee)
    assert nothing_happened(malee)


def test_the_evidence_of_all_this_names_no_address_and_no_words(malee: UUID) -> None:
    arrive(asks())
    arrive(answers())
    told = str(list(Evidence.objects.filter(action__startswith="consent.mail").values()))
    assert "withdrawal" in told and MALEE.email not in told and "ถอน" not in told
