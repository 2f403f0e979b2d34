"""The words sent to customers about their money. They carry no links."""

from __future__ import annotations

from micropay.core.messages import Template

MONEY_RECEIVED = "wallet.money_received"
TOPPED_UP = "wallet.topped_up"

TEMPLATES = {
    MONEY_RECEIVED: Template(
        title={"th": "ได้รับเงิน", "en": "Money received"},
        body={
            "th": "ไมโครเพย์: ได้รับเงิน {amount} บาท จาก {payer} เลขที่รายการ {reference}",
            "en": "MicroPay: you received {amount} baht from {payer}. Receipt {reference}",
        },
    ),
    TOPPED_UP: Template(
        title={"th": "เติมเงินสำเร็จ", "en": "Topped up"},
        body={
            "th": "ไมโครเพย์: เติมเงิน {amount} บาท เข้ากระเป๋าแล้ว เลขที่รายการ {reference}",
            "en": "MicroPay: {amount} baht was added to your wallet. Receipt {reference}",
        },
    ),
}
