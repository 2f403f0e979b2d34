"""Letting personal data out: only to a recipient with a contract, and never without a record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from consent.errors import (
    DisclosureIncomplete,
    PurposeNeedsNoConsent,
    PurposeNotActive,
    PurposeUnknown,
    RecipientNotValid,
)
from consent.models.disclosure import Disclosure, Recipient, RecipientPurpose
from consent.models.purpose import Purpose
from consent.selectors import disclosure as disclosures
from consent.selectors import purpose as purposes
from consent.states import DisclosureGround, RecipientRole
from micropay.core import clock, evidence
from micropay.core.actor import Actor

# These grounds stand only as long as the purpose itself may be used for the person.
_NEEDS_ACTIVE_PURPOSE = frozenset(
    {DisclosureGround.CONSENT, DisclosureGround.PROCESSOR, DisclosureGround.CONTRACT}
)
# These rest on something outside, which the record has to name.
_NEEDS_REFERENCE = frozenset(
    {DisclosureGround.LAW, DisclosureGround.RIGHTS_AND_FRAUD, DisclosureGround.PUBLIC_INTEREST}
)


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
    now: datetime,
) -> UUID:
    """Write down one disclosure, in the transaction of the code that discloses. Returns its id.

    ``fields`` names what is given away, never values. Raises RecipientNotValid when there is no
    recipient row or its contract does not cover this Bangkok day and purpose; PurposeUnknown,
    PurposeNotActive, PurposeNeedsNoConsent, DisclosureIncomplete.
    """
    stated = DisclosureGround(ground)
    if not fields:
        raise DisclosureIncomplete(missing="fields")
    if stated in _NEEDS_REFERENCE and not legal_reference.strip():
        raise DisclosureIncomplete(missing="legal_reference")
    _check_recipient(recipient_code, purpose, clock.bangkok_day(now))
    _check_purpose(stated, subject_id, purpose, now)
    row = Disclosure.objects.create(
        subject_id=subject_id,
        recipient_id=recipient_code,
        purpose_id=purpose,
        ground=stated.value,
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
        subject_id=subject_id,
        object_type="consent.Disclosure",
        object_id=row.id,
        detail={"recipient": recipient_code, "ground": stated.value, "purpose": purpose},
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
    now: datetime,
) -> None:
    """Enter somebody who may receive data, with contract days (Bangkok) and purposes.

    Raises PurposeUnknown.
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
        created_at=now,
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
        detail={"purposes": list(purposes), "contract_reference": contract_reference},
    )


def _check_recipient(code: str, purpose: str, day: date) -> None:
    recipient = disclosures.recipient(code)
    if recipient is None or not recipient.covers(day):
        raise RecipientNotValid(recipient=code)
    if purpose not in {one.purpose_id for one in recipient.purposes.all()}:
        raise RecipientNotValid(recipient=code, purpose=purpose)


def _check_purpose(ground: DisclosureGround, subject_id: UUID, code: str, now: datetime) -> None:
    purpose = Purpose.objects.get(pk=code)
    if ground == DisclosureGround.CONSENT and not purpose.asks_consent:
        raise PurposeNeedsNoConsent(purpose=code, lawful_basis=purpose.lawful_basis)
    if ground in _NEEDS_ACTIVE_PURPOSE and not purposes.is_active(subject_id, code, now):
        raise PurposeNotActive(purpose=code)
