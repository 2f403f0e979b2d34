"""The words sent to whoever acts for a merchant. They carry no links and name no payer."""

from __future__ import annotations

from micropay.core.messages import Template

SHOP_PAID = "wallet.merchant_paid"
SHOP_REFUNDED = "wallet.merchant_refunded"
PAYOUT_PAID = "wallet.merchant_payout_paid"
PAYOUT_REFUSED = "wallet.merchant_payout_refused"
KEEPER_NAMED = "wallet.merchant_keeper_named"
KEEPER_ENDED = "wallet.merchant_keeper_ended"

TEMPLATES = {
    SHOP_PAID: Template(
        title={"th": "ร้านได้รับเงิน", "en": "Your shop was paid"},
        body={
            "th": "ไมโครเพย์: ร้าน {shop} ได้รับเงิน {amount} บาท {bill}เลขที่รายการ {reference}",
            "en": "MicroPay: {shop} received {amount} baht. {bill}Receipt {reference}",
        },
    ),
    SHOP_REFUNDED: Template(
        title={"th": "ร้านคืนเงินแล้ว", "en": "Your shop has refunded"},
        body={
            "th": "ไมโครเพย์: ร้าน {shop} คืนเงิน {amount} บาท ให้ผู้จ่ายแล้ว {bill}เลขที่รายการ {reference}"
            " หากท่านไม่ทราบเรื่อง โปรดติดต่อเราทันที",
            "en": "MicroPay: {shop} has refunded {amount} baht. {bill}Receipt {reference}."
            " If you know nothing of it, call us at once.",
        },
    ),
    PAYOUT_PAID: Template(
        title={"th": "โอนยอดขายเข้าบัญชีแล้ว", "en": "Your takings were paid out"},
        body={
            "th": "ไมโครเพย์: โอนเงิน {amount} บาท ของร้าน {shop} เข้าบัญชี {account} แล้ว"
            " ค่าธรรมเนียม {fee} บาท เลขที่รายการ {reference}",
            "en": "MicroPay: {amount} baht of {shop} were paid to {account}. Fee {fee} baht."
            " Receipt {reference}",
        },
    ),
    PAYOUT_REFUSED: Template(
        title={"th": "โอนยอดขายไม่สำเร็จ", "en": "Your takings were not paid out"},
        body={
            "th": "ไมโครเพย์: โอนเงิน {amount} บาท ของร้าน {shop} ไปยังบัญชี {account} ไม่สำเร็จ"
            " เงินและค่าธรรมเนียมกลับเข้าบัญชีร้านแล้ว เลขอ้างอิง {reference}",
            "en": "MicroPay: {amount} baht of {shop} to {account} were not paid. Money and fee are"
            " back in the shop's account. Reference {reference}",
        },
    ),
    KEEPER_NAMED: Template(
        title={"th": "ท่านเป็นผู้ดูแลร้าน", "en": "You act for a shop"},
        body={
            "th": "ไมโครเพย์: ท่านได้รับแต่งตั้งให้ดูแลร้าน {shop} ในแอปแล้ว หากไม่ถูกต้อง โปรดติดต่อเราทันที",
            "en": "MicroPay: you now act for {shop} in the app. If this is wrong, call us at once.",
        },
    ),
    KEEPER_ENDED: Template(
        title={"th": "ท่านพ้นจากการดูแลร้าน", "en": "You no longer act for a shop"},
        body={
            "th": "ไมโครเพย์: ท่านพ้นจากการดูแลร้าน {shop} ในแอปแล้ว",
            "en": "MicroPay: you no longer act for {shop} in the app.",
        },
    ),
}
BILL_WORDS = {"th": "เลขที่ขาย {bill} ", "en": "Sale {bill}. "}
