"""Presses of the buttons of complaints."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from accounts.models.customer import Customer
from complaints.models.case import Case
from complaints.models.letter import Letter
from complaints.services import case as work
from complaints.services import export_worker, fraud
from micropay.core import clock
from micropay.core.actor import Actor
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.complaints import buttons_work, money, reports
from tests.complaints.people import filed, reload
from tests.wallet.risk_samples import set_rule


def an_open_case(**values: Any) -> Press:
    return Press(by=member("agent.one", "agent"), row=filed(clock.now()), values=values)


def a_resolved_case() -> Press:
    press = an_open_case()
    case = press.row
    assert isinstance(case, Case)
    work.resolve(
        actor=member("agent.two", "agent").actor(),
        case_id=case.id,
        outcome="answered",
        text="เราแก้ไขแล้ว",
        reason="decided before",
        now=clock.now(),
    )
    return Press(by=press.by, row=reload(case))


def with_text(**values: Any) -> Callable[[], Press]:
    return lambda: an_open_case(text="เรากำลังตรวจสอบ", **values)


def with_a_day() -> Press:
    day = clock.bangkok_day(clock.now()) + timedelta(days=7)
    return an_open_case(text="ใช้เวลาเพิ่ม", expected_day=day.isoformat())


def a_payment() -> Press:
    row = money.case_of(money.malee())
    values = {"kind": "refund", "amount": "250.00"}
    return Press(by=member("agent.one", "agent"), row=row, values=values)


def a_suspect() -> Press:
    row = money.case_of(money.malee(), kind="fraud")
    values = {"who": money.somchai().phone, "cause": "victim_report"}
    return Press(by=member("agent.one", "agent"), row=row, values=values)


def a_hold(**values: str) -> Press:
    press = a_suspect()
    case, by = press.row, member("agent.two", "agent").actor()
    assert isinstance(case, Case)
    row = fraud.hold(
        actor=by,
        case_id=case.id,
        customer_id=Customer.objects.exclude(id=case.customer_id).get().id,
        cause="victim_report",
        reason="",
        now=clock.now(),
    )
    return Press(by=press.by, row=row, values=values)


def a_credit() -> Press:
    row = money.paid(money.disputed(money.malee()), 10_000, "provisional")
    return Press(by=member("agent.one", "agent"), row=row)


def a_letter() -> Press:
    press = a_credit()
    money.deliver()
    return Press(by=press.by, row=Letter.objects.get(), answer=200)


def a_report(by: str = "compliance_officer", answer: int = 302, **values: Any) -> Press:
    reports.layouts()
    filed(clock.now())
    return Press(by=member("officer.one", by), values=values, answer=answer)


def a_permit() -> Press:
    reports.layouts()
    officer = member("officer.one", "compliance_officer")
    row = reports.permit(officer.actor(), clock.now())
    return Press(by=officer, row=reports.granted(row, clock.now()), answer=200)


def a_made_file() -> Press:
    reports.layouts()
    filed()
    set_rule("complaint.export_at_once", 0)
    officer = member("officer.one", "compliance_officer")
    row = reports.ordered(actor=officer.actor(), now=clock.now())
    made = export_worker.make_next(actor=Actor.system("make exports"), now=clock.now())
    assert made == row
    return Press(by=officer, row=made, answer=200)


def a_layout() -> Press:
    body = json.dumps({"columns": [{"column": "number", "th": "เลขที่", "en": "Number"}]})
    words = {"code": "new", "kind": "register", "name_th": "ใหม่", "name_en": "New", "body": body}
    return a_report(**words)


BUTTONS: dict[str, Performer] = {
    "complaints_casereport_do_export": lambda: a_report(
        answer=200, layout="register", file_kind="csv", **reports.this_month()
    ),
    "complaints_casereport_do_ask_open": lambda: a_report(
        layout="register-contacts", file_kind="xlsx", **reports.this_month()
    ),
    "complaints_caseexport_do_check": lambda: a_report(sha256="0" * 64),
    "complaints_exportpermit_do_take": a_permit,
    "complaints_exportorder_do_fetch": a_made_file,
    "complaints_reportlayout_do_add_layout": a_layout,
    "complaints_case_do_take": an_open_case,
    "complaints_case_do_reply": with_text(wait_for_customer="on"),
    **buttons_work.BUTTONS,
    "complaints_case_do_redress": a_payment,
    "complaints_case_do_hold": a_suspect,
    "complaints_redress_do_take_back": a_credit,
    "complaints_redress_do_make_final": a_credit,
    "complaints_letter_do_open": a_letter,
    "complaints_fraudhold_do_release": a_hold,
    "complaints_fraudhold_do_extend": lambda: a_hold(cause="police_report", reference="123/2569"),
    "complaints_fraudhold_do_pack": a_hold,
    "complaints_case_do_update": with_a_day,
    "complaints_case_do_note": with_text(),
    "complaints_case_do_resolve": with_text(outcome="partly_upheld"),
    "complaints_case_do_close": a_resolved_case,
    "complaints_case_do_reopen": a_resolved_case,
}
