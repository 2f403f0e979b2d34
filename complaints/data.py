"""What crosses the borders of complaints, and the words it sends to people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_noop as _

from complaints.states import Channel, Kind, Outcome, State, Step
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


# What people read instead of the codes: English msgids, which the edges translate.
KIND_NAMES: dict[str, str] = {
    Kind.COMPLAINT: _("Complaint"),
    Kind.DISPUTED_TRANSACTION: _("A payment I dispute"),
    Kind.FRAUD: _("Report of fraud"),
    Kind.PRIVACY: _("Complaint about personal data"),
    Kind.ENQUIRY: _("Question"),
    Kind.SUGGESTION: _("Suggestion"),
    Kind.COMPLIMENT: _("Compliment"),
}
CHANNEL_NAMES: dict[str, str] = {
    Channel.APP: _("App"),
    Channel.WEB: _("Website"),
    Channel.PHONE: _("Phone"),
    Channel.EMAIL: _("E-mail"),
    Channel.LETTER: _("Letter"),
}
STATE_NAMES: dict[str, str] = {
    State.OPEN: _("Being worked on"),
    State.WAITING_CUSTOMER: _("Waiting for the customer"),
    State.RESOLVED: _("Decided"),
    State.CLOSED: _("Closed"),
}
OUTCOME_NAMES: dict[str, str] = {
    Outcome.UPHELD: _("Upheld"),
    Outcome.PARTLY_UPHELD: _("Partly upheld"),
    Outcome.NOT_UPHELD: _("Not upheld"),
    Outcome.ANSWERED: _("Answered"),
    Outcome.WITHDRAWN: _("Withdrawn by the customer"),
}
STEP_NAMES: dict[str, str] = {
    Step.OPENED: _("Message received"),
    Step.ACKNOWLEDGED: _("Case number told"),
    Step.INFORMATION: _("Information added by the customer"),
    Step.ASSIGNED: _("Assigned"),
    Step.NOTE: _("Note"),
    Step.REPLY: _("Answer"),
    Step.STATE: _("State changed"),
    Step.RESOLVED: _("Decided"),
}

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
