"""E-mails become cases; answers find theirs by our mark and their sender; strangers do not."""

from __future__ import annotations

import pytest
from django.db import connection

from complaints.data import Contact
from complaints.models.case import Case
from complaints.models.link import CaseFile
from complaints.selectors import mark
from complaints.services import case as work
from complaints.services import joining
from complaints.services import mail as mails
from micropay.core import mailbox
from micropay.core.errors import NotFound
from micropay.core.models.evidence import Evidence
from micropay.core.models.mail import InboundMail
from micropay.core.models.message import Message
from tests.complaints.mails import OURS, answer_to, arrive, fates, mail
from tests.complaints.money import TIDA
from tests.complaints.people import NOW, filed, reload, sent_to
from tests.core import file_samples

pytestmark = pytest.mark.django_db

SUCHADA = "suchada@example.com"


def words_of(case: Case) -> list[str | None]:
    return [one.text for one in case.events.filter(step="information").order_by("id")]


# New cases --------------------------------------------------------------------------------------


def test_a_mail_becomes_a_case_that_is_acknowledged_by_mail_with_our_mark() -> None:
    kept = arrive(mail(title="แอปใช้ไม่ได้", files=[("slip.jpg", file_samples.picture())]))
    case = Case.objects.get()
    assert (kept.state, kept.filed_as, kept.subject_id) == ("filed", case.number, case.subject_id)
    assert (case.channel, case.contact_email, case.contact_name, case.language) == (
        "email",
        SUCHADA,
        "สุชาดา พูดตรง",
        "th",
    )
    assert case.text == "แอปใช้ไม่ได้\n\nแอปค้างตอนจ่ายเงิน"
    [told] = sent_to(SUCHADA)
    assert mark.write(case) in told.title and case.ack_at == NOW
    assert CaseFile.objects.get(case=case).source == "mail"


def test_a_mail_in_english_is_answered_in_english() -> None:
    arrive(mail("The app hangs", title="Help", sender="Anan <anan@example.com>"))
    assert Case.objects.get().language == "en"


def test_the_same_mail_delivered_twice_is_one_case() -> None:
    raw = mail()
    assert arrive(raw) == arrive(raw)
    assert Case.objects.count() == 1


def test_html_is_read_as_words_and_never_kept_as_html() -> None:
    html = (
        "<html><head><style>p{}</style></head><body><p>เงินหาย</p><script>alert(1)</script>"
        '<img src="https://spy.example/1.gif"><p>=HYPERLINK("http://x")</p></body></html>'
    )
    arrive(mail("", html=html, title="เงินหาย"))
    text = Case.objects.get().text
    assert text == 'เงินหาย\n\nเงินหาย\n=HYPERLINK("http://x")'


def test_what_a_mail_says_is_sealed_in_the_database() -> None:
    arrive(mail())
    with connection.cursor() as cursor:
        cursor.execute("SELECT raw, sender, title FROM core_mail")
        stored = str(cursor.fetchall())
    assert SUCHADA not in stored and "แอป" not in stored
    assert SUCHADA not in str(list(Evidence.objects.values("detail", "reason")))


# Threads ----------------------------------------------------------------------------------------


def test_an_answer_with_our_mark_from_the_known_sender_is_added() -> None:
    case = filed()
    kept = arrive(answer_to(case))
    assert (kept.state, kept.filed_as) == ("filed", case.number)
    assert words_of(case) == ["ส่งสลิปแล้ว"]
    assert Case.objects.count() == 1


def test_our_mark_in_the_hands_of_a_stranger_opens_nothing() -> None:
    case = filed()
    kept = arrive(answer_to(case, sender="thief@example.org"))
    assert fates(kept) == [("quarantined", "stranger")]
    assert words_of(case) == []
    assert sent_to("thief@example.org") == []


@pytest.mark.parametrize("sender", ["thief@example.org", SUCHADA])
def test_a_case_number_alone_opens_nothing_whoever_sends_it(sender: str) -> None:
    case = filed()
    before = Message.objects.count()
    kept = arrive(mail(f"เรื่อง {case.number}", title=f"Re: {case.number}", sender=sender))
    assert fates(kept) == [("quarantined", "number_without_mark")]
    assert (words_of(case), Case.objects.count(), Message.objects.count()) == ([], 1, before)


def test_a_mark_that_was_made_up_is_none() -> None:
    case = filed()
    kept = arrive(mail(title=f"[{case.number}/0123456789abcdef]"))
    assert fates(kept) == [("quarantined", "number_without_mark")]


def test_an_answer_to_a_merged_case_is_added_where_it_goes_on() -> None:
    case, other, last = filed(), filed(), filed()
    for one, into in ((case, other), (other, last)):
        joining.merge(actor=TIDA, case_id=one.id, into=into.id, reason="the same", now=NOW)
    kept = arrive(answer_to(reload(case)))
    assert (kept.state, kept.filed_as) == ("filed", last.number)
    assert words_of(last)[-1] == "ส่งสลิปแล้ว"
    assert Case.objects.count() == 3


