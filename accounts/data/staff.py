"""What the services of staff hand out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_noop as _

from micropay.core.staff_roles import StaffRole

ROLE_NAMES = {
    StaffRole.AGENT: _("Customer service agent"),
    StaffRole.SENIOR_AGENT: _("Senior agent"),
    StaffRole.BANK_VERIFIER: _("Bank verifier"),
    StaffRole.COMPLIANCE_OFFICER: _("Compliance officer"),
    StaffRole.PRIVACY_OFFICER: _("Privacy officer"),
    StaffRole.FINANCE: _("Finance"),
    StaffRole.OPERATOR: _("Operator"),
    StaffRole.AUDITOR: _("Auditor"),
}
MOVE_NAMES = {
    "joined": _("Joined"),
    "let_in": _("Let in"),
    "moved": _("Changed role"),
    "suspended": _("Suspended"),
    "outcome": _("Outcome of a suspension"),
    "left": _("Left"),
}


@dataclass(frozen=True, slots=True)
class FirstAccess:
    """A one-time password and the key of a new TOTP device: shown once, handed over in person."""

    staff_id: UUID
    username: str
    password: str
    otpauth_url: str


@dataclass(frozen=True, slots=True)
class StaffMove:
    """Somebody joined, was let in, changed roles, was suspended or left: when and by whom.

    ``what`` is a key of ``MOVE_NAMES``; ``roles`` those held afterwards, ``was`` the one before.
    """

    at: datetime
    what: str
    username: str
    full_name: str
    employer: str
    roles: list[str]
    was: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class StaffStanding:
    """What somebody may do now, and when they were last here."""

    username: str
    full_name: str
    employer: str
    roles: list[str]
    is_active: bool
    last_sign_in: datetime | None
    signed_until: datetime | None
