"""What guardians' consents hand out, and what is written to people about them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from micropay.core.messages import Template

_NONE = {"th": "", "en": ""}

TEMPLATES = {
    "accounts.guardian_consented": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ท่านให้ความยินยอมเปิดบัญชีแก่ผู้เยาว์แล้ว รหัสในแอปใช้ลงทะเบียนบนโทรศัพท์ของผู้เยาว์",
            "en": "MicroPay: you agreed to an account for a minor. The code in the app is for"
            " registering on the minor's phone.",
        },
    ),
    "accounts.guardian_withdrew": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ท่านถอนความยินยอมแล้ว บัญชีของผู้เยาว์ถูกระงับการทำรายการ",
            "en": "MicroPay: you withdrew your consent. The minor's account is suspended.",
        },
    ),
    "accounts.majority": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ท่านบรรลุนิติภาวะแล้ว โปรดอ่านและยืนยันข้อตกลงด้วยตนเองในแอป บัญชียังใช้ได้ตามเดิม",
            "en": "MicroPay: you are of age now. Please read and agree for yourself in the app."
            " Your account works as before meanwhile.",
        },
    ),
    "accounts.profile_changed": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ข้อมูลส่วนตัวของท่านถูกเปลี่ยนจากแอปของท่าน หากไม่ใช่ท่าน โปรดติดต่อ"
            "ฝ่ายบริการลูกค้า 0-2697-5353 ทันที",
            "en": "MicroPay: your details were changed in your app. If this was not you, contact"
            " customer service at once, 0-2697-5353.",
        },
    ),
    "accounts.profile_changed_email": Template(
        title={
            "th": "ที่อยู่อีเมลของท่านถูกเปลี่ยน",
            "en": "Your e-mail address was changed",
        },
        body={
            "th": "ไมโครเพย์: บัญชีของท่านใช้ที่อยู่อีเมลอื่นแล้ว หากไม่ใช่ท่านที่เปลี่ยน"
            " โปรดติดต่อฝ่ายบริการลูกค้า 0-2697-5353 ทันที",
            "en": "MicroPay: your account uses another e-mail address now. If you did not change"
            " it, contact customer service at once, 0-2697-5353.",
        },
    ),
}


@dataclass(frozen=True, slots=True)
class WardIdentity:
    """The minor as the guardian typed them."""

    given_name: str
    family_name: str
    birth_date: date
    national_id: str

    def to_text(self) -> str:
        """As the one encrypted column holds it."""
        return json.dumps({**asdict(self), "birth_date": self.birth_date.isoformat()})

    @classmethod
    def from_text(cls, text: str) -> WardIdentity:
        """What ``to_text`` wrote."""
        members = json.loads(text)
        return cls(**{**members, "birth_date": date.fromisoformat(members["birth_date"])})


@dataclass(frozen=True, slots=True)
class GuardianshipView:
    """A consent as its guardian sees it; the code is shown while it waits."""

    guardianship_id: UUID
    kind: str
    state: str
    minor: str
    code: str
    files: int
    asked_at: datetime
    expires_at: datetime
    in_force_at: datetime | None
    end_reason: str


@dataclass(frozen=True, slots=True)
class ConsentAsked:
    """A guardian's consent waits for PIN and code."""

    guardianship_id: UUID
    otp_id: UUID
    masked_phone: str
    expires_at: datetime
