"""What the buttons of changes of phone and national ID need."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models.customer import Customer
from accounts.services import (
    identity_request,
)
from micropay.core import clock
from tests.accounts import identity as people
from tests.accounts.app import MALEE, App
from tests.architecture.buttons import Performer, Press
from tests.core import file_samples


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


def a_number_to_prove() -> Press:
    press = an_open_change()
    press.values["code"] = people.sent(press.row)
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
    "accounts_identitychange_do_prove": a_number_to_prove,
    "accounts_identitychange_do_send_code": an_open_change,
    "accounts_identitychange_do_submit": a_prepared_change,
    "accounts_identitychange_do_approve": a_change_to_decide,
    "accounts_identitychange_do_refuse": a_change_to_decide,
    "accounts_identitychange_do_withdraw": an_open_change,
    "accounts_identityevidence_do_open": evidence_to_open,
}
