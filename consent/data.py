"""What consent hands to other apps and to its edges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from consent.states import RequestKind
from micropay.core.messages import Template

MESSAGE_SOURCE = "consent.data_from_elsewhere"
MESSAGE_CAMPAIGN = "consent.campaign"
# In every marketing message.
WAY_OUT = {
    "th": "ไม่ต้องการรับข่าวสาร: ปิดได้ในแอปหรือเว็บไซต์ หน้าความยินยอมของฉัน หรือโทร 0-2697-5353",
    "en": "To get no more of these: My consents in the app or on the website, or 0-2697-5353.",
}
# By whether the version reduces rights.
MESSAGE_COMING = {False: "consent.policy_coming", True: "consent.policy_asks"}
# No links: banks' rule against them holds for messages of ours too.
_NO_TITLE = {"th": "", "en": ""}
TEMPLATES = {
    MESSAGE_COMING[False]: Template(
        title={"th": "ฉบับใหม่: {title}", "en": "A new version: {title}"},
        body={
            "th": "{title} มีฉบับใหม่ เริ่มใช้ {day} โปรดเปิดแอปเพื่ออ่านและดูส่วนที่เปลี่ยน",
            "en": "{title} has a new version from {day}. Please open the app to read it and to see"
            " what changed.",
        },
    ),
    MESSAGE_COMING[True]: Template(
        title={"th": "ขอให้ท่านพิจารณา: {title}", "en": "Please decide: {title}"},
        body={
            "th": "{title} ฉบับใหม่เริ่มใช้ {day} และลดสิทธิบางอย่างของท่าน"
            " ฉบับนี้จะผูกพันท่านต่อเมื่อท่านยอมรับในแอปเท่านั้น"
            " หากไม่ยอมรับ ฉบับเดิมยังใช้กับท่าน หรือท่านปิดบัญชีและรับเงินคืนได้",
            "en": "{title} has a new version from {day} that reduces some of your rights. It binds"
            " you only if you accept it in the app. If you do not, the present version stays"
            " yours, or you may close the account and be paid out.",
        },
    ),
    MESSAGE_CAMPAIGN: Template(
        title={"th": "{title}", "en": "{title}"},
        body={"th": "{body}\n\n{way_out}", "en": "{body}\n\n{way_out}"},
    ),
    MESSAGE_SOURCE: Template(
        title={"th": "ข้อมูลของท่านจากแหล่งอื่น", "en": "Data about you from elsewhere"},
        body={
            "th": "เราได้รับข้อมูลเกี่ยวกับท่านจากแหล่งอื่น"
            " เปิดแอป เมนูข้อมูลของฉัน เพื่อดูว่าเป็นข้อมูลใด จากใคร และใช้ทำอะไร",
            "en": "We received data about you from somebody else. Open the app, My data, to see"
            " which data, from whom and what it is used for.",
        },
    ),
    "consent.request_received": Template(
        title=_NO_TITLE,
        body={
            "th": "ไมโครเพย์ได้รับคำขอเกี่ยวกับข้อมูลส่วนบุคคลของท่าน เลขที่ {number} จะตอบภายใน {due}",
            "en": "MicroPay received your data request {number}. You get an answer by {due}.",
        },
    ),
    "consent.request_extended": Template(
        title=_NO_TITLE,
        body={
            "th": "คำขอ {number} ต้องใช้เวลาเพิ่ม จะตอบภายใน {due} เพราะ {reason}",
            "en": "Your data request {number} takes longer, until {due}: {reason}",
        },
    ),
    "consent.request_answered": Template(
        title=_NO_TITLE,
        body={
            "th": "คำขอ {number} มีคำตอบแล้ว โปรดดูในแอปหรือหน้าสิทธิในข้อมูลของเว็บไซต์ไมโครเพย์",
            "en": "Your data request {number} is answered. Please look in the app or on the data"
            " rights page of MicroPay's website.",
        },
    ),
    "consent.review_overdue": Template(
        title={"th": "การทบทวนเลยกำหนด: {topic}", "en": "Review overdue: {topic}"},
        body={
            "th": "หัวข้อ {topic} ของการทบทวนประจำไตรมาสเลยกำหนดวันที่ {due}",
            "en": "The point {topic} of the quarterly review was due on {due}.",
        },
    ),
    "consent.merger": Template(
        title=_NO_TITLE,
        body={"th": "ไมโครเพย์: {words}", "en": "MicroPay: {words}"},
    ),
    "consent.request_code": Template(
        title=_NO_TITLE,
        body={
            "th": "ไมโครเพย์: รหัสสำหรับหน้าสิทธิในข้อมูลส่วนบุคคล {code} ใช้ได้ {minutes} นาที ห้ามบอกรหัสนี้แก่ผู้ใด",
            "en": "MicroPay: code for the data rights page {code}, valid for {minutes} minutes."
            " Never tell it to anyone.",
        },
    ),
}


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


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How somebody said yes or no: the evidence beside the words. Channels are in states."""

    channel: str
    installation_id: UUID | None = None
    device_label: str = ""
    ip: str | None = None
    user_agent: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for: a kind of request, the fields or purposes it is about, words."""

    kind: str
    fields: tuple[str, ...] = ()
    details: str = ""


@dataclass(frozen=True, slots=True)
class Identified:
    """How it is known that it is the person: by a code, or by an agent who says how."""

    by: str
    how: str = ""
    channel: str = "app"
    language: str = "th"


@dataclass(frozen=True, slots=True)
class RequestView:
    """A request as its person sees it; ``answer`` is in the person's language."""

    number: str
    kind: str
    state: str
    outcome: str
    fields: tuple[str, ...]
    received_at: datetime
    due_on: date
    extended_because: str
    closed_at: datetime | None
    answer: str
    gone: tuple[str, ...]
    kept: tuple[dict[str, str], ...]
    backups_gone_on: date | None
    package_until: datetime | None


