"""What the services of staff hand out."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FirstAccess:
    """A one-time password and the key of a new TOTP device: shown once, handed over in person."""

    staff_id: UUID
    username: str
    password: str
    otpauth_url: str
