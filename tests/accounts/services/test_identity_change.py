"""One agent asks, another person decides, the customer is told: nobody else changes who she is."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from accounts.errors import identity_change as errors
from accounts.models.cool_off import CoolOff
from accounts.models.customer import Customer
from accounts.models.identity_change import (
    IdentityChange,
)
from accounts.models.session import Session
from accounts.services import identity_request as service
from micropay.core import clock
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.models.evidence import Evidence
from micropay.core.models.history import History
from tests.accounts.app import MALEE, SOMCHAI, App, messages_to
from tests.accounts.identity import (
    NEW_ID,
    NEW_PHONE,
    NEW_PHONE_E164,
    WHY,
    applied,
    identity,
    ploy,
    requested,
    texts_to,
    unchanged,
    wit,
)


@pytest.fixture
def app(db: None) -> App:
    return App.installed().register(MALEE)


@pytest.fixture
def malee(app: App) -> Customer:
    return Customer.objects.get(pk=app.customer_id)


def test_a_phone_changes_after_two_people_and_both_numbers_are_told(app: App, malee) -> None:
    change = applied(malee)
    assert identity(malee) == (NEW_PHONE_E164, MALEE.national_id)
    assert Customer.objects.with_phone(NEW_PHONE_E164).get() == malee
    assert not Customer.objects.with_phone(MALEE.e164).exists()
    assert (change.state, change.old_value) == ("applied", MALEE.e164)
    assert texts_to(MALEE.e164)[-2:] == [
        "accounts.identity_change_asked",
        "accounts.phone_changed_old",
    ]
    assert texts_to(NEW_PHONE_E164) == [
        "accounts.identity_number_code",
        "accounts.phone_changed_new",
    ]
    assert "08x-xxx-4321" in messages_to(MALEE)[0].body
    assert app.get("me").status_code == 401
    assert set(Session.objects.values_list("end_reason", flat=True)) == {"identity_changed"}
    assert CoolOff.objects.get(customer=malee).cause == "identity_changed"


def test_she_signs_in_with_the_new_number_and_not_with_the_old(app: App, malee) -> None:
    applied(malee)
    renewed = type(MALEE)(**{**vars(MALEE), "phone": NEW_PHONE})
    assert app.sign_in(renewed).status_code == 201
    asked = App.installed().post("sessions/code", {"phone": MALEE.phone})
    assert asked.status_code == 201
    assert messages_to(MALEE)[0].template == "accounts.sign_in_unknown"


def test_a_national_id_changes_and_the_bank_verifies_anew(malee) -> None:
    Customer.objects.update(verified_at=clock.now())
    applied(malee, field="national_id", value="3-1006-00445-63-5")
    assert identity(malee) == (MALEE.e164, NEW_ID)
    assert Customer.objects.get().verified_at is None
    assert texts_to(MALEE.e164)[-1] == "accounts.national_id_changed"


def test_messages_come_in_the_customers_language(db) -> None:
    App.installed(language="en").register(MALEE)
    applied(Customer.objects.get())
    assert "now uses the number 08x-xxx-4321" in messages_to(MALEE)[0].body


def test_each_step_is_on_record_with_who_and_why_and_no_value(malee) -> None:
    applied(malee)
    rows = Evidence.objects.filter(subject_id=malee.subject_id, actor_kind="staff").order_by("id")
    told = [(row.action, row.actor_label) for row in rows]
    assert told[:4] == [
        ("accounts.identity_change.request", "agent.ploy"),
        ("accounts.identity_change.check", "agent.ploy"),
        ("core.file.receive", "agent.ploy"),
        ("accounts.identity_change.attach", "agent.ploy"),
    ]
    assert ("core.file.read", "senior.wit") in told
    assert ("accounts.identity_change.apply", "senior.wit") in told
    everything = str(list(Evidence.objects.values())) + str(list(History.objects.values()))
    for value in (NEW_PHONE_E164, NEW_PHONE[1:], MALEE.national_id):
        assert value not in everything


SPELLINGS = [
    "0867654321",
    "086-765-4321",
    "086 765 4321",
    "086.765.4321",
    "(086) 765-4321",
    "+66867654321",
    "+66 86 765 4321",
    "66867654321",
    "+66-86-765-4321",
    " 0867654321 ",
]


@pytest.mark.parametrize("written", SPELLINGS)
def test_ten_spellings_are_one_phone_number(malee, written: str) -> None:
    assert requested(malee, value=written).value == NEW_PHONE_E164


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phone", "๐๘๖๗๖๕๔๓๒๑"),
        ("phone", "02-123-4567"),
        ("phone", "+660867654321"),
        ("phone", "08676543210"),
        ("phone", ""),
        ("phone", "0867654321\x00"),
        ("national_id", "๓๑๐๐๖๐๐๔๔๕๖๓๕"),
        ("national_id", "3100600445634"),
        ("national_id", "310060044563"),
        ("national_id", "1111111111111"),
        ("national_id", ""),
    ],
)
def test_what_cannot_be_a_number_is_refused(malee, field: str, value: str) -> None:
    with pytest.raises(InvalidInput):
        requested(malee, field=field, value=value)
    assert (IdentityChange.objects.count(), unchanged(malee)) == (0, True)


# What stands against it -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value"), [("phone", MALEE.phone), ("national_id", MALEE.national_id)]
)
def test_the_present_value_is_no_change(malee, field: str, value: str) -> None:
    with pytest.raises(errors.IdentityUnchanged):
        requested(malee, field=field, value=value)


@pytest.mark.parametrize(
    ("field", "value"), [("phone", SOMCHAI.phone), ("national_id", SOMCHAI.national_id)]
)
def test_what_is_somebody_elses_is_refused(malee, field: str, value: str) -> None:
    App.installed().register(SOMCHAI)
    with pytest.raises(errors.IdentityTaken):
        requested(malee, field=field, value=value)
    assert (IdentityChange.objects.count(), unchanged(malee)) == (0, True)


def test_two_customers_cannot_ask_for_one_number(malee) -> None:
    requested(malee)
    other = App.installed().register(SOMCHAI)
    with pytest.raises(errors.IdentityTaken):
        requested(Customer.objects.get(pk=other.customer_id))


def test_one_request_at_a_time_on_a_field(malee) -> None:
    first = requested(malee)
    with pytest.raises(errors.IdentityChangeWaiting):
        requested(malee, value="0861112222", by=wit())
    assert requested(malee, field="national_id", value=NEW_ID).is_open
    service.withdraw(actor=ploy().actor(), change_id=first.id, reason=WHY, now=clock.now())
    assert requested(malee, value="0861112222").is_open


def test_the_database_itself_knows_no_two_open_requests(malee) -> None:
    first = requested(malee)
    with pytest.raises(IntegrityError, match="change_one_open_per_field"), transaction.atomic():
        IdentityChange.objects.create(
            customer=malee,
            field="phone",
            value="+66861112222",
            value_index="f" * 64,
            maker=first.maker,
            requested_at=clock.now(),
            expires_at=clock.now(),
        )


@pytest.mark.parametrize("state", ["closed", "deceased"])
def test_an_ended_account_is_not_changed(malee, state: str) -> None:
    Customer.objects.update(state=state, closed_at=clock.now())
    with pytest.raises(errors.IdentityAccountEnded):
        requested(malee)


def test_nobody_unknown_is_changed(db) -> None:
    with pytest.raises(NotFound):
        service.request(
            actor=ploy().actor(),
            customer_id=uuid4(),
            field="phone",
            value=NEW_PHONE,
            reason=WHY,
            now=clock.now(),
        )
