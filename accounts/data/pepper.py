"""Who is left on a PIN pepper, and what they are told when it goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from micropay.core.messages import Template


@dataclass(frozen=True, slots=True)
class Left:
    """A customer whose PIN can be compared with that pepper only."""

    customer_id: UUID
    state: str
    pin_set_at: datetime
    last_signed_in: datetime | None


TEMPLATES = {
    "accounts.pin_reset_needed": Template(
        title={"th": "", "en": ""},
        body={
            "th": "ไมโครเพย์: เพื่อความปลอดภัย ท่านต้องตั้ง PIN ใหม่ก่อนใช้งานครั้งต่อไป"
            " โปรดเปิดแอปแล้วเลือก “ลืม PIN” เงินของท่านไม่ได้รับผลกระทบ",
            "en": "MicroPay: for your safety, please set a new PIN before you next use the app:"
            " open it and choose “Forgotten PIN”. Your money is not affected.",
        },
    ),
}
