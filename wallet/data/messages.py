"""The words sent about money, to customers and to staff. They carry no links."""

from __future__ import annotations

from micropay.core.messages import Template
from wallet.states.movement import FeeService

MONEY_RECEIVED = "wallet.money_received"
TOPPED_UP = "wallet.topped_up"
NOT_COVERED = "wallet.not_covered"
FEE_ANNOUNCED = "wallet.fee_announced"
WITHDRAWAL_PAID = "wallet.withdrawal_paid"
WITHDRAWAL_REFUSED = "wallet.withdrawal_refused"
REFUNDED = "wallet.refunded"
HELD = "wallet.held"
HELD_OUT = "wallet.held_out"
HELD_BACK = "wallet.held_back"
FROZEN_BY_YOU = "wallet.frozen_by_you"
UNFROZEN_BY_YOU = "wallet.unfrozen_by_you"

SERVICE_WORDS = {
    FeeService.TRANSFER: {"th": "การโอนเงิน", "en": "transfers"},
    FeeService.QR_PAYMENT: {"th": "การชำระเงินด้วย QR", "en": "payments by QR code"},
    FeeService.BILL_PAYMENT: {"th": "การชำระบิล", "en": "bill payments"},
    FeeService.TOPUP: {"th": "การเติมเงิน", "en": "top-ups"},
    FeeService.WITHDRAWAL: {"th": "การถอนเงิน", "en": "withdrawals"},
    FeeService.MERCHANT_PAYOUT: {"th": "การโอนยอดขายให้ร้านค้า", "en": "payouts to merchants"},
}
MONEY_WAITS = "wallet.money_waits"
SENT_BACK = "wallet.sent_back"
CORRECTED_UP = "wallet.corrected_up"
CORRECTED_DOWN = "wallet.corrected_down"

