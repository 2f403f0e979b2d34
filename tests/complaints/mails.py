"""E-mails of the tests: as people, machines and forgers write them."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from typing import Any

from complaints.models.case import Case
from complaints.selectors import mark
from micropay.core import mailbox, outbox
from micropay.core.actor import Actor
from micropay.core.models.mail import InboundMail
from micropay.core.models.outbox import OutboxItem
from tests.complaints.people import NOW

OURS = "cs@thaimicrodigital.com"
LISTENER = Actor.system("mail listener")


def mail(
    text: str = "แอปค้างตอนจ่ายเงิน",
    *,
    sender: str = "สุชาดา พูดตรง <suchada@example.com>",
    title: str = "แอปใช้ไม่ได้",
    headers: dict[str, str] | None = None,
    html: str = "",
    files: list[tuple[str, bytes]] | None = None,
) -> bytes:
    """The bytes of a mail."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, OURS, title
    for name, value in (headers or {}).items():
        made[name] = value
    if text:
        made.set_content(text)
    if html:
        made.add_alternative(html, subtype="html") if text else made.set_content(
            html, subtype="html"
        )
    for name, content in files or []:
        made.add_attachment(content, maintype="image", subtype="jpeg", filename=name)
    return made.as_bytes()


def arrive(raw: bytes, **values: Any) -> InboundMail:
    """The listener keeps it, the queue reads it."""
    given: dict[str, Any] = {"recipients": [OURS], "now": NOW, **values}
    kept = mailbox.receive(actor=LISTENER, raw=raw, **given)
    read_all(given["now"])
    kept.refresh_from_db()
    return kept


def read_all(now: datetime = NOW) -> None:
    for item in OutboxItem.objects.filter(topic="core.mail", done_at=None):
        outbox.deliver(item_id=item.id, now=now)
        item.refresh_from_db()
        assert item.done_at is not None, item.last_error


def answer_to(case: Case, text: str = "ส่งสลิปแล้ว", **values: Any) -> bytes:
    """An answer to our mail, with our mark in its subject."""
    return mail(text, title=f"Re: คำตอบเรื่อง {mark.write(case)}", **values)


def fates(*kept: InboundMail) -> list[tuple[str, str]]:
    """What became of mails, and why."""
    return [(one.state, one.why) for one in kept]
