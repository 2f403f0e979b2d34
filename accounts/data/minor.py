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
            " หากพ้นกำหนด เราจะคืนเงิน ปิดบัญชี และลบข้อมูลของท่าน",
            "en": "MicroPay: your account is suspended because no guardian has agreed to it. Ask"
            " your guardian to agree in their app and enter their code in yours until {day}."
            " After that day we pay the money out, close the account and delete your data.",
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
class MyGuardian:
    """Who stands for a minor (masked), since when; until which Bangkok day somebody has to."""

    guardian: str
    kind: str
    since: datetime | None
    needed_by: date | None
