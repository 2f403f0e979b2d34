"""Presses of the buttons of complaints."""

from __future__ import annotations

from uuid import UUID

from complaints.services import case as work
from complaints.states import Outcome
from micropay.core import clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.complaints.people import filed, reload, staff

WORDS = {"text": "เราได้ตรวจสอบแล้ว"}


def on_an_open_case() -> Press:
    return Press(by=member("agent.one", "agent"), row=filed(clock.now()), values=WORDS)


def with_a_decision() -> Press:
    press = on_an_open_case()
    values = {**WORDS, "outcome": Outcome.UPHELD.value}
    return Press(by=press.by, row=press.row, values=values)


def on_a_resolved_case() -> Press:
    case = filed(clock.now())
    colleague = staff("agent.two")
    work.resolve(
        actor=colleague.actor(),
        case_id=case.id,
        outcome=Outcome.UPHELD.value,
        text="แก้ไขแล้ว",
        reason="checked the log",
        now=clock.now(),
    )
    return Press(by=member("agent.one", "agent"), row=reload(UUID(str(case.id))))


BUTTONS: dict[str, Performer] = {
    "complaints_case_do_take": on_an_open_case,
    "complaints_case_do_reply": on_an_open_case,
    "complaints_case_do_note": on_an_open_case,
    "complaints_case_do_resolve": with_a_decision,
    "complaints_case_do_close": on_a_resolved_case,
    "complaints_case_do_reopen": on_a_resolved_case,
}
