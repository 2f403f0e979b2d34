"""Presses of the buttons of accounts."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models.customer import Customer
from accounts.services import identity_request, kyc
from micropay.core import clock
from micropay.core.actor import Actor
from tests.accounts import identity as people
from tests.accounts.app import MALEE, App
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


def an_expired_card() -> Press:
    return a_case_in_check(refusal="card_expired")


def a_customer() -> Customer:
    return Customer.objects.get(pk=App.installed().register(MALEE).customer_id)


def a_change_to_ask_for() -> Press:
    a_customer()
    values = {"customer": MALEE.phone, "field": "phone", "value": people.NEW_PHONE}
    return Press(by=people.ploy(), values=values)


def an_open_change(field: str = "phone", **values: Any) -> Press:
    value = people.NEW_PHONE if field == "phone" else people.NEW_ID
    change = people.requested(a_customer(), field=field, value=value)
    return Press(by=people.ploy(), row=change, values=values)


def evidence_to_attach() -> Press:
    press = an_open_change()
    press.values["file"] = SimpleUploadedFile("letter.pdf", file_samples.document())
    return press


def a_prepared_change() -> Press:
    return Press(by=people.ploy(), row=people.prepared(a_customer()))


def a_change_to_decide() -> Press:
    change = people.handed_in(a_customer())
    evidence = change.evidence.get()
    # Opened with no reason here, so that the press leaves the only row that has one.
    identity_request.open_evidence(
        actor=people.wit().actor(), evidence_id=evidence.id, reason="", now=clock.now()
    )
    return Press(by=people.wit(), row=change)


def evidence_to_open() -> Press:
    change = people.handed_in(a_customer())
    return Press(by=people.wit(), row=change.evidence.get())


BUTTONS: dict[str, Performer] = {
    "accounts_identitychange_do_request": a_change_to_ask_for,
    "accounts_identitychange_do_check_phone": lambda: an_open_change(
        passed=["phone_person_matches"]
    ),
    "accounts_identitychange_do_check_id": lambda: an_open_change(
        "national_id", passed=["id_person_matches"]
    ),
    "accounts_identitychange_do_attach": evidence_to_attach,
    "accounts_identitychange_do_submit": a_prepared_change,
    "accounts_identitychange_do_approve": a_change_to_decide,
    "accounts_identitychange_do_refuse": a_change_to_decide,
    "accounts_identitychange_do_withdraw": an_open_change,
    "accounts_identityevidence_do_open": evidence_to_open,
    "accounts_kyccase_do_find": a_waiting_case,
    "accounts_kyccase_do_confirm": a_right_card,
    "accounts_kyccase_do_refuse": an_expired_card,
    "accounts_staff_do_add": a_new_member,
    "accounts_staff_do_disable": on_an_active_agent,
    "accounts_staff_do_enable": on_an_inactive_agent,
    "accounts_staff_do_reset_device": on_an_active_agent,
}