def test_an_answer_to_a_closed_case_opens_a_new_one() -> None:
    case = filed()
    work.resolve(actor=TIDA, case_id=case.id, outcome="answered", text="x", reason="ok", now=NOW)
    work.change_state(actor=TIDA, case_id=case.id, state="closed", reason="done", now=NOW)
    kept = arrive(answer_to(reload(case)))
    assert kept.filed_as != case.number
    assert Case.objects.count() == 2


# Machines and forgers ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto-Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List-Id": "<news.example.com>"},
        {"X-Auto-Response-Suppress": "All"},
        {"Return-Path": "<>"},
    ],
    ids=lambda one: next(iter(one)),
)
def test_machines_are_not_answered(headers: dict[str, str]) -> None:
    kept = arrive(mail(headers=headers))
    assert kept.state == "automatic"
    assert (Case.objects.count(), Message.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    "sender", [OURS, "MAILER-DAEMON@example.com", "no-reply@shop.example", "Postmaster@x.example"]
)
def test_our_own_address_and_robots_make_no_loop(sender: str) -> None:
    assert arrive(mail(sender=sender)).state == "automatic"
    assert Message.objects.count() == 0


def test_a_mail_that_its_own_domain_disowns_waits_for_a_person() -> None:
    ours = "mx.thaimicrodigital.com; dmarc=fail header.from=example.com"
    theirs = "mx.evil.example; dmarc=fail"
    case = filed()
    forged = arrive(answer_to(case, headers={"Authentication-Results": ours}))
    claimed = arrive(answer_to(case, "อีกฉบับ", headers={"Authentication-Results": theirs}))
    assert fates(forged, claimed) == [("quarantined", "forged"), ("filed", "")]
    assert words_of(case) == ["อีกฉบับ"]


@pytest.mark.parametrize("sender", ["", "not an address", "a@b.example, c@d.example"])
def test_a_mail_without_one_sender_waits(sender: str) -> None:
    kept = arrive(b"From: " + sender.encode() + b"\r\nSubject: x\r\n\r\nhello\r\n")
    assert fates(kept) == [("quarantined", "sender")]


def test_a_flood_of_one_sender_waits() -> None:
    kept = [arrive(mail(f"เรื่องที่ {number}")) for number in range(7)]
    assert [one.why for one in kept][-2:] == ["too_many", "too_many"]
    assert Case.objects.count() == 5


# Addresses ---------------------------------------------------------------------------------------


def test_each_service_has_its_address_and_a_suffix_does_not_matter() -> None:
    first = arrive(mail("หนึ่ง"), recipients=["CS+app@thaimicrodigital.com"])
    second = arrive(mail("สอง"), recipients=["someone@else.example", "helpdesk@qper.co"])
    assert (first.service, second.service) == ("micropay", "qper")


def test_mail_for_nobody_is_refused() -> None:
    with pytest.raises(mailbox.UnknownMailbox):
        arrive(mail(), recipients=["ceo@thaimicrodigital.com", "x"])
    assert not InboundMail.objects.exists()


# A person decides -------------------------------------------------------------------------------


def test_a_person_adds_a_quarantined_mail_to_its_case() -> None:
    case = filed()
    kept = arrive(mail("นี่คือสลิป", title=f"Re: {case.number}"))
    mails.file_quarantined(
        actor=TIDA, mail_id=kept.id, number=case.number, reason="same writer", now=NOW
    )
    kept.refresh_from_db()
    assert (kept.state, kept.filed_as) == ("filed", case.number)
    assert words_of(case) == ["นี่คือสลิป"]
    row = Evidence.objects.get(action="core.mail.filed", object_id=str(kept.id))
    assert (row.actor_label, row.reason) == ("tida", "same writer")
    with pytest.raises(mailbox.MailDecided):
        mails.file_quarantined(
            actor=TIDA, mail_id=kept.id, number=case.number, reason="again", now=NOW
        )


def test_a_person_opens_a_case_from_one_or_drops_it_with_its_content() -> None:
    case = filed(contact=Contact(email="other@example.com"))
    first, second = (arrive(mail(f"{case.number} {word}", title="x")) for word in ("หนึ่ง", "สอง"))
    made = mails.file_quarantined(
        actor=TIDA, mail_id=first.id, number=None, reason="another matter", now=NOW
    )
    assert made.contact_email == SUCHADA
    mailbox.drop(actor=TIDA, mail_id=second.id, reason="advertising", now=NOW)
    second.refresh_from_db()
    assert (second.state, second.raw, second.sender) == ("dropped", None, "")


@pytest.mark.parametrize("number", ["C-2569-00000-00000", "nonsense"])
def test_a_number_that_is_none_is_not_found(number: str) -> None:
    case = filed()
    kept = arrive(mail(title=case.number))
    with pytest.raises(NotFound):
        mails.file_quarantined(actor=TIDA, mail_id=kept.id, number=number, reason="wrong", now=NOW)
    kept.refresh_from_db()
    assert kept.state == "quarantined"
