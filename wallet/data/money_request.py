"""Requests for money as the edges show them. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from micropay.core.messages import Template
from wallet.states.standing_order import MoneyRequestState

MONEY_ASKED = "wallet.money_asked"
TEMPLATES = {
    MONEY_ASKED: Template(
        title={"th": "มีคำขอรับเงิน", "en": "Somebody asks you for money"},
        body={
            "th": "ไมโครเพย์: {asker} ขอรับเงิน {amount} บาท จากท่าน"
            " ดูและเลือกจ่ายหรือปฏิเสธได้ในแอป หากไม่รู้จักผู้ขอ ไม่ต้องจ่าย",
            "en": "MicroPay: {asker} asks you for {amount} baht. Pay or decline in the app."
            " If you do not know who asks, do not pay.",
        },
    ),
}


@dataclass(frozen=True, slots=True)
class MoneyRequestView:
    """A request as one of its two sees it. ``direction`` is ``out`` for whoever asked;
    ``counterparty`` is the other one, masked.
    """

    id: UUID
    direction: str
    state: MoneyRequestState
    counterparty: str
    amount: int
    note: str
    asked_at: datetime
    expires_at: datetime
    ended_at: datetime | None
