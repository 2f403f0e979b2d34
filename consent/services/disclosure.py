"""Letting personal data out: only to a recipient with a contract, and never without a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from consent.data.disclosure import RecipientTerms
from consent.errors.disclosure import DelayTooLong, DisclosureIncomplete
from consent.errors.purpose import PurposeUnknown
from consent.models.disclosure import (
    Disclosure,
    DisclosureDelay,
    Recipient,
    RecipientPurpose,
)
from consent.models.purpose import Purpose
from consent.selectors import disclosure as disclosures
from consent.selectors.subject import subject_for_update
from consent.services import disclosure_check as check
from consent.services import merger
from consent.states.disclosure import DelayGround, DisclosureGround, RecipientRole
from micropay.core import approval, evidence, rules
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval

DELAY = "consent.disclosure.delay"


@transaction.atomic
def record(
    *,
    actor: Actor,
    recipient_code: str,
    ground: str,
    subject_id: UUID,
    fields: Sequence[str],
    purpose: str,
    legal_reference: str = "",
    paragraph: str = "",
    deviation: str = "",
    approved_by: str = "",
    now: datetime,
) -> UUID:
    """Write down one disclosure, in the transaction of the code that discloses. Returns its id.

    ``fields`` names what is given away, never values. ``paragraph`` chooses among the paragraphs of
    the purpose's service with this ground. ``deviation`` is the recorded reason of a transfer
    abroad beyond consent, where the service's document knows consent only (003, 11).

    Raises RecipientNotValid when there is no recipient row or its contract does not cover this
    Bangkok day and purpose; RecipientUnchecked, PurposeUnknown, PurposeNotActive,
    PurposeNeedsNoConsent, DisclosureIncomplete, DisclosureGroundUnknown, TransferNotAllowed,
    NoticeNotDelivered.
    """
    stated = DisclosureGround(ground)
    if not fields:
        raise DisclosureIncomplete(missing="fields")
    if stated in check.NEEDS_REFERENCE and not legal_reference.strip():
        raise DisclosureIncomplete(missing="legal_reference")
    recipient = check.recipient(recipient_code, purpose, now)
    used = check.purpose(stated, purpose)
    check.active(stated, [subject_id], purpose, now)
    row_of_ground = check.ground(used.service_id, stated, paragraph)
    check.transfer(recipient, used.service_id, stated, deviation)
    if stated == DisclosureGround.MERGER:
        merger.require_notice(recipient_code=recipient_code, subject_id=subject_id, now=now)
    row = Disclosure.objects.create(
        subject_id=subject_id,
        recipient_id=recipient_code,
        purpose_id=purpose,
        ground=stated.value,
        paragraph=row_of_ground,
        deviation=deviation,
        approved_by=approved_by,
        fields=sorted(set(fields)),
        legal_reference=legal_reference,
        actor_kind=actor.kind,
        actor_id=actor.id,
        occurred_at=now,
    )
    evidence.record(
        action="consent.disclosure.record",
        actor=actor,
        now=now,
        subject_id=None if disclosures.is_delayed(subject_id, now) else subject_id,
        object_type="consent.Disclosure",
        object_id=row.id,
        detail={
            "recipient": recipient_code,
            "ground": stated.value,
            "paragraph": row_of_ground.code,
            "purpose": purpose,
        },
    )
    return row.id


@transaction.atomic
def add_recipient(
    *,
    actor: Actor,
    code: str,
    name_th: str,
    name_en: str,
    role: str,
    contract_reference: str,
    contract_from: date,
    contract_until: date | None,
    purposes: Sequence[str],
    country: str = "TH",
    terms: RecipientTerms | None = None,
    reason: str = "",
    now: datetime,
) -> None:
    """Enter somebody who may receive data, with contract days (Bangkok), purposes and terms.

    Without ``terms`` a processor can be entered but receives nothing. Raises PurposeUnknown.
    """
    for purpose in purposes:
        if not Purpose.objects.filter(pk=purpose).exists():
            raise PurposeUnknown(purpose=purpose)
    recipient = Recipient.objects.create(
        code=code,
        name_th=name_th,
        name_en=name_en,
        role=RecipientRole(role).value,
        contract_reference=contract_reference,
        contract_from=contract_from,
        contract_until=contract_until,
        country=country,
        created_at=now,
        **({} if terms is None else asdict(terms)),
    )
    RecipientPurpose.objects.bulk_create(
        RecipientPurpose(recipient=recipient, purpose_id=purpose) for purpose in purposes
    )
    evidence.record(
        action="consent.disclosure.add_recipient",
        actor=actor,
        now=now,
        object_type="consent.Recipient",
        object_id=code,
        reason=reason,
        detail={"purposes": list(purposes), "contract_reference": contract_reference},
    )


@transaction.atomic
def ask_to_delay(
    *,
    actor: Actor,
    subject_id: UUID,
    ground: str,
    reference: str,
    ends_at: datetime,
    reason: str,
    now: datetime,
) -> Approval:
    """Ask that this person is shown disclosures later. Raises DelayTooLong, ApprovalWaiting.

    Nothing of it names the subject in the evidence log: the person's own data would tell.
    """
    _refuse_long(ends_at, now)
    return approval.request(
        kind=DELAY,
        object_type="consent.DisclosureDelay",
        object_id=subject_id,
        payload={
            "ground": DelayGround(ground).value,
            "reference": reference,
            "ends_at": ends_at.isoformat(),
        },
        actor=actor,
        reason=reason,
        now=now,
    )


def delay_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """A second person agreed: disclosures from now on are shown after the end.

    Raises DelayTooLong, SubjectUnknown.
    """
    ends_at = datetime.fromisoformat(asked.payload["ends_at"])
    _refuse_long(ends_at, now)
    subject = subject_for_update(UUID(asked.object_id))
    DisclosureDelay.objects.create(
        subject=subject,
        ground=asked.payload["ground"],
        reference=asked.payload["reference"],
        begins_at=now,
        ends_at=ends_at,
        maker_id=asked.maker_id,
        checker_id=actor.id,
    )


def _refuse_long(ends_at: datetime, now: datetime) -> None:
    days = rules.number("disclosure.delay_days_at_most", at=now)
    if not now < ends_at <= now + timedelta(days=days):
        raise DelayTooLong(days=days)
