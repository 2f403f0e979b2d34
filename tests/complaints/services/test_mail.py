"""E-mails become cases; answers find theirs by our mark and their sender; strangers do not."""

from __future__ import annotations

import time

import pytest
from django.db import connection

from complaints.data import Contact
from complaints.models.case import Case
from complaints.models.link import CaseFile
from complaints.selectors import mark
from complaints.services import case as work
from complaints.services import mail as mails
from micropay.core import mailbox
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.models.evidence import Evidence
from micropay.core.models.mail import InboundMail
from micropay.core.models.message import Message
from tests.complaints.mails import LISTENER, OURS, answer_to, arrive, mail, read_all
from tests.complaints.money import TIDA
from tests.complaints.people import NOW, filed, reload, sent_to
from tests.core import file_samples

pytestmark = pytest.mark.django_db

SUCHADA = "suchada@example.com"


def fates(*kept: InboundMail) -> list[tuple[str, str]]:
    return [(one.state, one.why) for one in kept]


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


# Bad input --------------------------------------------------------------------------------------


def nested(levels: int) -> bytes:
    head = b"From: suchada@example.com\r\nSubject: x\r\n"
    inner = b"Content-Type: text/plain\r\n\r\nhello\r\n"
    for level in range(levels):
        edge = b"b%d" % level
        inner = (
            b'Content-Type: multipart/mixed; boundary="' + edge + b'"\r\n\r\n'
            b"--" + edge + b"\r\n" + inner + b"\r\n--" + edge + b"--\r\n"
        )
    return head + inner


@pytest.mark.parametrize("levels", [21, 500, 5_000])
def test_a_mail_of_many_levels_waits_unread(levels: int) -> None:
    assert fates(arrive(nested(levels))) == [("quarantined", "too_deep")]


def test_a_mail_of_few_levels_is_read() -> None:
    assert arrive(nested(5)).state == "filed"


def test_a_mail_of_many_parts_waits() -> None:
    part = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"
    raw = (
        b"From: suchada@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        + part * 5_000
        + b"--b--\r\n"
    )
    assert fates(arrive(raw)) == [("quarantined", "too_many_parts")]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00" * 1000,
        b"\xff\xfe\x00garbage",
        b"From: suchada@example.com\r\nContent-Type: multipart/mixed\r\n\r\nno boundary",
        b"From: suchada@example.com\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nhello",
        b"From: suchada@example.com\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%not base64",
        b"From: =?utf-8?b?4Lia?= <suchada@example.com>\r\nSubject: =?bad?q?x?=\r\n\r\nhello",
        b"Subject: " + b"x" * 200_000 + b"\r\n\r\nhello",
        b"From: suchada@example.com\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.example",
    ],
)
def test_broken_mail_is_kept_and_never_a_fault(raw: bytes) -> None:
    kept = arrive(raw)
    assert kept.state in {"filed", "quarantined"}
    assert InboundMail.objects.count() == 1


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/html", "<!--"),
        ("text/html", "<a x='"),
        ("text/html", "<script>"),
        ("text/html", "<![CDATA["),
        ("text/html", "</"),
        ("text/html", "&#"),
        ("text/plain; charset=utf-8", "\u0327\u0301"),
        ("text/plain; charset=punycode", "b9"),
    ],
)
def test_two_megabytes_of_beginnings_are_read_in_seconds(kind: str, body: str) -> None:
    """Parsers that look for the end again from each beginning would take hours."""
    head = f"From: suchada@example.com\r\nSubject: x\r\nContent-Type: {kind}\r\n\r\na-"
    content = body.encode()
    began = time.process_time()
    read = mailbox.mail_reading.read(
        head.encode() + content * (2_000_000 // len(content)),
        longest=5000,
        own=frozenset(),
        checker="",
    )
    assert len(read.text) <= 5000
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    "field",
    [
        b"Content-Disposition: attachment; filename=" + b'";' * 500_000,
        b"Content-Type: text/plain" + b"".join(b";\r\n name*%d=x" % n for n in range(50_000)),
    ],
    ids=["quotes", "folded"],
)
def test_a_field_of_a_part_without_end_waits_unread(field: bytes) -> None:
    raw = (
        b"From: suchada@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        + field
        + b"\r\n\r\nx\r\n--b--\r\n"
    )
    began = time.process_time()
    assert fates(arrive(raw)) == [("quarantined", "header_too_long")]
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<p title="a > b">หนึ่ง</p><p>สอง', "หนึ่ง\nสอง"),
        ("<scr<script>x</script>ipt>", "x ipt>"),
        ("จ่าย<b>แล้ว</b> 1 < 2 &amp; 3", "จ่าย แล้ว 1 <2 & 3"),
        ("ก่อน<script>never ends", "ก่อน"),
        ("<head><title>ชื่อ</title></head>เนื้อความ", "เนื้อความ"),
        ("<template>ซ่อน</template>เห็น<!-- ความลับ -->", "เห็น"),
    ],
)
def test_only_what_a_reader_would_see_is_read(html: str, words: str) -> None:
    assert mailbox.mail_reading.as_text(html).strip() == words


def test_a_mail_inside_a_mail_is_no_word_of_it() -> None:
    inner = mail("ข้อความของคนอื่น", sender="other@example.org")
    raw = (
        b"From: suchada@example.com\r\nSubject: fwd\r\n"
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/plain\r\n\r\nsee below\r\n"
        b"--b\r\nContent-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--b--\r\n"
    )
    arrive(raw)
    assert Case.objects.get().text == "fwd\n\nsee below"


def test_an_attachment_above_the_limit_is_named_and_not_kept() -> None:
    arrive(mail(files=[("big.jpg", b"\xff\xd8\xff" + bytes(8_000_001))]))
    case = Case.objects.get()
    assert case.events.get(step="mail").detail["refused"] == ["file_too_large"]
    assert not CaseFile.objects.exists()


def test_of_many_attachments_the_first_ten_are_taken_and_the_rest_counted() -> None:
    arrive(mail(files=[(f"{n}.jpg", b"MZ") for n in range(15)]))
    detail = Case.objects.get().events.get(step="mail").detail
    assert (detail["files"], len(detail["refused"]), detail["left_out"]) == (15, 10, 5)


def test_a_mail_of_fifty_megabytes_is_not_read_and_a_person_is_told() -> None:
    kept = mailbox.receive(
        actor=LISTENER,
        raw=b"From: a@b.example\r\n\r\n",
        recipients=[OURS],
        size=50_000_000,
        now=NOW,
    )
    read_all()
    assert fates(kept) == [("quarantined", "too_large")]
    assert (kept.raw, kept.size) == (None, 50_000_000)


def test_an_attachment_that_is_refused_is_named_and_the_words_are_kept() -> None:
    arrive(mail(files=[("virus.jpg", b"MZ not a picture"), ("ok.jpg", file_samples.picture())]))
    case = Case.objects.get()
    step = case.events.get(step="mail")
    assert (step.detail["files"], step.detail["refused"]) == (2, ["file_type_not_allowed"])
    assert CaseFile.objects.count() == 1


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


def test_what_cannot_be_read_is_not_filed() -> None:
    kept = arrive(nested(100))
    with pytest.raises(InvalidInput):
        mails.file_quarantined(actor=TIDA, mail_id=kept.id, number=None, reason="x", now=NOW)
