"""What suspensions hand out, and what is written to people about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from micropay.core.messages import Template

_NONE = {"th": "", "en": ""}


def _sms(thai: str, english: str) -> Template:
    return Template(title=_NONE, body={"th": f"ไมโครเพย์: {thai}", "en": f"MicroPay: {english}"})


TEMPLATES = {
    "accounts.suspended_false_information": _sms(
        "ข้อมูลบางส่วนหรือทั้งหมดที่ท่านให้ไว้ไม่ถูกต้อง บัญชีถูกระงับชั่วคราว โปรดส่งหลักฐานในแอปภายในวันที่ {proof_by}",
        "Some or all of the information you gave was found to be wrong and your account is"
        " suspended. Please send proof in the app until {proof_by}.",
    ),
    "accounts.suspended": _sms(
        "บัญชีของท่านถูกระงับการทำรายการชั่วคราว โปรดดูรายละเอียดในแอป หรือติดต่อฝ่ายบริการลูกค้า 0-2697-5353",
        "Your account is suspended for the time being. See the app or contact customer service,"
        " 0-2697-5353.",
    ),
    "accounts.suspension_ended": _sms(
        "การระงับบัญชีของท่านสิ้นสุดแล้ว ท่านทำรายการได้ตามปกติ",
        "The suspension of your account has ended. You can use it as before.",
    ),
    "accounts.proof_received": _sms(
        "ได้รับหลักฐานของท่านแล้ว เราจะแจ้งผลการพิจารณาให้ท่านทราบ",
        "We have received your proof and will tell you what is decided.",
    ),
    "accounts.closed": _sms(
        "บัญชีของท่านปิดแล้ว ข้อมูลที่กฎหมายไม่ได้กำหนดให้เก็บถูกลบแล้ว"
        " ข้อมูลที่กฎหมายให้เก็บจะลบเมื่อครบกำหนด ({kept_until})",
        "Your account is closed. What the law does not keep is deleted; what it keeps will be"
        " deleted when its time is over ({kept_until}).",
    ),
}


@dataclass(frozen=True, slots=True)
class SuspensionView:
    """A suspension as its customer sees it. The basis in law is named, an informant never."""

    suspension_id: UUID
    cause: str
    state: str
    basis: str
    false_fields: tuple[str, ...]
    since: datetime
    until: datetime | None
    proof_by: date | None
    takes_proof: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """One kind of data that stays after an account ended: which law asks, and until when."""

    what: str
    law: str
    until: date