TEMPLATES = {
    SENT_BACK: Template(
        title={"th": "คืนเงินเติมแล้ว", "en": "Top-up sent back"},
        body={
            "th": "ไมโครเพย์: เงินเติม {amount} บาท (เลขอ้างอิง {reference}) ที่เข้ากระเป๋าของท่านไม่ได้"
            " ถูกส่งคืนไปยังบัญชีธนาคารที่โอนมาแล้ว",
            "en": "MicroPay: the top-up of {amount} baht (reference {reference}) that your wallet"
            " could not take has gone back to the bank account it came from.",
        },
    ),
    HELD: Template(
        title={"th": "เงินรอโอน", "en": "Your payment waits"},
        body={
            "th": "ไมโครเพย์: จ่าย {amount} บาท ให้ {payee} เป็นครั้งแรก เงินจะรอถึง {until} เพื่อความปลอดภัย"
            " หากท่านไม่ได้ทำรายการนี้ โปรดยกเลิกในแอปทันที เลขอ้างอิง {reference}",
            "en": "MicroPay: your first payment of {amount} baht to {payee} waits until {until} for"
            " safety. If it was not you, cancel it in the app at once. Reference {reference}",
        },
    ),
    HELD_OUT: Template(
        title={"th": "โอนเงินสำเร็จ", "en": "Payment sent"},
        body={
            "th": "ไมโครเพย์: จ่าย {amount} บาท ให้ {payee} ที่รอไว้สำเร็จแล้ว เลขที่รายการ {reference}",
            "en": "MicroPay: the {amount} baht that waited have gone to {payee}."
            " Receipt {reference}",
        },
    ),
    HELD_BACK: Template(
        title={"th": "เงินกลับเข้ากระเป๋า", "en": "Your money is back"},
        body={
            "th": "ไมโครเพย์: รายการ {amount} บาท ถึง {payee} ไม่ถูกจ่ายออก เงินและค่าธรรมเนียม"
            "กลับมาใช้ได้ในกระเป๋าของท่านแล้ว เลขอ้างอิง {reference}",
            "en": "MicroPay: the {amount} baht to {payee} were not paid. Money and fee are"
            " available in your wallet again. Reference {reference}",
        },
    ),
    FROZEN_BY_YOU: Template(
        title={"th": "ระงับกระเป๋าแล้ว", "en": "Wallet frozen"},
        body={
            "th": "ไมโครเพย์: ท่านระงับกระเป๋าเงินแล้ว ไม่มีเงินเข้าหรือออกจนกว่าท่านจะยกเลิกการระงับในแอป",
            "en": "MicroPay: you have frozen your wallet. No money moves in or out until you"
            " let it go again in the app.",
        },
    ),
    UNFROZEN_BY_YOU: Template(
        title={"th": "กระเป๋ากลับมาใช้ได้", "en": "Wallet in use again"},
        body={
            "th": "ไมโครเพย์: ท่านยกเลิกการระงับกระเป๋าเงินแล้ว หากไม่ใช่ท่าน โปรดติดต่อเราทันที",
            "en": "MicroPay: you have let your wallet go again. If it was not you, call us"
            " at once.",
        },
    ),
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
    REFUNDED: Template(
        title={"th": "ได้รับเงินคืนจากร้านค้า", "en": "A shop has refunded you"},
        body={
            "th": "ไมโครเพย์: {payer} คืนเงิน {amount} บาท เข้ากระเป๋าของท่านแล้ว เลขที่รายการ {reference}",
            "en": "MicroPay: {payer} has refunded {amount} baht to your wallet."
            " Receipt {reference}",
        },
    ),
    FEE_ANNOUNCED: Template(
        title={"th": "แจ้งเปลี่ยนแปลงค่าธรรมเนียม", "en": "A fee is going to change"},
        body={
            "th": "ไมโครเพย์: ค่าธรรมเนียม{service}จะเปลี่ยนตั้งแต่วันที่ {day} "
            "ดูอัตราและเงื่อนไขได้ที่หน้าค่าธรรมเนียมในแอปและเว็บไซต์",
            "en": "MicroPay: the fee for {service} changes on {day}. "
            "Rates and conditions are on the fees page of the app and the website.",
        },
    ),
    NOT_COVERED: Template(
        title={
            "th": "แจ้งเตือน: เงินรับฝากต่ำกว่ายอดที่ต้องดูแล",
            "en": "Alarm: customers' money is not covered",
        },
        body={
            "th": (
                "ณ สิ้นวันที่ {day} ยอดเงินที่เป็นของผู้ใช้บริการ {owed} บาท"
                " แต่บัญชีเงินรับล่วงหน้าที่แยกไว้มี {held} บาท ขาดอยู่ {short} บาท"
                " การโอนรายได้ค่าธรรมเนียมถูกระงับจนกว่าเงินจะครบ"
                " โปรดตรวจสอบรายงานเงินรับล่วงหน้าในระบบหลังบ้านโดยเร็ว"
            ),
            "en": (
                "At the end of {day} {owed} baht was owed to users, but the safeguarded account"
                " held {held} baht: {short} baht is missing. Payouts of fee income are blocked"
                " until it is made good. Please look at the safeguarding report in the back"
                " office at once."
            ),
        },
    ),
    MONEY_WAITS: Template(
        title={"th": "เงินเติมรอเข้ากระเป๋า", "en": "Your money is waiting"},
        body={
            "th": "ไมโครเพย์: ได้รับเงินเติม {amount} บาทแล้ว แต่เกินวงเงินของกระเป๋า"
            " เงินของท่านปลอดภัยและจะเข้ากระเป๋าเมื่อมีวงเงินพอ เลขอ้างอิง {reference}",
            "en": "MicroPay: your {amount} baht have come but pass a limit of your wallet. They are"
            " safe and will be added when there is room. Reference {reference}",
        },
    ),
    WITHDRAWAL_PAID: Template(
        title={"th": "ถอนเงินสำเร็จ", "en": "Withdrawal paid"},
        body={
            "th": "ไมโครเพย์: โอนเงิน {amount} บาท เข้าบัญชี {account} ของท่านแล้ว เลขที่รายการ {reference}",
            "en": "MicroPay: {amount} baht were paid to your account {account}. Receipt"
            " {reference}",
        },
    ),
    WITHDRAWAL_REFUSED: Template(
        title={"th": "ถอนเงินไม่สำเร็จ", "en": "Withdrawal not paid"},
        body={
            "th": "ไมโครเพย์: ถอนเงิน {amount} บาท ไปยังบัญชี {account} ไม่สำเร็จ"
            " เงินและค่าธรรมเนียมกลับมาใช้ได้ในกระเป๋าของท่านแล้ว เลขอ้างอิง {reference}",
            "en": "MicroPay: your withdrawal of {amount} baht to {account} was not paid. Money and"
            " fee are available in your wallet again. Reference {reference}",
        },
    ),
    CORRECTED_UP: Template(
        title={"th": "ปรับปรุงยอดเงินเข้ากระเป๋า", "en": "A correction in your favour"},
        body={
            "th": "ไมโครเพย์: หลังตรวจสอบกับธนาคาร เราคืนเงิน {amount} บาท เข้ากระเป๋าของท่านแล้ว"
            " สอบถามได้ที่ศูนย์บริการลูกค้า",
            "en": "MicroPay: after checking with the bank, {amount} baht were returned to your"
            " wallet. Customer Service answers your questions.",
        },
    ),
    CORRECTED_DOWN: Template(
        title={"th": "ปรับปรุงยอดเงินออกจากกระเป๋า", "en": "A correction of your wallet"},
        body={
            "th": "ไมโครเพย์: หลังตรวจสอบกับธนาคาร เราปรับปรุงยอดเงิน {amount} บาท ออกจากกระเป๋าของท่าน"
            " หากท่านเห็นว่าไม่ถูกต้อง โปรดติดต่อศูนย์บริการลูกค้า",
            "en": "MicroPay: after checking with the bank, {amount} baht were taken from your"
            " wallet as a correction. If you think this is wrong, please contact Customer Service.",
        },
    ),
}
