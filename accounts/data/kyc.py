"""What verification hands out, and what it writes to people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from accounts.states.kyc import Screening
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
    "accounts.kyc_due": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ถึงเวลายืนยันตัวตนใหม่ โปรดขอรหัสในแอปและไปที่ธนาคารก่อนวันที่ {day}"
            " มิฉะนั้นวงเงินของท่านจะลดลง",
            "en": "MicroPay: please have your identity verified again. Get a code in the app and"
            " see the bank before {day}, or your limits will be lowered.",
        },
    ),
    "accounts.kyc_lowered": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: วงเงินของท่านลดลงจนกว่าจะยืนยันตัวตนใหม่ โปรดขอรหัสในแอปและไปที่ธนาคาร",
            "en": "MicroPay: your limits are lowered until your identity is verified again. Get a"
            " code in the app and see the bank.",
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
    refusal: str


@dataclass(frozen=True, slots=True)
class PersonToCheck:
    """What a verifier sees of a person: enough to compare with the card, and no more."""

    name: str
    birth_date: date | None
    masked_national_id: str


@dataclass(frozen=True, slots=True)
class PersonToScreen:
    """What a list of sanctions is asked about; it leaves no trace in the log."""

    customer_id: UUID
    given_name: str
    family_name: str
    birth_date: date | None
    national_id: str


@dataclass(frozen=True, slots=True)
class Screened:
    """The answer: the outcome and which list, in which version, gave it."""

    outcome: Screening
    list_version: str = ""
