"""Letting personal data out: only to a recipient with a contract, and never without a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from consent.data.disclosure import RecipientTerms
from consent.errors.disclosure import (
    DelayTooLong,
    DisclosureGroundUnknown,
    DisclosureIncomplete,
    RecipientNotValid,
    RecipientUnchecked,
    TransferNotAllowed,
)
from consent.errors.purpose import PurposeNeedsNoConsent, PurposeNotActive, PurposeUnknown
from consent.models.disclosure import (
    Disclosure,
    DisclosureDelay,
    Recipient,
    RecipientPurpose,
)
from consent.models.purpose import Purpose
from consent.selectors import disclosure as disclosures
from consent.selectors import purpose as purposes
from consent.selectors.subject import subject_for_update
from consent.services import merger
from consent.states.disclosure import DelayGround, DisclosureGround, RecipientRole, TransferBasis
from micropay.core import approval, clock, evidence, rules
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval

DELAY = "consent.disclosure.delay"
HOME = "TH"
_UNDER_TERMS = frozenset({RecipientRole.PROCESSOR, RecipientRole.GROUP_COMPANY})

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
    if stated in _NEEDS_REFERENCE and not legal_reference.strip():
        raise DisclosureIncomplete(missing="legal_reference")
    recipient = _check_recipient(recipient_code, purpose, clock.bangkok_day(now), now)
    used = _check_purpose(stated, subject_id, purpose, now)
    row_of_ground = disclosures.ground_row(used.service_id, stated.value, paragraph)
    if row_of_ground is None:
        raise DisclosureGroundUnknown(ground=stated.value, service=used.service_id)
    _check_transfer(recipient, used.service_id, stated, deviation)
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


def _check_recipient(code: str, purpose: str, day: date, now: datetime) -> Recipient:
    recipient = disclosures.recipient(code)
    if recipient is None or not recipient.covers(day):
        raise RecipientNotValid(recipient=code)
    if purpose not in {one.purpose_id for one in recipient.purposes.all()}:
        raise RecipientNotValid(recipient=code, purpose=purpose)
    if recipient.role in _UNDER_TERMS:
        _refuse_unchecked(recipient, day, now)
    return recipient


def _refuse_unchecked(recipient: Recipient, day: date, now: datetime) -> None:
    """Who works for us has terms, and its own policy was looked at not too long ago."""
    for name in ("instructions", "confidentiality", "security"):
        if not getattr(recipient, name):
            raise RecipientUnchecked(missing=name)
    days = rules.number("recipient.policy_check_days", at=now)
    checked = recipient.policy_checked_on
    if checked is None or day > checked + timedelta(days=days):
        raise RecipientUnchecked(missing="policy_checked_on")


def _check_transfer(
    recipient: Recipient, service: str, ground: DisclosureGround, deviation: str
) -> None:
    """Abroad: QPER asks consent for every transfer (003, 11), any other ground is a recorded
    deviation; MicroPay needs adequacy, safeguards or explicit consent (PDPA s.28, s.29).
    """
    if recipient.country == HOME:
        return
    by_consent = ground == DisclosureGround.CONSENT
    if service == "qper":
        allowed = by_consent or bool(deviation.strip())
    elif recipient.transfer_basis == TransferBasis.EXPLICIT_CONSENT:
        allowed = by_consent
    else:
        allowed = bool(recipient.transfer_basis)
    if not allowed:
        raise TransferNotAllowed(country=recipient.country)


def _check_purpose(ground: DisclosureGround, subject_id: UUID, code: str, now: datetime) -> Purpose:
    purpose = Purpose.objects.get(pk=code)
    if ground == DisclosureGround.CONSENT and not purpose.asks_consent:
        raise PurposeNeedsNoConsent(purpose=code, lawful_basis=purpose.lawful_basis)
    if ground in _NEEDS_ACTIVE_PURPOSE and not purposes.is_active(subject_id, code, now):
        raise PurposeNotActive(purpose=code)
    return purpose
