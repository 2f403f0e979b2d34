"""What changing a phone number or national ID writes to people."""

from __future__ import annotations

from micropay.core.messages import Template

_NONE = {"th": "", "en": ""}

TEMPLATES = {
    "accounts.identity_change_asked": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: มีคำร้องขอแก้ไข{what}ของบัญชีท่าน หากท่านไม่ได้ร้องขอ โปรดติดต่อฝ่ายบริการลูกค้าทันที",
            "en": "MicroPay: somebody asked to change the {what} of your account. If it was not"
            " you, contact customer service at once.",
        },
    ),
    "accounts.identity_number_code": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: รหัสยืนยันว่าท่านใช้หมายเลขนี้คือ {code} (ใช้ได้ {minutes} นาที)"
            " ใช้กับเจ้าหน้าที่ที่ท่านติดต่อขอเปลี่ยนหมายเลขเท่านั้น หากท่านไม่ได้ขอ ไม่ต้องดำเนินการใด ๆ",
            "en": "MicroPay: {code} shows that you hold this number (valid {minutes} minutes)."
            " Only for the agent you asked to change your number. If you did not ask, do nothing.",
        },
    ),
    "accounts.phone_changed_old": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: บัญชีของท่านเปลี่ยนไปใช้หมายเลข {phone} แล้ว หมายเลขนี้ใช้กับบัญชีไม่ได้อีก"
            " หากท่านไม่ได้ร้องขอ โปรดติดต่อฝ่ายบริการลูกค้าทันที",
            "en": "MicroPay: your account now uses the number {phone} and no longer this one."
            " If you did not ask for it, contact customer service at once.",
        },
    ),
    "accounts.phone_changed_new": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: บัญชีของท่านใช้หมายเลขนี้แล้ว โปรดเข้าสู่ระบบใหม่"
            " เพื่อความปลอดภัย รายการจำนวนมากจะทำได้หลัง {day}",
            "en": "MicroPay: your account now uses this number. Please sign in again."
            " For your safety, large amounts can move again after {day}.",
        },
    ),
    "accounts.national_id_changed": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: แก้ไขเลขประจำตัวประชาชนของบัญชีท่านแล้ว โปรดเข้าสู่ระบบใหม่"
            " รายการจำนวนมากจะทำได้หลัง {day} หากท่านไม่ได้ร้องขอ โปรดติดต่อฝ่ายบริการลูกค้าทันที",
            "en": "MicroPay: the national ID of your account was changed. Please sign in again;"
            " large amounts can move again after {day}. If you did not ask for it, contact"
            " customer service at once.",
        },
    ),
}

FIELD_WORDS = {
    "phone": {"th": "หมายเลขโทรศัพท์", "en": "phone number"},
    "national_id": {"th": "เลขประจำตัวประชาชน", "en": "national ID"},
}
