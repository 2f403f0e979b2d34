"""People whom customers name: the words a customer attests, and what is shown of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from micropay.core.messages import Template

_NONE = {"th": "", "en": ""}
ATTESTATION = {
    "th": "ข้าพเจ้ารับรองว่าบุคคลนี้ทราบและยินยอมให้บริษัทเก็บและใช้ชื่อและหมายเลขโทรศัพท์ของเขาเพื่อการนี้",
    "en": "I attest that this person knows and agrees that the company keeps and uses their name"
    " and phone number for this.",
}
GROUND = "PDPA s.19: the person's consent as attested by the customer; told under s.25"
LOCATION = "accounts.location"
NAMED = "accounts.contact_named"
TEMPLATES = {
    NAMED: Template(
        title=_NONE,
        body={
            "th": "{customer} ผู้ใช้ไมโครเพย์ให้หมายเลขนี้ไว้เป็นผู้ติดต่อ โดยรับรองว่าท่านยินยอม"
            " หากต้องการดูหรือลบ ให้เปิดเว็บไซต์ไมโครเพย์ หน้าความยินยอมของฉัน",
            "en": "{customer}, a MicroPay user, gave this number as a contact and attested that you"
            " agree. To see or remove it, open My consents on the MicroPay website.",
        },
    ),
    LOCATION: Template(
        title=_NONE,
        body={
            "th": "{customer} ส่งตำแหน่งปัจจุบันถึงท่านผ่านไมโครเพย์: ละติจูด {latitude} ลองจิจูด {longitude}",
            "en": "{customer} sends you their position by MicroPay:"
            " latitude {latitude}, longitude {longitude}",
        },
    ),
}


@dataclass(frozen=True, slots=True)
class ContactView:
    """A named person as the customer sees them."""

    contact_id: UUID
    kind: str
    name: str
    phone: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class NamedView:
    """Being named, as the person sees it: by whom (masked), as what, since when."""

    contact_id: UUID
    customer: str
    kind: str
    added_at: datetime


def attestation_hash(language: str) -> str:
    """The hash of the words in force in a language."""
    return hashlib.sha256(ATTESTATION[language].encode()).hexdigest()
