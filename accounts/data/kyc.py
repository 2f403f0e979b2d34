"""What verification hands out, and what it writes to people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from micropay.core.messages import Template

_NONE = {"th": "", "en": ""}

TEMPLATES = {
    "accounts.kyc_verified": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ธนาคารยืนยันตัวตนของคุณเรียบร้อยแล้ว",
            "en": "MicroPay: the bank has verified your identity.",
        },
    ),
    "accounts.kyc_refused": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ธนาคารยังยืนยันตัวตนของคุณไม่ได้ โปรดติดต่อฝ่ายบริการลูกค้า",
            "en": "MicroPay: the bank could not verify your identity."
            " Please contact customer service.",
        },
    ),
}


@dataclass(frozen=True, slots=True)
class KycStatus:
    """A customer's own case: the code is shown in the app and read out at the bank."""

    case_id: UUID
    state: str
    code: str
    tier: str
    asked_at: datetime
    expires_at: datetime
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class PersonToCheck:
    """What a verifier sees of a person: enough to compare with the card, and no more."""

    name: str
    birth_date: date | None
    masked_national_id: str
