"""Presses of the buttons of accounts."""

from __future__ import annotations

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from accounts.models.customer import Customer
from accounts.models.pin_reset import PinReset
from accounts.models.reveal import RevealWeek
from accounts.models.staff_guard import StaffNetwork, StaffSuspension
from accounts.models.step_up import StepUpRow
from accounts.services import (
    kyc,
    reveal,
    staff_suspension,
)
from accounts.states.staff import PersonalField
from micropay.core import clock, files
from micropay.core.actor import Actor
from micropay.core.models.file import StoredFile
from tests.accounts.app import MALEE, App, code_sent_to
from tests.accounts.buttons_identity import BUTTONS as IDENTITY
from tests.accounts.buttons_masked import BUTTONS as MASKED
from tests.accounts.buttons_paper import BUTTONS as PAPERS
from tests.accounts.buttons_sanctions import BUTTONS as SANCTIONS
from tests.accounts.buttons_suspension import BUTTONS as SUSPENSION
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.core import file_samples


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


def a_file_of_the_card() -> Press:
    sent = SimpleUploadedFile("card.jpg", file_samples.picture())
    return a_case_in_check(kind="card", file=sent)


def a_kept_file() -> Press:
    press = a_case_in_check()
    stored = files.receive(
        actor=press.by.actor(),
        subject_id=press.row.customer.subject_id,
        purpose="kyc_evidence",
        name="",
        content=file_samples.picture(),
        now=clock.now(),
    )
    scanned(stored)
    row = kyc.add_evidence(
        actor=press.by.actor(),
        case_id=press.row.id,
        kind="card",
        file_id=stored.id,
        reason="",
        now=clock.now(),
    )
    return Press(by=member("officer", "compliance_officer"), row=row)


def scanned(stored: StoredFile) -> None:
    """As the scanner leaves a file it finds nothing in."""
    StoredFile.objects.filter(pk=stored.pk).update(
        state="clean", scanned_at=clock.now(), signature_version="27000"
    )


def a_match() -> Press:
    """Screening found a name on a list; compliance looks at it."""
    with override_settings(SANCTIONS_SCREENER="tests.accounts.lists.listed"):
        press = a_right_card()
        case = kyc.confirm(
            actor=press.by.actor(),
            case_id=press.row.id,
            reason="",
            card_expires_on=None,
            now=clock.now(),
            **press.values,
        )
    return Press(by=member("officer", "compliance_officer"), row=case)


def a_checked_customer(**values: str) -> Press:
    press = a_right_card()
    case = kyc.confirm(
        actor=press.by.actor(),
        case_id=press.row.id,
        reason="",
        card_expires_on=None,
        now=clock.now(),
        **press.values,
    )
    return Press(by=member("officer", "compliance_officer"), row=case, values=values)


def a_riskier_customer() -> Press:
    return a_checked_customer(risk="high")


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


def another_role() -> Press:
    press = on_an_active_agent()
    press.values["role"] = "senior_agent"
    return press


def a_reported_agent() -> Press:
    agent, mali = member("agent.one", "agent"), member("mali", "privacy_officer")
    staff_suspension.report_violation(
        actor=mali.actor(), staff_id=agent.id, reason="photographed a screen", now=clock.now()
    )
    row = StaffSuspension.objects.get(staff=agent)
    officer = member("officer", "compliance_officer")
    return Press(by=officer, row=row, values={"outcome": "cleared"})


def a_new_network() -> Press:
    values = {"cidr": "203.0.113.0/24", "note": "head office"}
    return Press(by=member("officer", "compliance_officer"), values=values)


def an_open_network() -> Press:
    row = StaffNetwork.objects.create(
        cidr="127.0.0.0/8", note="this machine", opened_at=clock.now()
    )
    return Press(by=member("officer", "compliance_officer"), row=row)


def a_new_undertaking() -> Press:
    values = {"body_th": "# ข้อความใหม่", "body_en": "# A new text"}
    return Press(by=member("officer", "compliance_officer"), values=values)


def a_field_for_a_case() -> Press:
    app = App.installed().register(MALEE)
    number = str(app.post("kyc-cases", {}).data["code"])
    return Press(
        by=member("agent.one", "agent"),
        row=Customer.objects.get(pk=app.customer_id),
        values={"field": "phone", "case_kind": "kyc", "case_number": number},
    )


def a_delay() -> Press:
    app = App.installed().register(MALEE)
    last_day = clock.bangkok_day(clock.now()) + timedelta(days=30)
    return Press(
        by=member("officer", "compliance_officer"),
        row=Customer.objects.get(pk=app.customer_id),
        values={"ground": "suspicion_report", "last_day": str(last_day)},
    )


def a_week_to_look_over() -> Press:
    found = a_field_for_a_case()
    reveal.open_field(
        actor=found.by.actor(),
        kind="customer",
        record_id=found.row.pk,
        field=PersonalField.PHONE,
        case_kind="kyc",
        case_number=found.values["case_number"],
        reason="she asked to be called",
        now=clock.now() - timedelta(days=14),
    )
    officer = member("officer", "compliance_officer")
    return Press(by=officer, row=RevealWeek.objects.get(), values={"finding": "in_order"})


BUTTONS: dict[str, Performer] = {
    **SANCTIONS,
    **IDENTITY,
    **MASKED,
    **PAPERS,
    **SUSPENSION,
    "accounts_kyccase_do_again": a_checked_customer,
    "accounts_kyccase_do_clear": a_match,
    "accounts_kyccase_do_evidence": a_file_of_the_card,
    "accounts_kyccase_do_refuse_match": a_match,
    "accounts_kyccase_do_risk": a_riskier_customer,
    "accounts_kycevidence_do_open": a_kept_file,
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
    "accounts_staff_do_change_role": another_role,
    "accounts_staff_do_report_violation": on_an_active_agent,
    "accounts_staffsuspension_do_outcome": a_reported_agent,
    "accounts_staffnetwork_do_open": a_new_network,
    "accounts_staffnetwork_do_close": an_open_network,
    "accounts_undertaking_do_draft": a_new_undertaking,
    "accounts_customer_do_reveal": a_field_for_a_case,
    "accounts_customer_do_delay": a_delay,
    "accounts_revealweek_do_review": a_week_to_look_over,
}
