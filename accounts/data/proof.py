"""What a customer proves with, and the outcome."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

PIN = "pin"
OTP = "otp"


@dataclass(frozen=True, slots=True)
class Given:
    """What a client sent as proof. ``pin_key`` is the secret the session's opening handed out."""

    pin: str | None = None
    pin_key: str | None = None
    otp_id: UUID | None = None
    otp_code: str | None = None

    def missing(self, demanded: tuple[str, ...]) -> tuple[str, ...]:
        """The members that are demanded and were not sent."""
        members = {PIN: ("pin", "pin_key"), OTP: ("otp_id", "otp_code")}
        return tuple(
            member for kind in demanded for member in members[kind] if getattr(self, member) is None
        )


@dataclass(frozen=True, slots=True)
class OtpSent:
    """A one-time code is on its way; the phone is masked."""

    otp_id: UUID
    expires_at: datetime
    masked_phone: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A right proof, not yet used: ``accounts.services.proof.consume`` uses it up.

    ``pin_lock`` and ``otp_lock`` are the locks that taking this attempt put in place, if any: they
    are lifted again, those put there by other attempts are not.
    """

    customer_id: UUID
    purpose: str
    demanded: tuple[str, ...]
    otp_id: UUID | None
    pin_lock: datetime | None = None
    otp_lock: datetime | None = None
