"""Words for what guards the back office."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from accounts.states.staff import StaffSuspensionGround, StaffSuspensionOutcome
from micropay.core.dataguard import Shown
from micropay.core.messages import Template

GROUND_NAMES: dict[str, str] = {
    StaffSuspensionGround.TOO_MUCH: _("More data opened than work needs"),
    StaffSuspensionGround.VIOLATION: _("Breach of confidentiality reported"),
}
OUTCOME_NAMES: dict[str, str] = {
    StaffSuspensionOutcome.CLEARED: _("Cleared: access comes back"),
    StaffSuspensionOutcome.CONFIRMED: _("Confirmed: access stays closed"),
}
SHOWN_NAMES: dict[str, str] = {
    Shown.LISTED: _("In lists"),
    Shown.SEARCHED: _("In searches"),
    Shown.OPENED: _("Opened one by one"),
    Shown.EXPORTED: _("Exported"),
    Shown.FILES: _("Files"),
}

TEMPLATES = {
    "accounts.staff_suspended.too_much": Template(
        title={
            "th": "ระงับสิทธิเข้าระบบ: เปิดดูข้อมูลเกินเกณฑ์",
            "en": "Access stopped: more data opened than the setting allows",
        },
        body={
            "th": "ระบบระงับสิทธิของ {who} แล้ว เพราะเปิดดูข้อมูลเกินเกณฑ์ต่อชั่วโมง"
            " โปรดตรวจสอบและบันทึกผลในหน้า การระงับสิทธิเข้าระบบ",
            "en": "The access of {who} was stopped: more data was opened in an hour than the"
            " setting allows. Please examine it and record the outcome.",
        },
    ),
    "accounts.staff_suspended.violation": Template(
        title={
            "th": "ระงับสิทธิเข้าระบบ: มีการแจ้งว่าฝ่าฝืนการรักษาความลับ",
            "en": "Access stopped: a breach of confidentiality was reported",
        },
        body={
            "th": "ระบบระงับสิทธิของ {who} แล้ว เพราะมีการแจ้งว่าฝ่าฝืนการรักษาความลับ"
            " โปรดตรวจสอบและบันทึกผลในหน้า การระงับสิทธิเข้าระบบ",
            "en": "The access of {who} was stopped: a breach of confidentiality was reported."
            " Please examine it and record the outcome.",
        },
    ),
}
