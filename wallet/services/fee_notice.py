"""Telling every customer of a coming fee before it takes effect: once, with a row as proof."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from accounts.selectors import reach
from micropay.core import clock, evidence, messages, outbox, rules
from micropay.core.actor import Actor
from wallet.data.messages import FEE_ANNOUNCED, SERVICE_WORDS
from wallet.models.fee import FeeNotice, FeeVersion
from wallet.services.fee import ANNOUNCED
from wallet.states.movement import FeeService


@transaction.atomic
def tell_next(*, actor: Actor, version_id: UUID, now: datetime) -> int:
    """Write to the next ``fee.notice_batch`` customers not yet told; returns how many.

    Queues the batch after it, until nobody is left. Safe to run twice: a customer is told once.
    """
    version = FeeVersion.objects.get(id=version_id)
    told = FeeNotice.objects.filter(version=version, customer_id=OuterRef("id"))
    waiting = reach.served().filter(~Exists(told))
    most = rules.number("fee.notice_batch", at=now)
    batch = list(reach.of(waiting[:most]))
    FeeNotice.objects.bulk_create(_tell(version, person, now) for person in batch)
    if len(batch) < most:
        _leave_evidence(actor, version, now)
    else:
        outbox.publish(topic=ANNOUNCED, payload={"version_id": str(version_id)}, now=now)
    return len(batch)


def _tell(version: FeeVersion, person: reach.Reach, now: datetime) -> FeeNotice:
    words = {
        "service": SERVICE_WORDS[FeeService(version.service)][person.language],
        "day": clock.day_words(clock.bangkok_day(version.effective_from), person.language),
    }
    message_id = messages.send(
        channel=person.channel,
        to=person.to,
        template=FEE_ANNOUNCED,
        context=words,
        language=person.language,
        subject_id=person.subject_id,
        now=now,
    )
    return FeeNotice(
        version=version, customer_id=person.customer_id, message_id=message_id, told_at=now
    )


def _leave_evidence(actor: Actor, version: FeeVersion, now: datetime) -> None:
    evidence.record(
        action="wallet.fee.told",
        actor=actor,
        now=now,
        object_type="wallet.FeeVersion",
        object_id=version.id,
        detail={"customers": version.notices.count()},
    )
