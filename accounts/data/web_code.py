"""What a code of the website opens, and its words."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from micropay.core.messages import Template

_NONE = {"th": "", "en": ""}


@dataclass(frozen=True, slots=True)
class Opened:
    """The customer with this number, if there is one, and where others named it."""

    subject_id: UUID | None
    named: tuple[UUID, ...]


TEMPLATES = {
    "accounts.web_code": Template(
        title=_NONE,
        body={
            "th": "รหัสเปิดหน้าความยินยอมของฉันบนเว็บไซต์ไมโครเพย์ {code} ใช้ได้ {minutes} นาที"
            " ห้ามบอกรหัสนี้แก่ผู้ใด",
            "en": "Your code for My consents on the MicroPay website: {code}, valid for {minutes}"
            " minutes. Never tell it to anyone.",
        },
    ),
}
