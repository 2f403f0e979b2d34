"""What a customer is told about who looked at their data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_noop as _

from accounts.states.staff import DelayGround, PersonalField, ReviewFinding

FIELD_NAMES: dict[str, str] = {
    PersonalField.NAME: _("Name"),
    PersonalField.PHONE: _("Phone"),
    PersonalField.NATIONAL_ID: _("National ID"),
    PersonalField.BIRTH_DATE: _("Date of birth"),
    PersonalField.ADDRESS: _("Address"),
    PersonalField.EMAIL: _("E-mail"),
    PersonalField.OCCUPATION: _("Occupation"),
    PersonalField.WORKPLACE: _("Workplace"),
}
FINDING_NAMES: dict[str, str] = {
    ReviewFinding.IN_ORDER: _("In order"),
    ReviewFinding.EXPLAINED: _("Unusual, explained"),
    ReviewFinding.VIOLATION: _("Violation: reported"),
}
GROUND_NAMES: dict[str, str] = {
    DelayGround.SUSPICION_REPORT: _("Suspicion report to the anti-money-laundering office"),
    DelayGround.COURT_ORDER: _("Order of a court or authority"),
    DelayGround.INVESTIGATION: _("Investigation that telling would defeat"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """One look: role, purpose, record and field as codes; the edge chooses the words. No staff
    name.
    """

    id: UUID
    day: date
    role: str
    purpose: str
    kind: str
    field: str
