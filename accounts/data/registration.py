"""What passes between the app and a registration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class InstallationIssued:
    """A new installation: its public number and its key, shown once."""

    installation_id: UUID
    number: str
    key: str


@dataclass(frozen=True, slots=True)
class RegistrationStarted:
    """A registration that waits for the phone to be proved."""

    registration_id: UUID
    otp_id: UUID
    otp_expires_at: datetime
    expires_at: datetime
    masked_phone: str
