"""Bombs, broken mails and forged senders: kept, told apart, never a fault."""

from __future__ import annotations

import time

import pytest

from complaints.models.case import Case
from complaints.models.link import CaseFile
from complaints.services import mail as mails
from micropay.core import mailbox
from micropay.core.errors import InvalidInput
from micropay.core.models.mail import InboundMail
from tests.complaints.mails import LISTENER, OURS, arrive, fates, mail, read_all
from tests.complaints.money import TIDA
from tests.complaints.people import NOW
from tests.core import file_samples

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize(
    ("header", "title"),
    [
        (b"Subject: =?utf-8?b?A?=", "=?utf-8?b?A?="),
        (b"Subject: =?punycode?q?b9?=", "=?punycode?q?b9?="),
        (b"Subject: =?nonsense?q?x?= hello", "=?nonsense?q?x?= hello"),
        (b"Subject: ok\r\nAuto-Submitted: =?utf-8?b?A", "ok"),
        (b"Subject: ok\r\nPrecedence: =?utf-8?b?A?=", "ok"),
    ],
)
def test_a_header_in_no_known_code_stays_as_written_and_the_mail_is_a_case(
    header: bytes, title: str
) -> None:
    kept = arrive(b"From: suchada@example.com\r\n" + header + b"\r\n\r\nhello\r\n")
    assert kept.state in {"filed", "automatic"}
    assert kept.title == title


def test_a_mail_whose_sender_is_in_no_known_code_waits() -> None:
    kept = arrive(b"From: =?utf-8?b?A?= <>\r\nSubject: x\r\n\r\nhello\r\n")
    assert fates(kept) == [("quarantined", "sender")]


def test_a_mail_of_two_senders_waits() -> None:
    """Our mail server vouches for one of them; a reader sees the other."""
    raw = b"From: suchada@example.com\r\nFrom: thief@example.org\r\nSubject: x\r\n\r\nhello\r\n"
    assert fates(arrive(raw)) == [("quarantined", "sender")]
    assert not Case.objects.exists()


def test_what_cannot_be_read_is_not_filed() -> None:
    kept = arrive(nested(100))
    with pytest.raises(InvalidInput):
        mails.file_quarantined(actor=TIDA, mail_id=kept.id, number=None, reason="x", now=NOW)
