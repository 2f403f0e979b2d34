"""Answering data subjects' requests, and telling their people."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from consent.errors.request import RequestKindDiffers
from consent.models.request import DataRequest
from consent.selectors import right
from consent.states.request import PACKAGED, RequestKind, RequestOutcome, RequestState
from micropay.core import evidence, messages, rights, rules
from micropay.core.actor import Actor


@transaction.atomic
def answer(
    *, actor: Actor, request_id: UUID, outcome: str, words: str, reason: str, now: datetime
) -> DataRequest:
    """Answer a request that a person of the staff has dealt with; not for packages and erasures,
    which are answered by doing them. Raises RequestUnknown, RequestClosed, RequestKindDiffers.
    """
    row = right.open_for_update(request_id)
    if row.kind in PACKAGED or row.kind == RequestKind.ERASURE:
        raise RequestKindDiffers
    close(row, RequestOutcome(outcome), words, actor, now, reason=reason)
    return row


def close(
    row: DataRequest,
    outcome: RequestOutcome,
    words: str,
    actor: Actor,
    now: datetime,
    *,
    reason: str = "",
) -> None:
    """Answer a locked request, in the caller's transaction, and tell the person to look."""
    row.state, row.closed_at = RequestState.ANSWERED.value, now
    row.outcome, row.answer = outcome.value, words
    row.save()
    leave_evidence(
        verb="answer", row=row, actor=actor, now=now, reason=reason, outcome=outcome.value
    )
    tell(row, "consent.request_answered", now)


def tell(row: DataRequest, template: str, now: datetime, **words: str) -> None:
    """Write to the person by SMS, where there is a phone."""
    found = rights.people().contact(row.subject_id)
    if found is None or not found.phone:
        return
    messages.send(
        channel="sms",
        to=found.phone,
        template=template,
        context={"number": row.number, **words},
        language=row.language,
        subject_id=row.subject_id,
        now=now,
    )


def leave_evidence(
    *, verb: str, row: DataRequest, actor: Actor, now: datetime, reason: str = "", **detail: Any
) -> None:
    """One step of a request in the evidence log, in the caller's transaction."""
    evidence.record(
        action=f"consent.request.{verb}",
        actor=actor,
        now=now,
        subject_id=row.subject_id,
        object_type="consent.DataRequest",
        object_id=row.id,
        reason=reason,
        detail={"number": row.number, **detail},
    )


def words_of(name: str, language: str, now: datetime) -> str:
    """The company's words for an answer (rules ``request.words.*``)."""
    return rules.text(f"request.words.{name}.{language}", at=now)
