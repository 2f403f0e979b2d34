"""Presses of the buttons of complaints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from complaints.models.case import Case
from complaints.services import case as work
from micropay.core import clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.complaints.people import filed, reload


def an_open_case(**values: Any) -> Press:
    return Press(by=member("agent.one", "agent"), row=filed(clock.now()), values=values)


def a_resolved_case() -> Press:
    press = an_open_case()
    case = press.row
    assert isinstance(case, Case)
    work.resolve(
        actor=member("agent.two", "agent").actor(),
        case_id=case.id,
        outcome="upheld",
        text="เราแก้ไขแล้ว",
        reason="decided before",
        now=clock.now(),
    )
    return Press(by=press.by, row=reload(case))


def with_text(**values: Any) -> Callable[[], Press]:
    return lambda: an_open_case(text="เรากำลังตรวจสอบ", **values)


BUTTONS: dict[str, Performer] = {
    "complaints_case_do_take": an_open_case,
    "complaints_case_do_reply": with_text(wait_for_customer="on"),
    "complaints_case_do_note": with_text(),
    "complaints_case_do_resolve": with_text(outcome="partly_upheld"),
    "complaints_case_do_close": a_resolved_case,
    "complaints_case_do_reopen": a_resolved_case,
}
