"""What findings of minors hand out, and what is written to the minor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from micropay.core.messages import Template

_NONE = {"th": "", "en": ""}

TEMPLATES = {
    "accounts.minor_found": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: บัญชีถูกระงับเพราะยังไม่มีความยินยอมของผู้ปกครอง"
            " โปรดให้ผู้ปกครองให้ความยินยอมในแอปของผู้ปกครอง แล้วกรอกรหัสที่ได้ในแอปของท่านภายในวันที่ {day}"
            " ผู้ปกครองที่ไม่ใช้ไมโครเพย์ให้ความยินยอมเป็นหนังสือได้ที่ฝ่ายบริการลูกค้า 0-2697-5353"
            " หากพ้นกำหนด เราจะคืนเงิน ปิดบัญชี และลบข้อมูลของท่าน",
            "en": "MicroPay: your account is suspended because no guardian has agreed to it. Ask"
            " your guardian to agree in their app and enter their code in yours until {day}."
            " A guardian without MicroPay agrees on paper at customer service, 0-2697-5353."
            " After that day we pay the money out, close the account and delete your data.",
        },
    ),
    "accounts.guardian_paper": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ท่านให้ความยินยอมเป็นหนังสือแก่บัญชีของผู้เยาว์แล้ว"
            " หากไม่ใช่ท่านหรือต้องการถอนความยินยอม โปรดติดต่อฝ่ายบริการลูกค้า 0-2697-5353",
            "en": "MicroPay: you agreed on paper to the account of a minor. If this was not you, or"
            " to take it back, contact customer service, 0-2697-5353.",
        },
    ),
    "accounts.guardian_paper_minor": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: เราได้รับความยินยอมของผู้ปกครองของท่านแล้ว โปรดดูสถานะบัญชีในแอป",
            "en": "MicroPay: we have your guardian's consent. The app shows how your account"
            " stands.",
        },
    ),
    "accounts.minor_reminded": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ยังไม่มีความยินยอมของผู้ปกครอง หากไม่มีภายในวันที่ {day} บัญชีจะถูกปิด เงินจะถูกคืน"
            " และข้อมูลจะถูกลบ",
            "en": "MicroPay: no guardian has agreed yet. If nobody does until {day}, the account"
            " is closed, the money paid out and the data deleted.",
        },
    ),
}


@dataclass(frozen=True, slots=True)
class PaperValues:
    """What an agent enters of a guardian's paper: who the guardian is, by which right they act, how
    that was checked, and the two scans. ``phone`` may be empty.
    """

    kind: str
    given_name: str
    family_name: str
    phone: str
    evidence: str
    consent_scan: bytes
    evidence_scan: bytes


@dataclass(frozen=True, slots=True)
class MyGuardian:
    """Who stands for a minor (masked), since when; until which Bangkok day somebody has to."""

    guardian: str
    kind: str
    since: datetime | None
    needed_by: date | None
