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


NOBODY = Opened(None, ())

TEMPLATES = {
    "accounts.web_code": Template(
        title=_NONE,
        body={
            "th": "รหัสเปิดข้อมูลของท่านบนเว็บไซต์ไมโครเพย์ {code} ใช้ได้ {minutes} นาที ห้ามบอกรหัสนี้แก่ผู้ใด",
            "en": "Your code for your data on the MicroPay website: {code}, valid for {minutes}"
            " minutes. Never tell it to anyone.",
        },
    ),
    "accounts.web_code_unknown": Template(
        title=_NONE,
        body={
            "th": "มีผู้ขอเปิดข้อมูลของหมายเลขนี้บนเว็บไซต์ไมโครเพย์ เราไม่มีข้อมูลของหมายเลขนี้"
            " หากท่านมิได้ขอ ไม่ต้องทำสิ่งใด",
            "en": "Somebody asked the MicroPay website for the data of this number. We have none."
            " If it was not you, there is nothing to do.",
        },
    ),
}
