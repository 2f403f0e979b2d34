"""Mails in which Malee asks for a right, and answers ours."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from accounts.models.customer import Customer
from consent.models.request import DataRequest
from consent.selectors import purpose as purposes
from micropay.core.models.mail import InboundMail
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, App, Person
from tests.complaints import mails
from tests.consent.story import consent_to

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


def consenting() -> UUID:
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
