"""What consent writes to whoever asks for a right by e-mail."""

from __future__ import annotations

from consent.states.request import RequestKind
from micropay.core.messages import Template

# Rights asked for by e-mail.
MESSAGE_CONFIRM = "consent.mail_confirm"
MESSAGE_NOTHING = "consent.mail_nothing"
MESSAGE_DONE = "consent.mail_done"

ASKED_FOR = {
    RequestKind.ACCESS: {"th": "เข้าถึงข้อมูลส่วนบุคคล", "en": "to see your personal data"},
    RequestKind.COPY: {"th": "รับสำเนาข้อมูลส่วนบุคคล", "en": "for a copy of your personal data"},
    RequestKind.PORTABILITY: {
        "th": "โอนย้ายข้อมูลส่วนบุคคล",
        "en": "for your personal data in a form for machines",
    },
    RequestKind.RECTIFICATION: {
        "th": "แก้ไขข้อมูลส่วนบุคคล",
        "en": "to correct your personal data",
    },
    RequestKind.ERASURE: {"th": "ลบข้อมูลส่วนบุคคล", "en": "to erase your personal data"},
    RequestKind.RESTRICTION: {
        "th": "ระงับการใช้ข้อมูลส่วนบุคคล",
        "en": "to restrict the use of your personal data",
    },
    RequestKind.OBJECTION: {
        "th": "คัดค้านการใช้ข้อมูลส่วนบุคคล",
        "en": "to object to the use of your personal data",
    },
    RequestKind.WITHDRAWAL: {"th": "ถอนความยินยอม", "en": "to withdraw your consent"},
}
# Before the list of uses; what follows from a no stands with each.
SOME_ONLY = {
    "th": "หากต้องการเพียงบางข้อ พิมพ์เลขข้อต่อท้าย เช่น ยืนยัน 1 3",
    "en": "For some of them only, write their numbers after it, for example: confirm 1 3",
}
EFFECT = {"th": "ผลที่ตามมา: {effect}", "en": "What follows: {effect}"}
ERASURE_NEEDS_MORE = {
    "th": "การลบข้อมูลต้องยืนยันตัวตนกับเจ้าหน้าที่อีกครั้งทางโทรศัพท์ก่อนดำเนินการ",
    "en": "Before anything is erased, an agent makes sure by telephone that it is you.",
}
# No links: a message of ours never asks to press one.
BY_MAIL = {
    MESSAGE_CONFIRM: Template(
        title={
            "th": "[{code}] โปรดยืนยันคำขอของท่าน",
            "en": "[{code}] Please confirm your request",
        },
        body={
            "th": "เรียน ท่านผู้ใช้บริการ {service}\n\n"
            "เราได้รับอีเมลในนามของท่าน ขอ{asked}\n\n{uses}"
            "หากเป็นคำขอของท่าน โปรดตอบกลับอีเมลฉบับนี้โดยคงหัวเรื่องไว้"
            " และพิมพ์คำว่า ยืนยัน เป็นบรรทัดแรก {some}\n"
            "หรือกรอกรหัส {code} ที่เว็บไซต์ไมโครเพย์ หน้าสิทธิในข้อมูลส่วนบุคคล"
            " หัวข้อยืนยันคำขอทางอีเมล ภายในวันที่ {day}\n\n"
            "หากท่านไม่ได้ขอ ไม่ต้องทำสิ่งใด ข้อมูลและความยินยอมของท่านจะไม่เปลี่ยนแปลง"
            " และห้ามบอกรหัสนี้แก่ผู้ใด",
            "en": "Dear customer of {service},\n\n"
            "an e-mail in your name asks us {asked}.\n\n{uses}"
            "If it was you, please answer this e-mail, keep its subject, and write confirm as the"
            " first line. {some}\n"
            "Or enter the code {code} on MicroPay's website, data rights, confirm a request by"
            " e-mail, until {day}.\n\n"
            "If it was not you, do nothing: nothing changes. Never tell this code to anyone.",
        },
    ),
    MESSAGE_NOTHING: Template(
        title={"th": "คำขอทางอีเมลของท่าน", "en": "Your request by e-mail"},
        body={
            "th": "เราได้รับอีเมลในนามของท่าน ขอ{asked} ({service})"
            " ขณะนี้ไม่มีความยินยอมหรือการใช้ข้อมูลที่คำขอนี้จะหยุดได้"
            " ท่านตรวจดูได้ในแอปหรือเว็บไซต์ หน้าความยินยอมของฉัน",
            "en": "An e-mail in your name asks us {asked} ({service}). There is no consent or use"
            " that this could stop. You can see it in the app or on the website, My consents.",
        },
    ),
    MESSAGE_DONE: Template(
        title={"th": "คำขอเลขที่ {number}", "en": "Your request {number}"},
        body={
            "th": "เราได้บันทึกคำขอของท่าน: {asked} เลขที่ {number}\n\n{uses}{answer}",
            "en": "Your request is recorded: {asked}. Its number is {number}.\n\n{uses}{answer}",
        },
    ),
}
ANSWER_DUE = {"th": "จะตอบท่านภายในวันที่ {day}", "en": "You get an answer by {day}."}
