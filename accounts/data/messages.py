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
            "th": "มีผู้ขอลงทะเบียนไมโครเพย์ด้วยหมายเลขนี้ ซึ่งมีบัญชีอยู่แล้ว หากเป็นคุณ โปรดเข้าสู่ระบบ"
            " หากไม่ใช่ ไม่ต้องทำอะไร",
            "en": "Someone asked to register this number with MicroPay. It has an account already:"
            " if it was you, please sign in. If not, you need do nothing.",
        },
    ),
    "accounts.sign_in_unknown": Template(
        title=_NONE,
        body={
            "th": "มีผู้ขอเข้าสู่ระบบไมโครเพย์ด้วยหมายเลขนี้ ซึ่งไม่มีบัญชี หากเป็นคุณ โปรดลงทะเบียน"
            " หากไม่ใช่ ไม่ต้องทำอะไร",
            "en": "Someone asked to sign in to MicroPay with this number. It has no account:"
            " if it was you, please register. If not, you need do nothing.",
        },
    ),
    "accounts.new_device": Template(
        title=_NONE,
        body={
            "th": "บัญชีไมโครเพย์ของคุณเข้าสู่ระบบบนเครื่องใหม่ เครื่องเดิมถูกยกเลิกแล้ว"
            " หากไม่ใช่คุณ โปรดติดต่อฝ่ายบริการลูกค้าทันที",
            "en": "Your MicroPay account was opened on a new device; the old one no longer works."
            " If this was not you, contact customer service at once.",
        },
    ),
}
