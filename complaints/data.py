"""What crosses the borders of complaints, and the words it sends to people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_noop as _

from complaints.states import (
    Authority,
    Channel,
    Clock,
    ConversationKind,
    DraftOf,
    DueCause,
    Emptied,
    Kind,
    LetterKind,
    Outcome,
    PartyRole,
    RedressKind,
    RedressState,
    State,
    Step,
    Theme,
)
from micropay.core.files import FileContent
from micropay.core.messages import Template
from wallet.data.redress import RedressPosting

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


@dataclass(frozen=True, slots=True)
class CallNotes:
    """A call: its reference, where its recording is (may be empty), and whether that was agreed."""

    reference: str
    recording: str
    consent_to_record: bool


@dataclass(frozen=True, slots=True)
class Forwarded:
    """By which authority a letter was forwarded, its reference, and when it wants an answer."""

    authority: str
    reference: str
    due: date | None


@dataclass(frozen=True, slots=True)
class HoldView:
    """An account that a report of fraud holds: by which law, since when and until when."""

    hold_id: UUID
    suspension_id: UUID
    customer_id: UUID
    wallet_number: str
    cause: str
    state: str
    basis: str
    reference: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class OpenedConversation:
    """What a conversation holds, opened: the words of a chat, a mail with the names of its files,
    or the sound of a call. ``sha256`` is that of the record.
    """

    kind: str
    held_at: datetime
    sha256: str
    words: str = ""
    sender: str = ""
    title: str = ""
    attached: tuple[str, ...] = ()
    sound: FileContent | None = None


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
    Outcome.MERGED: _("Merged into another case"),
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
    Step.UPDATE: _("How it stands, and until when"),
    Step.DUE_MOVED: _("Due day moved"),
    Step.ESCALATED: _("Alarm of a clock"),
    Step.REDRESS_ASKED: _("Payment proposed"),
    Step.REDRESS_ENDED: _("Proposed payment not made"),
    Step.REDRESS_PAID: _("Money paid to the wallet"),
    Step.REDRESS_BACK: _("Payment taken back"),
    Step.DISPUTE: _("Disputed payment"),
    Step.HOLD: _("Hold of an account"),
    Step.CLASSIFIED: _("Sorted"),
    Step.LINKED: _("Payment or case linked"),
    Step.PARTY: _("Person added"),
    Step.TASK: _("Task"),
    Step.MERGED: _("Merged"),
    Step.SPLIT: _("Split"),
    Step.AUTHORITY: _("Authority"),
    Step.ROOT_CAUSE: _("Root cause"),
    Step.LETTER: _("Letter"),
    Step.FILE: _("File"),
    Step.MAIL: _("E-mail received"),
    Step.CHAT: _("Chat"),
    Step.ACCEPTED: _("Decision accepted by the customer"),
    Step.CONTESTED: _("Decision contested by the customer"),
    Step.RATED: _("Rated by the customer"),
}
DRAFT_NAMES: dict[str, str] = {
    DraftOf.REPLY: _("Reply"),
    DraftOf.UPDATE: _("Tell until when"),
    DraftOf.NOTE: _("Note"),
    DraftOf.RESOLVE: _("Resolve"),
}
DUE_CAUSE_NAMES: dict[str, str] = {
    DueCause.PAUSE: _("the clock stood still"),
    DueCause.CALENDAR: _("the business calendar changed"),
    DueCause.UPDATE: _("the customer was told a new day"),
    DueCause.STARTED: _("the clock started"),
    DueCause.KIND: _("the case was sorted anew"),
    DueCause.MERGE: _("an older case was merged into it"),
}
CLOCK_NAMES: dict[str, str] = {
    Clock.ACKNOWLEDGE: _("Acknowledge"),
    Clock.PROGRESS: _("Tell progress"),
    Clock.RESOLVE: _("Decide, or tell until when"),
    Clock.REFUND: _("Pay money that is owed"),
    Clock.AUTHORITY: _("Answer the authority"),
    Clock.ANSWER: _("Answer of the customer"),
}

MOVEMENT_NAMES: dict[str, str] = {
    "payment": _("Payment"),
    "transfer": _("Transfer"),
    "topup": _("Top-up"),
    "withdrawal": _("Withdrawal"),
}
AUTHORITY_NAMES: dict[str, str] = {
    Authority.BANK_OF_THAILAND: _("Bank of Thailand (1213)"),
    Authority.CONSUMER_PROTECTION: _("Consumer Protection Board (1166)"),
    Authority.DATA_PROTECTION: _("Personal Data Protection Committee"),
    Authority.ONLINE_CRIME: _("Anti Online Scam Operation Center (1441)"),
    Authority.POLICE: _("Police"),
    Authority.OTHER: _("Another authority"),
}
PARTY_NAMES: dict[str, str] = {
    PartyRole.REPRESENTATIVE: _("Representative"),
    PartyRole.WITNESS: _("Witness"),
    PartyRole.COUNTERPARTY: _("Other side of the payment"),
    PartyRole.OTHER: _("Other person"),
}
THEME_NAMES: dict[str, str] = {
    Theme.PROCESS: _("Process"),
    Theme.SYSTEM: _("System"),
    Theme.PEOPLE: _("Staff"),
    Theme.PARTNER: _("Partners"),
    Theme.WORDS: _("Words and terms"),
    Theme.CRIME: _("Crime"),
    Theme.CUSTOMER: _("Customer"),
}
REDRESS_NAMES: dict[str, str] = {
    RedressKind.REFUND: _("Money we owe"),
    RedressKind.GOODWILL: _("Goodwill"),
    RedressKind.PROVISIONAL: _("Provisional credit while a payment is disputed"),
}
REDRESS_STATE_NAMES: dict[str, str] = {
    RedressState.PROPOSED: _("Waits for a second person"),
    RedressState.ENDED: _("Not paid"),
    RedressState.PAID: _("Paid"),
    RedressState.FINAL: _("Final"),
    RedressState.RECOVERING: _("Being collected"),
    RedressState.BACK: _("Taken back"),
}
REDRESS_POSTINGS = {
    RedressKind.REFUND: RedressPosting.REDRESS,
    RedressKind.GOODWILL: RedressPosting.GOODWILL,
    RedressKind.PROVISIONAL: RedressPosting.PROVISIONAL,
}
CONVERSATION_NAMES: dict[str, str] = {
    ConversationKind.CALL: _("Call"),
    ConversationKind.CHAT: _("Chat"),
    ConversationKind.MAIL: _("E-mail"),
}
EMPTIED_NAMES: dict[str, str] = {
    Emptied.RETENTION: _("Deleted: its time was over"),
    Emptied.REQUEST: _("Deleted: the person asked for it"),
}
LETTER_NAMES: dict[str, str] = {
    LetterKind.REDRESS: _("Letter about a payment to the wallet"),
    LetterKind.TAKEN_BACK: _("Letter about a credit taken back"),
    LetterKind.DECISION: _("Letter about the decision"),
    LetterKind.POLICE: _("Evidence pack for the police"),
    LetterKind.ANSWER: _("Letter with our answer"),
    LetterKind.AUTHORITY: _("Answer to an authority"),
}

TEMPLATES = {
    "complaints.merged": Template(
        title={
            "th": "เรื่องเลขที่ {number} รวมเข้ากับเรื่องเลขที่ {into} {mark}",
            "en": "Case {number} goes on in case {into} {mark}",
        },
        body={
            "th": (
                "MicroPay รวมเรื่องเลขที่ {number} ของท่านเข้ากับเรื่องเลขที่ {into}"
                " และดำเนินการต่อในเรื่องนั้น โปรดติดตามด้วยเลขที่ {into}"
            ),
            "en": (
                "Your case {number} was merged into your case {into}, which goes on for both."
                " Follow it with the number {into}."
            ),
        },
    ),
    "complaints.paid": Template(
        title={"th": "คืนเงินเรื่องเลขที่ {number} {mark}", "en": "Money for case {number} {mark}"},
        body={
            "th": "MicroPay: โอนเงิน {amount} บาท เข้ากระเป๋าของท่านแล้ว ตามเรื่องเลขที่ {number}",
            "en": "MicroPay: {amount} baht is in your wallet, because of case {number}.",
        },
    ),
    "complaints.taken_back": Template(
        title={
            "th": "เรียกคืนเงินเรื่องเลขที่ {number} {mark}",
            "en": "Money of case {number} taken back {mark}",
        },
        body={
            "th": (
                "MicroPay: เรียกคืนเงิน {amount} บาท จากกระเป๋าของท่าน ตามผลของเรื่องเลขที่ {number}"
                " หากไม่เห็นด้วย โปรดแจ้งในเรื่องเดิม"
            ),
            "en": (
                "MicroPay: {amount} baht was taken back from your wallet, as decided in case"
                " {number}. If you do not agree, tell us in the case."
            ),
        },
    ),
    "complaints.clocks": Template(
        title={
            "th": "เรื่องที่ใกล้หรือเกินกำหนด {count} รายการ",
            "en": "{count} clocks of cases about to run out, or late",
        },
        body={
            "th": "โปรดดำเนินการในระบบหลังบ้าน เลขที่เรื่อง · สิ่งที่ต้องทำ · ครบกำหนด\n{lines}",
            "en": "Please see to these in the back office. Case · what is owed · due day\n{lines}",
        },
    ),
    "complaints.acknowledged": Template(
        title={
            "th": "รับเรื่องแล้ว เลขที่ {number} {mark}",
            "en": "We received your message, case {number} {mark}",
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
        title={"th": "คำตอบเรื่องเลขที่ {number} {mark}", "en": "An answer to case {number} {mark}"},
        body={"th": "{text}", "en": "{text}"},
    ),
    "complaints.reply_waits": Template(
        title={"th": "คำตอบเรื่องเลขที่ {number} {mark}", "en": "An answer to case {number} {mark}"},
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
