"""Presses of the buttons of accounts."""

from __future__ import annotations

from accounts.models.pin_reset import PinReset
from accounts.models.step_up import StepUpRow
from accounts.services import kyc
from micropay.core import clock
from micropay.core.actor import Actor
from tests.accounts.app import MALEE, App, code_sent_to
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


def a_waiting_case() -> Press:
    asked = App.installed().register(MALEE).post("kyc-cases", {}).data
    dao = member("dao", "bank_verifier", employer="thai_credit_bank")
    return Press(by=dao, values={"code": asked["code"], "channel": "branch"})


def a_case_in_check(**values: str) -> Press:
    found = a_waiting_case()
    case = kyc.take(
        actor=Actor(kind="staff", id=str(found.by.id), label=found.by.username),
        reason="",
        now=clock.now(),
        **found.values,
    )
    return Press(by=found.by, row=case, values=values)


def a_right_card() -> Press:
    return a_case_in_check(method="dip_chip", national_id=MALEE.national_id)


def an_expired_card() -> Press:
    return a_case_in_check(refusal="card_expired")


def a_new_row(**values: str) -> Press:
    return Press(
        by=member("officer", "compliance_officer"),
        values={
            "position": "5",
            "action": "transfer",
            "network": "any",
            "phone_state": "any",
            "device": "known",
            "sign": "any",
            "amount_from": "",
            "amount_below": "100.00",
            "demand": "pin",
            **values,
        },
    )


def on_a_row(active: bool) -> Press:
    row = StepUpRow.objects.filter(active=active).order_by("position")[0]
    return Press(by=member("officer", "compliance_officer"), row=row)


def a_new_build() -> Press:
    words = {"notes_th": "เร็วขึ้น", "notes_en": "Faster."}
    build = {"os": "ios", "version": "1.1.0", "least": "1.0.0", **words}
    return Press(by=member("prasit", "operator"), values=build)


def somebody_forgot_the_pin() -> Press:
    phone = App.installed().register(MALEE)
    phone.session = {}
    asked = phone.post("pin-resets/code", {"phone": MALEE.phone}).data
    body = {
        "phone": MALEE.phone,
        "otp_id": asked["otp_id"],
        "otp_code": code_sent_to(MALEE),
    }
    phone.post("pin-resets", body)
    return Press(by=member("agent.one", "agent"), row=PinReset.objects.get())


BUTTONS: dict[str, Performer] = {
    "accounts_kyccase_do_find": a_waiting_case,
    "accounts_kyccase_do_confirm": a_right_card,
    "accounts_kyccase_do_refuse": an_expired_card,
    "accounts_stepuprow_do_add": a_new_row,
    "accounts_stepuprow_do_switch_on": lambda: on_a_row(active=False),
    "accounts_stepuprow_do_switch_off": lambda: on_a_row(active=True),
    "accounts_appbuild_do_publish": a_new_build,
    "accounts_pinreset_do_vouch": somebody_forgot_the_pin,
    "accounts_pinreset_do_refuse": somebody_forgot_the_pin,
    "accounts_staff_do_add": a_new_member,
    "accounts_staff_do_disable": on_an_active_agent,
    "accounts_staff_do_enable": on_an_inactive_agent,
    "accounts_staff_do_reset_device": on_an_active_agent,
}
