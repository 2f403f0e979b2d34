"""What the end of a wallet hands out, and what is written about it. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from micropay.core.messages import Template
from wallet.states.wallet import ClosingState

_NONE = {"th": "", "en": ""}
TEMPLATES = {
    "wallet.closing_to_pay": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ปิดกระเป๋าเงินแล้ว ยอดคงเหลือ {amount} บาท จะโอนเข้าบัญชีธนาคาร"
            " {account} ที่ท่านแจ้งไว้",
            "en": "MicroPay: your wallet is closed. Its balance of {amount} baht will be paid to"
            " the bank account {account} you named.",
        },
    ),
    "wallet.closing_needs_account": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: ปิดกระเป๋าเงินแล้ว ยอดคงเหลือ {amount} บาท เป็นของท่าน"
            " โปรดแจ้งบัญชีธนาคารของท่านที่ฝ่ายบริการลูกค้า 0-2697-5353",
            "en": "MicroPay: your wallet is closed. Its balance of {amount} baht is yours: please"
            " tell customer service, 0-2697-5353, your bank account.",
        },
    ),
}


@dataclass(frozen=True, slots=True)
class Destination:
    """A bank account to pay out to: three-digit bank code, account number, its holder's name."""

    bank: str
    account: str
    holder: str


@dataclass(frozen=True, slots=True)
class ClosingSummary:
    """What the customer confirms with PIN and code: what is paid where, and what stays."""

    closing_id: UUID
    balance: int
    bank: str
    masked_account: str
    holder: str
    kept: tuple[tuple[str, str, str], ...]
    otp_id: UUID | None
    masked_phone: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Closed:
    """A wallet that ended."""

    closing_id: UUID
    state: ClosingState
    amount: int
    closed_at: datetime
