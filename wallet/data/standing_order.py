"""Standing orders as they are asked for, shown and told. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from micropay.core.messages import Template
from wallet.states.standing_order import Every, RunOutcome, StandingState

RUN_LATER, RUN_FAILED = "wallet.standing_later", "wallet.standing_failed"
RUN_DONE, RESTS = "wallet.standing_done", "wallet.standing_rests"

TEMPLATES = {
    RUN_DONE: Template(
        title={"th": "โอนเงินตามคำสั่งล่วงหน้าแล้ว", "en": "Standing order carried out"},
        body={
            "th": "ไมโครเพย์: โอนเงิน {amount} บาท ให้ {payee} ตามคำสั่งล่วงหน้าของวันที่ {day} แล้ว"
            " เลขที่รายการ {reference}",
            "en": "MicroPay: your standing order of {day} has paid {amount} baht to {payee}."
            " Receipt {reference}",
        },
    ),
    RUN_LATER: Template(
        title={"th": "คำสั่งโอนล่วงหน้ายังไม่สำเร็จ", "en": "Standing order not carried out yet"},
        body={
            "th": "ไมโครเพย์: ยังโอนเงิน {amount} บาท ให้ {payee} ตามคำสั่งของวันที่ {day} ไม่ได้"
            " โปรดตรวจยอดเงินและวงเงิน ระบบจะลองอีกครั้ง",
            "en": "MicroPay: your standing order of {day}, {amount} baht to {payee}, could not be"
            " carried out. Please look at balance and limits; we try again.",
        },
    ),
    RUN_FAILED: Template(
        title={"th": "คำสั่งโอนล่วงหน้าไม่สำเร็จ", "en": "Standing order not carried out"},
        body={
            "th": "ไมโครเพย์: ไม่ได้โอนเงิน {amount} บาท ให้ {payee} ตามคำสั่งของวันที่ {day}"
            " และจะไม่ลองอีกสำหรับวันนี้",
            "en": "MicroPay: your standing order of {day}, {amount} baht to {payee}, was not"
            " carried out and will not be tried again for that day.",
        },
    ),
    RESTS: Template(
        title={"th": "พักคำสั่งโอนล่วงหน้า", "en": "Standing order paused"},
        body={
            "th": "ไมโครเพย์: พักคำสั่งโอนล่วงหน้า {amount} บาท ให้ {payee} ไว้ก่อน"
            " ดูและเลือกทำต่อหรือยกเลิกได้ในแอป",
            "en": "MicroPay: your standing order of {amount} baht to {payee} is paused."
            " Go on with it or cancel it in the app.",
        },
    ),
}


@dataclass(frozen=True, slots=True)
class StandingWish:
    """What is to be transferred on which Bangkok days. ``last_on`` None: until it is cancelled."""

    amount: int
    note: str
    every: Every
    first_on: date
    last_on: date | None


@dataclass(frozen=True, slots=True)
class StandingView:
    """A standing order as its customer sees it.

    ``fee`` is today's; ``fee_until`` says when an announced one takes its place. ``coming`` are the
    next days. The members of the proof are there while it is asked for.
    """

    id: UUID
    state: StandingState
    reason: str
    payee_name: str
    amount: int
    fee: int
    fee_until: datetime | None
    note: str
    every: Every
    first_on: date
    last_on: date | None
    coming: tuple[date, ...]
    asked_at: datetime
    expires_at: datetime
    proof: tuple[str, ...] = ()
    otp_id: UUID | None = None
    masked_phone: str = ""


@dataclass(frozen=True, slots=True)
class RunView:
    """What became of one day; ``reference`` is the receipt's number."""

    due_on: date
    outcome: RunOutcome
    code: str
    reference: str
    decided_at: datetime
