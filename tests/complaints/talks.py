"""Conversations of the tests: calls and chats that were kept with a case."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.services import case as work
from complaints.services import conversation
from consent.data.request import Asked, Identified
from consent.models.request import DataRequest
from consent.services import request
from micropay.core.actor import Actor
from micropay.core.models.file import StoredFile
from micropay.core.uploads import Upload
from tests.accounts.buttons import scanned
from tests.complaints.money import TIDA
from tests.complaints.people import NOW
from tests.core import sound_samples

WORDS = "ลูกค้า: เงินหายสามร้อยบาท\nพนักงาน: ขอตรวจสอบก่อน"


def call(case: Case, now: datetime = NOW, actor: Actor = TIDA, **values: Any) -> Conversation:
    """A call of a minute ago, with the caller's agreement, scanned."""
    given: dict[str, Any] = {
        "audio": Upload("call-9.wav", sound_samples.wav()),
        "reference": "CALL-9",
        "held_at": now - timedelta(minutes=1),
        "consent_to_record": True,
        "reason": "she called",
    }
    made = conversation.add_call(actor=actor, case_id=case.id, now=now, **{**given, **values})
    scanned(StoredFile.objects.get(pk=made.file_id))
    return made


def chat(case: Case, now: datetime = NOW, actor: Actor = TIDA, **values: Any) -> Conversation:
    """A chat of an hour ago."""
    given: dict[str, Any] = {
        "words": WORDS,
        "reference": "CHAT-4",
        "held_at": now - timedelta(hours=1),
        "reason": "she wrote",
    }
    return conversation.add_chat(actor=actor, case_id=case.id, now=now, **{**given, **values})


def granted(subject_id: UUID) -> str:
    """The number of an objection of this person that was answered as granted."""
    row = request.take(
        actor=TIDA,
        subject_id=subject_id,
        asked=Asked("objection", ("fraud_prevention",)),
        identified=Identified("otp"),
        now=NOW,
    )
    DataRequest.objects.filter(pk=row.pk).update(
        state="answered", closed_at=NOW, outcome="done", answer="ok"
    )
    return row.number


def decided(case: Case, now: datetime = NOW, outcome: str = "answered") -> Case:
    work.resolve(
        actor=TIDA, case_id=case.id, outcome=outcome, text="ผลการพิจารณา", reason="done", now=now
    )
    case.refresh_from_db()
    return case
