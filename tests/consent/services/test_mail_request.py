"""A right asked for by e-mail: a mail alone does nothing, its known sender's word does."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

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
from micropay.core.models.mail import InboundMail
from tests.accounts.app import MALEE
from tests.complaints.money import TIDA
from tests.consent.mail_samples import (
    QPER,
    THIEF,
    answers,
    arrive,
    asks,
    code,
    consenting,
    given,
    nothing_happened,
    now,
    registered,
    written,
)
from tests.consent.story import consent_to

pytestmark = pytest.mark.django_db


@pytest.fixture
def malee() -> UUID:
    return consenting()


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
