"""What has to hold before personal data leaves: recipient, terms, country, purpose, ground."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from consent.errors.disclosure import (
    DisclosureGroundUnknown,
    RecipientNotValid,
    RecipientUnchecked,
    TransferNotAllowed,
)
from consent.errors.purpose import PurposeNeedsNoConsent, PurposeNotActive
from consent.models.disclosure import LegalGround, Recipient
from consent.models.purpose import Purpose
from consent.selectors import disclosure as disclosures
from consent.selectors import purpose as purposes
from consent.states.disclosure import UNDER_TERMS, DisclosureGround, TransferBasis
from micropay.core import clock, rules

HOME = "TH"

# These grounds stand only as long as the purpose itself may be used for the person.
_NEEDS_ACTIVE_PURPOSE = frozenset(
    {DisclosureGround.CONSENT, DisclosureGround.PROCESSOR, DisclosureGround.CONTRACT}
)
# These rest on something outside, which the record has to name.
NEEDS_REFERENCE = frozenset(
    {DisclosureGround.LAW, DisclosureGround.RIGHTS_AND_FRAUD, DisclosureGround.PUBLIC_INTEREST}
)


def recipient(code: str, purpose: str, now: datetime) -> Recipient:
    """The recipient, whose contract covers this Bangkok day and purpose. Raises RecipientNotValid,
    RecipientUnchecked.
    """
    found = disclosures.recipient(code)
    day = clock.bangkok_day(now)
    if found is None or not found.covers(day):
        raise RecipientNotValid(recipient=code)
    if purpose not in {one.purpose_id for one in found.purposes.all()}:
        raise RecipientNotValid(recipient=code, purpose=purpose)
    if found.role in UNDER_TERMS:
        _refuse_unchecked(found, day, now)
    return found


def _refuse_unchecked(recipient: Recipient, day: date, now: datetime) -> None:
    """Who works for us has terms, and its own policy was looked at not too long ago."""
    for name in ("instructions", "confidentiality", "security"):
        if not getattr(recipient, name):
            raise RecipientUnchecked(missing=name)
    days = rules.number("recipient.policy_check_days", at=now)
    checked = recipient.policy_checked_on
    if checked is None or day > checked + timedelta(days=days):
        raise RecipientUnchecked(missing="policy_checked_on")


def transfer(recipient: Recipient, service: str, ground: DisclosureGround, deviation: str) -> None:
    """Abroad: QPER asks consent for every transfer (003, 11), any other ground is a recorded
    deviation; MicroPay needs adequacy, safeguards or explicit consent (PDPA s.28, s.29).

    Raises TransferNotAllowed.
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


def purpose(ground: DisclosureGround, code: str) -> Purpose:
    """The purpose, which can rest on this ground. Raises PurposeNeedsNoConsent."""
    found = Purpose.objects.get(pk=code)
    if ground == DisclosureGround.CONSENT and not found.asks_consent:
        raise PurposeNeedsNoConsent(purpose=code, lawful_basis=found.lawful_basis)
    return found


def active(ground: DisclosureGround, subject_ids: Sequence[UUID], code: str, now: datetime) -> None:
    """Raises PurposeNotActive when the ground needs the purpose and one of the people has stopped
    it.
    """
    if ground in _NEEDS_ACTIVE_PURPOSE:
        people = list(set(subject_ids))
        if len(purposes.active_among(people, code, now)) < len(people):
            raise PurposeNotActive(purpose=code)


def ground(service: str, stated: DisclosureGround, paragraph: str) -> LegalGround:
    """The paragraph of the service's document that gives this ground. Raises
    DisclosureGroundUnknown.
    """
    found = disclosures.ground_row(service, stated.value, paragraph)
    if found is None:
        raise DisclosureGroundUnknown(ground=stated.value, service=service)
    return found
