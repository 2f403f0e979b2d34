"""What accounts writes to people by SMS."""

from __future__ import annotations

from micropay.core.messages import Template

_NONE = {"th": "", "en": ""}

TEMPLATES = {
    "accounts.otp": Template(
        title=_NONE,
        body={
            "th": "รหัส OTP ไมโครเพย์ {code} ใช้ได้ {minutes} นาที ห้ามบอกรหัสนี้แก่ผู้ใด",
            "en": "MicroPay OTP {code}, valid for {minutes} minutes. Never tell it to anyone.",
        },
    ),
    "accounts.otp_about": Template(
        title=_NONE,
        body={
            "th": "ไมโครเพย์: {about} รหัส OTP {code} ใช้ได้ {minutes} นาที ห้ามบอกรหัสนี้แก่ผู้ใด",
            "en": "MicroPay: {about} OTP {code}, valid for {minutes} minutes."
            " Never tell it to anyone.",
        },
    ),
    "accounts.registration_known": Template(
        title=_NONE,
        body={
            "th": "มีผู้ขอลงทะเบียนไมโครเพย์ด้วยหมายเลขนี้ ซึ่งมีบัญชีอยู่แล้ว หากเป็นท่าน โปรดเข้าสู่ระบบ"
            " หากไม่ใช่ ไม่ต้องทำอะไร",
            "en": "Someone asked to register this number with MicroPay. It has an account already:"
            " if it was you, please sign in. If not, you need do nothing.",
        },
    ),
    "accounts.sign_in_unknown": Template(
        title=_NONE,
        body={
            "th": "มีผู้ขอเข้าสู่ระบบไมโครเพย์ด้วยหมายเลขนี้ ซึ่งไม่มีบัญชี หากเป็นท่าน โปรดลงทะเบียน"
            " หากไม่ใช่ ไม่ต้องทำอะไร",
            "en": "Someone asked to sign in to MicroPay with this number. It has no account:"
            " if it was you, please register. If not, you need do nothing.",
        },
    ),
    "accounts.new_device": Template(
        title=_NONE,
        body={
            "th": "บัญชีไมโครเพย์ของท่านเข้าสู่ระบบบนเครื่องใหม่ เครื่องเดิมถูกยกเลิกแล้ว"
            " และโอนเงินจำนวนมากไม่ได้ในช่วงเวลาหนึ่ง หากไม่ใช่ท่าน โปรดติดต่อฝ่ายบริการลูกค้าทันที",
            "en": "Your MicroPay account was opened on a new device; the old one no longer works,"
            " and large amounts cannot be moved for a while."
            " If this was not you, contact customer service at once.",
        },
    ),
    "accounts.pin_changed": Template(
        title=_NONE,
        body={
            "th": "รหัส PIN ไมโครเพย์ของท่านถูกเปลี่ยนแล้ว หากไม่ใช่ท่าน โปรดติดต่อฝ่ายบริการลูกค้าทันที",
            "en": "Your MicroPay PIN was changed."
            " If this was not you, contact customer service at once.",
        },
    ),
    "accounts.pin_reset_asked": Template(
        title=_NONE,
        body={
            "th": "มีผู้แจ้งลืมรหัส PIN ไมโครเพย์ของหมายเลขนี้ ธนาคารจะตรวจบุคคลและบัตรอีกครั้งก่อนตั้งรหัสใหม่"
            " หากไม่ใช่ท่าน โปรดยกเลิกในแอปหรือติดต่อฝ่ายบริการลูกค้าทันที",
            "en": "Someone says the MicroPay PIN of this number is forgotten. The bank will check"
            " person and card again before a new one is set. If this was not you, cancel it in the"
            " app or contact customer service at once.",
        },
    ),
    "accounts.pin_reset_done": Template(
        title=_NONE,
        body={
            "th": "ตั้งรหัส PIN ไมโครเพย์ใหม่แล้ว ทุกเครื่องออกจากระบบ และโอนเงินจำนวนมากไม่ได้ในช่วงเวลาหนึ่ง"
            " หากไม่ใช่ท่าน โปรดติดต่อฝ่ายบริการลูกค้าทันที",
            "en": "A new MicroPay PIN was set. Every device is signed out, and large amounts cannot"
            " be moved for a while. If this was not you, contact customer service at once.",
        },
    ),
}
