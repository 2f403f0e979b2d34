"""What a request does at once, because nobody has to judge it (PDPA s.19, s.32, s.34)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.data.record import Circumstances
from consent.models.purpose import Purpose
from consent.models.request import DataRequest, Stop
from consent.selectors.subject import subject_for_update
from consent.services import record
from consent.services.request_answer import close, words_of
from consent.states.request import ONLY_AT_SERVICE, RequestKind, RequestOutcome, StopKind
from micropay.core import evidence
from micropay.core.actor import Actor


def do(*, row: DataRequest, purposes: list[Purpose], actor: Actor, now: datetime) -> None:
    """A withdrawal, a restriction, the stop of an objection, the way to customer service."""
    if row.kind == RequestKind.WITHDRAWAL:
        _withdraw(row, purposes, actor, now)
        close(row, RequestOutcome.DONE, words_of("withdrawn", row.language, now), actor, now)
    elif row.kind == RequestKind.RESTRICTION:
        _stop(row, purposes, StopKind.RESTRICTION, now)
        close(row, RequestOutcome.DONE, words_of("restricted", row.language, now), actor, now)
    elif row.kind == RequestKind.OBJECTION:
        _object(row, purposes, actor, now)
    elif row.kind == RequestKind.RECTIFICATION and set(row.fields) <= ONLY_AT_SERVICE:
        words = words_of("way_to_service", row.language, now)
        close(row, RequestOutcome.WAY_TO_SERVICE, words, actor, now)


def _object(row: DataRequest, purposes: list[Purpose], actor: Actor, now: datetime) -> None:
    """The use stops at once; the staff then answers whether it may ever go on (PDPA s.32).

    What rests on consent, direct marketing first of all, ends without anybody's judgement.
    """
    consented = [one for one in purposes if one.asks_consent]
    _withdraw(row, consented, actor, now)
    _stop(row, purposes, StopKind.OBJECTION, now)
    if len(consented) == len(purposes):
        close(row, RequestOutcome.DONE, words_of("stopped", row.language, now), actor, now)


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
