"""One disclosure about many people at once: a list that leaves the house."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.errors.disclosure import DisclosureIncomplete
from consent.models.disclosure import Disclosure
from consent.services import disclosure_check as check
from consent.states.disclosure import DisclosureGround
from micropay.core import evidence
from micropay.core.actor import Actor


@transaction.atomic
def record_processor(
    *,
    actor: Actor,
    recipient_code: str,
    subject_ids: Sequence[UUID],
    fields: Sequence[str],
    purpose: str,
    now: datetime,
) -> int:
    """Write down that a processor got these fields of these people, one row of the register for
    each, in the transaction of the code that gives them. Returns how many.

    With nobody it only checks. The evidence log has one row for the list: it names nobody, each
    person finds their own row. Raises RecipientNotValid, RecipientUnchecked, PurposeNotActive,
    DisclosureIncomplete, DisclosureGroundUnknown, TransferNotAllowed.
    """
    if not fields:
        raise DisclosureIncomplete(missing="fields")
    ground = DisclosureGround.PROCESSOR
    recipient = check.recipient(recipient_code, purpose, now)
    used = check.purpose(ground, purpose)
    paragraph = check.ground(used.service_id, ground, "")
    check.transfer(recipient, used.service_id, ground, "")
    check.active(ground, subject_ids, purpose, now)
    Disclosure.objects.bulk_create(
        Disclosure(
            subject_id=subject_id,
            recipient=recipient,
            purpose=used,
            ground=ground.value,
            paragraph=paragraph,
            fields=sorted(set(fields)),
            actor_kind=actor.kind,
            actor_id=actor.id,
            occurred_at=now,
        )
        for subject_id in subject_ids
    )
    if subject_ids:
        evidence.record(
            action="consent.disclosure.record_processor",
            actor=actor,
            now=now,
            object_type="consent.Recipient",
            object_id=recipient_code,
            detail={"purpose": purpose, "paragraph": paragraph.code, "people": len(subject_ids)},
        )
    return len(subject_ids)
