"""What crosses the borders of complaints, and the words it sends to people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from micropay.core.messages import Template

# Technical limits of input, so that a page and a letter stay readable.
LONGEST_TEXT = 5000
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the person; normalised, each part may be missing."""

    name: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Dues:
    """Bangkok days by whose end something has to be done; None where nobody waits for it."""

    acknowledge: date
    progress: date | None
    resolve: date | None


TEMPLATES = {
    "complaints.acknowledged": Template(
        title={
            "th": "รับเรื่องแล้ว เลขที่ {number}",
            "en": "We received your message, case {number}",
        },
        body={
            "th": (
                "MicroPay ได้รับเรื่องของท่านแล้ว เลขที่เรื่อง {number}"
                " ติดตามเรื่องได้ด้วยเลขที่นี้ในแอปหรือหน้าร้องเรียนบนเว็บไซต์"
            ),
            "en": (
                "MicroPay received your message. Your case number is {number}."
                " Follow it with this number in the app or on the complaints page of our website."
            ),
        },
    ),
    "complaints.replied": Template(
        title={"th": "คำตอบเรื่องเลขที่ {number}", "en": "An answer to case {number}"},
        body={"th": "{text}", "en": "{text}"},
    ),
    "complaints.reply_waits": Template(
        title={"th": "คำตอบเรื่องเลขที่ {number}", "en": "An answer to case {number}"},
        body={
            "th": "MicroPay ตอบเรื่องเลขที่ {number} แล้ว อ่านได้ในแอปหรือหน้าร้องเรียนบนเว็บไซต์",
            "en": (
                "MicroPay has answered case {number}."
                " Read it in the app or on the complaints page of our website."
            ),
        },
    ),
    "complaints.follow_code": Template(
        title={"th": "รหัสติดตามเรื่อง {number}", "en": "Code to follow case {number}"},
        body={
            "th": "รหัส {code} สำหรับติดตามเรื่อง {number} ใช้ได้ {minutes} นาที อย่าบอกรหัสแก่ผู้ใด",
            "en": (
                "Code {code} to follow case {number}, valid for {minutes} minutes."
                " Tell it to nobody."
            ),
        },
    ),
}
