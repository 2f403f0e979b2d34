"""Data subjects' requests for the tests: asked, refused by two, consents given before."""

from __future__ import annotations

from typing import Any

from consent.data.record import Circumstances
from consent.data.request import Asked, Identified
from consent.models.request import DataRequest
from consent.selectors import purpose as purposes
from consent.services import request as requests
from consent.services import (
    request_refusal,
)
from consent.services.record import decide_purpose
from micropay.core import approval, clock, outbox
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.consent.people import CHECKER, MAKER
from tests.wallet.people_samples import Person

AT_DESK = Identified("agent", "บัตรประชาชนตัวจริงที่สาขา", "branch")
BY_CODE = Identified("otp", channel="app")


def asks(person: Person, kind: str, *fields: str, details: str = "", **how: Any) -> DataRequest:
    return requests.take(
        actor=person.actor,
        subject_id=person.subject_id,
        asked=Asked(kind, fields, details),
        identified=how.get("identified", BY_CODE),
        now=how.get("now", clock.now()),
    )


def delivered() -> None:
    for item in OutboxItem.objects.filter(done_at=None):
        outbox.deliver(item_id=item.id, now=clock.now())


def last_words_to(person: Person) -> str:
    return Message.objects.filter(subject_id=person.subject_id).order_by("-id")[0].body


def gives(person: Person, purpose: str) -> None:
    words = purposes.text_in_force(purpose, "th", clock.now())
    decide_purpose(
        actor=person.actor,
        subject_id=person.subject_id,
        purpose=purpose,
        given=True,
        language="th",
        text_sha256=words.sha256,
        how=Circumstances(channel="app"),
        now=clock.now(),
    )


def may(person: Person, purpose: str) -> bool:
    return purposes.is_active(person.subject_id, purpose, clock.now())


def refused(row: DataRequest, ground: str, **who: Any) -> DataRequest:
    asked = request_refusal.ask_to_refuse(
        actor=MAKER,
        request_id=row.id,
        ground=ground,
        words="ขออภัย",
        reason="looked into it",
        now=clock.now(),
    )
    approval.approve(
        approval_id=asked.id, actor=who.get("by", CHECKER), reason="agreed", now=clock.now()
    )
    row.refresh_from_db()
    return row
