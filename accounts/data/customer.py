"""What other apps learn about a customer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_noop as noop

from accounts.states import AgeGroup, CustomerState, Tier

TIER_NAMES = {
    Tier.NONE: noop("Not verified"),
    Tier.BASIC: noop("Basic"),
    Tier.STANDARD: noop("Verified"),
    Tier.ENHANCED: noop("Verified with further evidence"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether and as whom a customer may act. ``phone`` is E.164.

    ``cool_off_until`` is the end of the latest cool-off, past or not.
    """

    customer_id: UUID
    subject_id: UUID
    state: str
    verified: bool
    language: str
    name: str
    masked_name: str
    phone: str
    cool_off_until: datetime | None = None
    tier: Tier = Tier.NONE
    age_group: AgeGroup = AgeGroup.ADULT

    @property
    def is_active(self) -> bool:
        return self.state == CustomerState.ACTIVE


@dataclass(frozen=True, slots=True)
class Profile:
    """What somebody typed about themselves on registering."""

    given_name: str
    family_name: str
    birth_date: date
    national_id: str
    address: str
    occupation: str
    workplace: str
    email: str


@dataclass(frozen=True, slots=True)
class MaskedProfile:
    """A customer's own profile as a screen shows it: numbers masked."""

    customer_id: UUID
    state: str
    verified: bool
    language: str
    name: str
    phone: str
    national_id: str
    email: str
    registered_at: datetime
    tier: str
    age_group: str
    may: tuple[str, ...]
    review_on: date | None
    asked_to_agree: bool
    cool_off_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class WholeProfile:
    """A customer's own profile without masks, opened with the PIN."""

    given_name: str
    family_name: str
    birth_date: date | None
    national_id: str
    phone: str
    address: str
    occupation: str
    workplace: str
    email: str
    language: str


@dataclass(frozen=True, slots=True)
class ChangeAsked:
    """A change of the profile waits for PIN and code; sending the same values confirms it."""

    otp_id: UUID
    masked_phone: str
    expires_at: datetime