@dataclass(frozen=True, slots=True)
class Link:
    """The one link to a package: ``token`` opens it once, until ``until``."""

    token: str
    until: datetime


@dataclass(frozen=True, slots=True)
class ShownText:
    """One text of a version. ``sha256`` is over the UTF-8 bytes of ``body``."""

    language: str
    title: str
    body: str
    sha256: str

    @property
    def below_title(self) -> str:
        """The body without the title it begins with, for pages that show the title themselves."""
        return self.body.removeprefix(self.title).strip()


@dataclass(frozen=True, slots=True)
class CurrentPolicy:
    """A published version with all its texts by language."""

    version_id: UUID
    service: str
    kind: str
    number: int
    effective_at: datetime
    published_at: datetime
    reduces_rights: bool
    reasons: str
    texts: dict[str, ShownText]

    def text(self, language: str) -> ShownText:
        """The text in this language, else in Thai, which every published version has."""
        return self.texts.get(language) or self.texts["th"]


@dataclass(frozen=True, slots=True)
class DraftedPolicy:
    """The outcome of drafting: ``created`` is False when the same text was there already."""

    version_id: UUID
    number: int
    status: str
    sha256: str
    created: bool


@dataclass(frozen=True, slots=True)
class TidyPolicy:
    """A plain-text policy brought into one form. ``body`` begins with its title."""

    title: str
    body: str
    headings: int


@dataclass(frozen=True, slots=True)
class PurposeView:
    """A purpose with the text now shown for it and what the person decided, if anything."""

    code: str
    service: str
    lawful_basis: str
    sensitive: bool
    required: bool
    data_categories: tuple[str, ...]
    sensitive_categories: tuple[str, ...]
    retention: str
    recipients: str
    effect: str
    text: ShownText
    given: bool | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line: ``same``, ``gone`` or ``new``."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A line of two texts compared: ``same``, ``gone``, ``new`` or ``changed`` inside."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """One document for one person: what is in force, what binds the person, what is to be done.

    ``bound_by`` is None while nothing was agreed to. ``coming`` is published, not yet in force.
    """

    kind: str
    in_force: CurrentPolicy
    bound_by: CurrentPolicy | None
    needs: str
    declined_at: datetime | None
    choice: str
    coming: CurrentPolicy | None


@dataclass(frozen=True, slots=True)
class CampaignState:
    """How far an announcement has come: people by what they were told and what they answered."""

    people: int
    waiting: int
    told: int
    unreachable: int
    agreed: int
    declined: int
    closing: int

    @property
    def silent(self) -> int:
        return self.people - self.agreed - self.declined


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of a form, in one language: who demands it and what follows without it."""

    name: str
    category: str
    purpose: str
    need: str
    legal_reference: str
    consequence: str
    sensitive: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """Who gave a group of a person's data, when, on which ground; ``partner`` by name."""

    category: str
    kind: str
    ground: str
    partner: str
    obtained_at: datetime
    told_at: datetime | None


@dataclass(frozen=True, slots=True)
class Viewed:
    """One content opened, as the app tells it."""

    content: str
    opened_at: datetime
    seconds: int


@dataclass(frozen=True, slots=True)
class CampaignWords:
    """What a campaign says, of which kind, under which purpose, how, to which segment."""

    kind: str
    purpose_id: str
    channel: str
    segment: str
    title_th: str
    title_en: str
    body_th: str
    body_en: str


@dataclass(frozen=True, slots=True)
class InAppMessage:
    """A campaign as a person has it in the app."""

    campaign_id: UUID
    kind: str
    title: str
    body: str
    purpose: str


@dataclass(frozen=True, slots=True)
class TrendTable:
    """Totals that may be shown: cells (word and people), how many cells are left out, and k."""

    cells: tuple[tuple[str, int], ...]
    suppressed: int
    k: int


@dataclass(frozen=True, slots=True)
class BrokenRecord:
    """A record that does not prove: which, and why."""

    kind: str
    record_id: UUID
    why: str


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """A receipt of a person; ``body`` is what is signed, parsed."""

    id: UUID
    kind: str
    issued_at: datetime
    code: str
    body: dict[str, Any]
    signature: bytes
    key_id: str


@dataclass(frozen=True, slots=True)
class CheckedReceipt:
    """The outcome of proving a receipt: signed by a key of ours, and in our books as it stands."""

    genuine: bool
    ours: bool
    body: dict[str, Any]
    key_id: str


@dataclass(frozen=True, slots=True)
class RecipientTerms:
    """What binds a recipient (PDPA s.40): instructions, confidentiality, security; when its own
    policy was checked; why data may go to it abroad.
    """

    instructions: str
    confidentiality: str
    security: str
    policy_checked_on: date | None
    transfer_basis: str = ""
    transfer_reference: str = ""


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """One disclosure as its data subject may see it."""

    id: UUID
    recipient_code: str
    recipient_name: str
    ground: str
    purpose: str
    fields: tuple[str, ...]
    legal_reference: str
    occurred_at: datetime
    paragraph: str = ""
