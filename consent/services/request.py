"""Requests of data subjects: taken, extended, answered, refused by two people, taken back.

Source: PDPA s.19, s.30 to s.36 and s.73; 000, 2.6. Who asks was identified before.
"""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from consent.data import Asked, Circumstances, Identified
from consent.errors import (
    GroundDoesNotApply,
    PurposeUnknown,
    RequestClosed,
    RequestExtended,
    RequestIncomplete,
    RequestKindDiffers,
    SubjectDied,
)
from consent.models.purpose import Purpose
from consent.models.request import DataRequest, RefusalGround, Stop
from consent.selectors import right
from consent.selectors.subject import subject_for_update
from consent.services import record
from consent.states import (
    ABOUT_PURPOSES,
    ONLY_AT_SERVICE,
    PACKAGED,
    IdentifiedBy,
    RequestKind,
    RequestOutcome,
    RequestState,
    StopKind,
)
from micropay.core import approval, clock, evidence, messages, outbox, ports, rights, rules
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval

REFUSE = "consent.request.refuse"
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
    _do_at_once(row, purposes, actor, now)
    return row


@transaction.atomic
def extend(*, actor: Actor, request_id: UUID, reason: str, now: datetime) -> DataRequest:
    """Give an open request more time, once, by rule ``request.extension_days``; the person is told
    why. Raises RequestUnknown, RequestClosed, RequestExtended.
    """
    row = _open(request_id)
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
def answer(
    *, actor: Actor, request_id: UUID, outcome: str, words: str, reason: str, now: datetime
) -> DataRequest:
    """Answer a request that a person of the staff has dealt with; not for packages and erasures,
    which are answered by doing them. Raises RequestUnknown, RequestClosed, RequestKindDiffers.
    """
    row = _open(request_id)
    if row.kind in PACKAGED or row.kind == RequestKind.ERASURE:
        raise RequestKindDiffers
    close(row, RequestOutcome(outcome), words, actor, now, reason=reason)
    return row


@transaction.atomic
def ask_to_refuse(
    *, actor: Actor, request_id: UUID, ground: str, words: str, reason: str, now: datetime
) -> Approval:
    """The first of two people finds that a ground applies. ``words`` are told to the person.

    Raises RequestUnknown, RequestClosed, GroundDoesNotApply, ApprovalWaiting.
    """
    row = _open(request_id)
    _applying(row, ground, now)
    return approval.request(
        kind=REFUSE,
        object_type="consent.DataRequest",
        object_id=row.id,
        payload={"ground": ground, "words": words},
        actor=actor,
        reason=reason,
        now=now,
    )


