"""Presses of the buttons of accounts."""

from __future__ import annotations

from tests.architecture.buttons import Performer, Press
from tests.backoffice import member


def on_an_active_agent() -> Press:
    return Press(by=member("officer", "compliance_officer"), row=member("agent.one", "agent"))


def on_an_inactive_agent() -> Press:
    press = on_an_active_agent()
    press.row.is_active = False
    press.row.save()
    return press


def a_new_member() -> Press:
    return Press(
        by=member("officer", "compliance_officer"),
        values={
            "username": "agent.new",
            "full_name": "Somying",
            "email": "somying@example.co.th",
            "employer": "micropay",
            "role": "agent",
        },
    )


BUTTONS: dict[str, Performer] = {
    "accounts_staff_do_add": a_new_member,
    "accounts_staff_do_disable": on_an_active_agent,
    "accounts_staff_do_enable": on_an_inactive_agent,
    "accounts_staff_do_reset_device": on_an_active_agent,
}
