"""Requests of data subjects: taken, extended, answered, refused by two people, taken back.

Source: PDPA s.19, s.30 to s.36 and s.73; 000, 2.6. Who asks was identified before.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from consent.data.request import Asked, Identified
from consent.errors.purpose import PurposeUnknown
from consent.errors.request import (
    RequestExtended,
    RequestIncomplete,
    RequestKindDiffers,
    SubjectDied,
)
from consent.models.purpose import Purpose
from consent.models.request import DataRequest, Stop
from consent.selectors import right
from consent.selectors.subject import subject_for_update
from consent.services import request_at_once, request_refusal
from consent.services.request_answer import leave_evidence, tell
from consent.states.request import (
    ABOUT_PURPOSES,
    ONLY_AT_SERVICE,
    PACKAGED,
    IdentifiedBy,
    RequestKind,
    RequestState,
)
from micropay.core import approval, clock, outbox, ports, rules
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval

PACKAGE = "consent.request.package"


@transaction.atomic
def take(
    *,
    actor: Actor,
    subject_id: UUID,
    asked: Asked,
    identified: Identified,
    reason: str = "",
    now: datetime,
) -> DataRequest:
    """Take a request of an identified person and start its clock.

    What needs nobody's judgement is done at once: a withdrawal, an objection, a restriction, the
    way to customer service for national ID and phone. A second request of the kind while one is
    open is that one. Raises SubjectUnknown, SubjectDied, RequestIncomplete, PurposeUnknown,
    PurposeNeedsNoConsent, RequestKindDiffers.
    """
    subject_for_update(subject_id)
    if ports.has_died(subject_id):
        raise SubjectDied
    kind = RequestKind(asked.kind)
    _refuse_incomplete(kind, asked)
    purposes = _purposes(kind, asked)
    row = DataRequest.objects.filter(
        subject_id=subject_id, kind=kind, state=RequestState.OPEN
    ).first()
    if row is not None:
        return row
    row = DataRequest.objects.create(
        number=right.write_number(
            clock.bangkok_day(now).year + clock.BUDDHIST_OFFSET, secrets.randbelow(10**9)
        ),
        subject_id=subject_id,
        kind=kind.value,
        channel=identified.channel,
        identified_by=IdentifiedBy(identified.by).value,
        identification=identified.how,
        language=identified.language,
        details=asked.details or None,
        fields=sorted(set(asked.fields)),
        received_at=now,
        due_on=right.due_day(kind, now),
    )
    leave_evidence(
        verb="take",
        row=row,
        actor=actor,
        now=now,
        reason=reason,
        kind=row.kind,
        channel=row.channel,
    )
    tell(row, "consent.request_received", now, due=clock.day_words(row.due_on, row.language))
    if kind in PACKAGED:
        outbox.publish(topic=PACKAGE, payload={"request_id": str(row.id)}, now=now)
    request_at_once.do(row=row, purposes=purposes, actor=actor, now=now)
    return row


@transaction.atomic
def extend(*, actor: Actor, request_id: UUID, reason: str, now: datetime) -> DataRequest:
    """Give an open request more time, once, by rule ``request.extension_days``; the person is told
    why. Raises RequestUnknown, RequestClosed, RequestExtended.
    """
    row = right.open_for_update(request_id)
    if row.extended_at is not None:
        raise RequestExtended
    days = rules.number("request.extension_days", at=now)
    row.due_before, row.extended_at, row.extension_reason = row.due_on, now, reason[:500]
    row.due_on = right.last_business_day(row.due_on + timedelta(days=days))
    row.save()
    leave_evidence(verb="extend", row=row, actor=actor, now=now, reason=reason, due=str(row.due_on))
    due = clock.day_words(row.due_on, row.language)
    tell(row, "consent.request_extended", now, due=due, reason=reason)
    return row


@transaction.atomic
def take_back(*, actor: Actor, subject_id: UUID, number: str, now: datetime) -> DataRequest:
    """The person takes an open request back. Raises RequestUnknown, RequestClosed."""
    found = right.row_of_subject(subject_id, number)
    waiting = Approval.objects.filter(
        kind=request_refusal.REFUSE, object_id=str(found.id), state="waiting"
    )
    for approval_id in waiting.values_list("id", flat=True):
        approval.expire(
            approval_id=approval_id, actor=actor, reason="the person took it back", now=now
        )
    row = right.open_for_update(found.id)
    row.state, row.closed_at = RequestState.TAKEN_BACK.value, now
    row.save()
    Stop.objects.filter(request=row, lifted_at=None).update(
        lifted_at=now, lifted_because="the person took the request back"
    )
    leave_evidence(verb="take_back", row=row, actor=actor, now=now)
    return row


def recompute_due(*, actor: Actor, now: datetime) -> int:
    """Bring open clocks in line with the calendar of business days; the day before is kept.

    Extended ones stay: their day was told. Returns how many moved.
    """
    moved = 0
    open_ = DataRequest.objects.filter(state=RequestState.OPEN, extended_at=None)
    for request_id in list(open_.values_list("id", flat=True)):
        with transaction.atomic():
            moved += _recomputed(request_id, actor, now)
    return moved


def _recomputed(request_id: UUID, actor: Actor, now: datetime) -> int:
    row = right.request_for_update(request_id)
    due = right.due_day(row.kind, row.received_at)
    if not row.is_open or row.extended_at is not None or due == row.due_on:
        return 0
    row.due_before, row.due_on = row.due_on, due
    row.save()
    leave_evidence(
        verb="recompute", row=row, actor=actor, now=now, due=str(due), before=str(row.due_before)
    )
    return 1


def _refuse_incomplete(kind: RequestKind, asked: Asked) -> None:
    if kind in ABOUT_PURPOSES and not asked.fields:
        raise RequestIncomplete(missing="purposes")
    if kind == RequestKind.RECTIFICATION:
        if not asked.fields:
            raise RequestIncomplete(missing="fields")
        if not asked.details and not set(asked.fields) <= ONLY_AT_SERVICE:
            raise RequestIncomplete(missing="details")


def _purposes(kind: RequestKind, asked: Asked) -> list[Purpose]:
    """The purposes a request names. What the contract or the law requires cannot be stopped."""
    if kind not in ABOUT_PURPOSES:
        return []
    found = {one.code: one for one in Purpose.objects.filter(code__in=asked.fields)}
    for code in asked.fields:
        if code not in found:
            raise PurposeUnknown(purpose=code)
        if kind != RequestKind.WITHDRAWAL and found[code].required:
            raise RequestKindDiffers(purpose=code)
    return list(found.values())