def refuse_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the person is told the ground, its limit in law and where to
    complain (PDPA s.73). An objection that was refused stops nothing any more.

    Raises RequestUnknown, RequestClosed, GroundDoesNotApply.
    """
    row = _open(UUID(asked.object_id))
    ground = _applying(row, asked.payload["ground"], now)
    row.ground = ground
    row.state, row.closed_at = RequestState.REFUSED.value, now
    row.answer = _refusal_words(row, ground, asked.payload["words"], now)
    row.save()
    Stop.objects.filter(request=row, lifted_at=None).update(
        lifted_at=now, lifted_because=f"refused: {ground.code}"
    )
    leave_evidence(
        verb="refuse", row=row, actor=actor, now=now, reason=asked.reason, ground=ground.code
    )
    tell(row, "consent.request_answered", now)


@transaction.atomic
def take_back(*, actor: Actor, subject_id: UUID, number: str, now: datetime) -> DataRequest:
    """The person takes an open request back. Raises RequestUnknown, RequestClosed."""
    found = right.row_of_subject(subject_id, number)
    waiting = Approval.objects.filter(kind=REFUSE, object_id=str(found.id), state="waiting")
    for approval_id in waiting.values_list("id", flat=True):
        approval.expire(
            approval_id=approval_id, actor=actor, reason="the person took it back", now=now
        )
    row = _open(found.id)
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


def _open(request_id: UUID) -> DataRequest:
    row = right.request_for_update(request_id)
    if not row.is_open:
        raise RequestClosed(state=row.state)
    return row


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


def _do_at_once(row: DataRequest, purposes: list[Purpose], actor: Actor, now: datetime) -> None:
    if row.kind == RequestKind.WITHDRAWAL:
        _withdraw(row, purposes, actor, now)
        close(row, RequestOutcome.DONE, _words("withdrawn", row.language, now), actor, now)
    elif row.kind == RequestKind.RESTRICTION:
        _stop(row, purposes, StopKind.RESTRICTION, now)
        close(row, RequestOutcome.DONE, _words("restricted", row.language, now), actor, now)
    elif row.kind == RequestKind.OBJECTION:
        _object(row, purposes, actor, now)
    elif row.kind == RequestKind.RECTIFICATION and set(row.fields) <= ONLY_AT_SERVICE:
        words = _words("way_to_service", row.language, now)
        close(row, RequestOutcome.WAY_TO_SERVICE, words, actor, now)


def _object(row: DataRequest, purposes: list[Purpose], actor: Actor, now: datetime) -> None:
    """The use stops at once; the staff then answers whether it may ever go on (PDPA s.32).

    What rests on consent, direct marketing first of all, ends without anybody's judgement.
    """
    consented = [one for one in purposes if one.asks_consent]
    _withdraw(row, consented, actor, now)
    _stop(row, purposes, StopKind.OBJECTION, now)
    if len(consented) == len(purposes):
        close(row, RequestOutcome.DONE, _words("stopped", row.language, now), actor, now)


def _withdraw(row: DataRequest, purposes: list[Purpose], actor: Actor, now: datetime) -> None:
    for purpose in purposes:
        record.decide_purpose(
            actor=actor,
            subject_id=row.subject_id,
            purpose=purpose.code,
            given=False,
            language=row.language,
            text_sha256=None,
            how=Circumstances(channel=row.channel, device_label=row.number),
            now=now,
        )


def _stop(row: DataRequest, purposes: list[Purpose], kind: StopKind, now: datetime) -> None:
    standing = Stop.objects.filter(subject_id=row.subject_id, kind=kind, lifted_at=None)
    known = set(standing.values_list("purpose_id", flat=True))
    Stop.objects.bulk_create(
        Stop(
            subject_id=row.subject_id,
            purpose=purpose,
            kind=kind.value,
            request=row,
            begun_at=now,
        )
        for purpose in purposes
        # Consent given anew must count again, so consented uses are withdrawn, not stopped.
        if purpose.code not in known and not (kind == StopKind.OBJECTION and purpose.asks_consent)
    )


def _applying(row: DataRequest, code: str, now: datetime) -> RefusalGround:
    """The ground, when it may be used for this request: 'too many' only above its setting."""
    ground = right.grounds(row.kind).filter(code=code).first()
    if ground is None:
        raise GroundDoesNotApply(ground=code, kind=row.kind)
    if code == "too_many":
        most = rules.number("request.too_many_per_year", at=now)
        if right.requests_in_a_year(row.subject_id, row.kind, now) <= most:
            raise GroundDoesNotApply(ground=code, kind=row.kind)
    return ground


def _refusal_words(row: DataRequest, ground: RefusalGround, words: str, now: datetime) -> str:
    parts = [
        words,
        ground.text(row.language),
        ground.limit(row.language),
        _words("regulator", row.language, now),
    ]
    return "\n\n".join(part for part in parts if part)


def _words(name: str, language: str, now: datetime) -> str:
    return rules.text(f"request.words.{name}.{language}", at=now)


def erasure_day(now: datetime) -> date:
    """The Bangkok day on which the last backup that still holds erased data is gone."""
    return clock.bangkok_day(now) + timedelta(days=rules.number("backup.keep_days", at=now))


@transaction.atomic
def lift_stops(*, actor: Actor, subject_id: UUID, purpose: str, now: datetime) -> int:
    """The person lets a stopped use go on again. Returns how many stops ended (0: none stood)."""
    subject_for_update(subject_id)
    ended = Stop.objects.filter(subject_id=subject_id, purpose_id=purpose, lifted_at=None).update(
        lifted_at=now, lifted_because="the person asked for it"
    )
    if ended:
        evidence.record(
            action="consent.request.lift_stops",
            actor=actor,
            now=now,
            subject_id=subject_id,
            object_type="consent.Purpose",
            object_id=purpose,
            detail={"ended": ended},
        )
    return ended
