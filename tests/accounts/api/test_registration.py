"""From the installed app to a customer with an open session."""

from __future__ import annotations

import pytest

from accounts.models.credential import Credential
from accounts.models.customer import Customer
from accounts.models.registration import Registration
from accounts.models.session import Session
from consent.models.record import Acceptance, Acknowledgement, Decline
from consent.models.subject import Subject
from micropay.core.models.evidence import Evidence
from tests.accounts.app import (
    MALEE,
    SOMCHAI,
    App,
    Person,
    agreement,
    code_sent_to,
    messages_to,
    other_code,
    refused,
    shown,
)

pytestmark = pytest.mark.django_db


def nobody_registered() -> None:
    assert not Customer.objects.exists()
    assert not Subject.objects.exists()
    assert not Acceptance.objects.exists() and not Acknowledgement.objects.exists()
    assert not Credential.objects.exists() and not Session.objects.exists()


def test_malee_registers_and_is_signed_in() -> None:
    app = App.installed().register(MALEE)
    assert {"access_token", "refresh_token", "pin_key"} <= set(app.session)
    me = app.get("me")
    assert me.status_code == 200
    assert me.data["name"] == "มาลี ใจดี"
    assert me.data["phone"] == "08x-xxx-5678"
    assert me.data["national_id"] == "x-xxxx-xxxxx-56-2"
    assert (me.data["state"], me.data["verified"]) == ("active", False)


def test_her_yes_names_exactly_the_texts_she_saw() -> None:
    app = App.installed().register(MALEE)
    customer = Customer.objects.get()
    accepted, read = Acceptance.objects.get(), Acknowledgement.objects.get()
    for record, kind in ((accepted, "terms"), (read, "privacy")):
        assert str(record.version_id) == shown(kind)["version_id"]
        assert record.text_sha256 == shown(kind)["sha256"]
        assert record.language == "th"
        assert record.subject_id == customer.subject_id
        assert record.installation_id == Session.objects.get().installation_id
        assert record.ip == "127.0.0.1"
        assert record.device_label == app.installation.partition(".")[0]


def test_every_step_leaves_evidence_and_no_draft_stays() -> None:
    App.installed().register(MALEE)
    actions = set(Evidence.objects.values_list("action", flat=True))
    assert {
        "accounts.installation.register",
        "accounts.registration.start",
        "accounts.registration.prove_phone",
        "accounts.registration.put_profile",
        "accounts.registration.complete",
        "consent.record.accept_terms",
        "consent.record.acknowledge_notice",
        "accounts.session.open",
    } <= actions
    registration = Registration.objects.get()
    assert (registration.state, registration.phone, registration.profile) == (
        "completed",
        None,
        None,
    )


def test_completing_again_sends_her_to_sign_in_and_makes_nobody() -> None:
    app = App.installed()
    registration_id = app.ready_to_complete(MALEE)
    assert app.complete(registration_id, MALEE.pin).status_code == 201
    refused(app.complete(registration_id, MALEE.pin), "registration_completed", 409)
    assert Customer.objects.count() == 1


@pytest.mark.parametrize("pin", ["111111", "121212", "123123", "123456", "987654", "890123"])
def test_a_pin_that_many_people_choose_is_refused(pin: str) -> None:
    app = App.installed()
    refused(app.complete(app.ready_to_complete(MALEE), pin), "pin_weak", 400)
    nobody_registered()


@pytest.mark.parametrize("pin", ["140590", "900514", "051490", "140533", "330514", "141990"])
def test_her_birth_date_is_no_pin(pin: str) -> None:
    app = App.installed()
    refused(app.complete(app.ready_to_complete(MALEE), pin), "pin_weak", 400)


@pytest.mark.parametrize("pin", ["345678", "812345", "123456"])
def test_a_part_of_her_number_is_no_pin(pin: str) -> None:
    app = App.installed()
    refused(app.complete(app.ready_to_complete(MALEE), pin), "pin_weak", 400)


@pytest.mark.parametrize(
    ("changed", "code", "status"),
    [
        ({"version_id": "019ab000-0000-7000-8000-000000000000"}, "policy_unknown", 404),
        ({"sha256": "0" * 64}, "policy_text_mismatch", 409),
        ({"language": "en"}, "policy_text_mismatch", 409),
    ],
)
def test_a_yes_to_another_text_registers_nobody(changed, code: str, status: int) -> None:
    app = App.installed()
    registration_id = app.ready_to_complete(MALEE)
    yes = agreement()
    answer = app.complete(registration_id, MALEE.pin, acceptance={**yes["acceptance"], **changed})
    refused(answer, code, status)
    nobody_registered()
    assert app.complete(registration_id, MALEE.pin).status_code == 201


def test_accepting_a_notice_is_not_accepting_the_terms() -> None:
    app = App.installed()
    registration_id = app.ready_to_complete(MALEE)
    answer = app.complete(registration_id, MALEE.pin, acceptance=shown("privacy"))
    refused(answer, "policy_wrong_kind", 409)
    nobody_registered()


def test_the_profile_waits_for_the_phone() -> None:
    app = App.installed()
    registration_id = str(app.start(MALEE)["registration_id"])
    refused(app.put_profile(registration_id, MALEE.profile), "phone_not_proved", 409)
    refused(app.complete(registration_id, MALEE.pin), "phone_not_proved", 409)
    assert Registration.objects.get().profile is None


def test_completing_waits_for_the_profile() -> None:
    app = App.installed()
    registration_id = str(app.start(MALEE)["registration_id"])
    app.prove_phone(registration_id, code_sent_to(MALEE))
    refused(app.complete(registration_id, MALEE.pin), "profile_missing", 409)


@pytest.mark.parametrize(
    ("birth_date", "code"),
    [("2020-01-01", "guardian_only"), ("2010-01-01", "guardian_consent_needed")],
)
def test_a_minor_is_sent_to_a_guardian_and_nothing_is_kept(birth_date: str, code: str) -> None:
    app = App.installed()
    registration_id = str(app.start(MALEE)["registration_id"])
    app.prove_phone(registration_id, code_sent_to(MALEE))
    refused(
        app.put_profile(registration_id, {**MALEE.profile, "birth_date": birth_date}), code, 403
    )
    assert Registration.objects.get().profile is None


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("national_id", "1112034563563"),
        ("national_id", "๑๑๑๒๐๓๔๕๖๓๕๖๒"),
        ("national_id", 1112034563562),
        ("birth_date", "2533-05-14"),
        ("birth_date", "2999-01-01"),
        ("given_name", ""),
        ("given_name", "ma\u0000lee"),
        ("given_name", ["Malee"]),
        ("email", "not an address"),
        ("email", {"a": 1}),
        ("address", "x" * 501),
        ("is_staff", True),
        ("state", "active"),
    ],
)
def test_a_wrong_profile_is_refused_and_points_to_the_member(member: str, value) -> None:
    app = App.installed()
    registration_id = str(app.start(MALEE)["registration_id"])
    app.prove_phone(registration_id, code_sent_to(MALEE))
    answer = app.put_profile(registration_id, {**MALEE.profile, member: value})
    problem = refused(answer, "invalid_input", 400)
    assert problem["errors"][0]["pointer"] == f"#/{member}"
    assert Registration.objects.get().profile is None
    noted = Evidence.objects.get(action="accounts.registration.refuse")
    known = [member] if member in MALEE.profile or member == "email" else []
    assert noted.detail == {"code": "invalid_input", "members": known}
    assert noted.object_id == registration_id


def test_a_known_phone_gets_the_same_answer_and_its_owner_a_warning() -> None:
    App.installed().register(MALEE)
    stranger = App.installed()
    known, unknown = stranger.start(MALEE), stranger.start(SOMCHAI)
    assert set(known) == set(unknown)
    assert messages_to(MALEE)[0].template == "accounts.registration_known"
    assert messages_to(SOMCHAI)[0].template == "accounts.otp"
    refused(
        stranger.prove_phone(str(known["registration_id"]), code_sent_to(MALEE)), "otp_wrong", 403
    )
    wrong = other_code(code_sent_to(SOMCHAI))
    refused(stranger.prove_phone(str(unknown["registration_id"]), wrong), "otp_wrong", 403)


def test_a_taken_national_id_is_for_customer_service() -> None:
    App.installed().register(MALEE)
    impostor = Person("Mali", "Jaidee", "0861112222", MALEE.national_id)
    app = App.installed()
    registration_id = app.ready_to_complete(impostor)
    refused(app.complete(registration_id, impostor.pin), "national_id_needs_customer_service", 409)
    assert Customer.objects.count() == 1 and Subject.objects.count() == 1
    refusals = Evidence.objects.filter(action="accounts.registration.refuse")
    assert refusals.get().detail == {"code": "national_id_needs_customer_service"}


def test_national_ids_cannot_be_tried_out() -> None:
    App.installed().register(MALEE)
    impostor = Person("Mali", "Jaidee", "0861112222", MALEE.national_id)
    app = App.installed()
    registration_id = app.ready_to_complete(impostor)
    for _ in range(5):
        app.complete(registration_id, impostor.pin)
    refused(app.complete(registration_id, impostor.pin), "registration_too_many_attempts", 429)


def test_the_second_of_two_proved_registrations_of_one_phone_is_told_to_sign_in() -> None:
    first, second = App.installed(), App.installed()
    one = first.ready_to_complete(MALEE)
    other = second.ready_to_complete(Person("Mana", "Jaidee", MALEE.phone, SOMCHAI.national_id))
    assert first.complete(one, MALEE.pin).status_code == 201
    refused(second.complete(other, "583027"), "phone_taken", 409)
    assert Customer.objects.count() == 1


def test_declining_is_recorded_and_what_was_typed_is_deleted() -> None:
    app = App.installed()
    registration_id = app.ready_to_complete(MALEE)
    answer = app.post(f"registrations/{registration_id}/decline", shown("terms"))
    assert answer.status_code == 200
    assert answer.data["how_to_leave"]
    decline = Decline.objects.get()
    assert str(decline.version_id) == shown("terms")["version_id"]
    assert decline.language == "th" and decline.subject_id is None
    registration = Registration.objects.get()
    assert decline.installation_id == registration.installation_id
    assert (registration.state, registration.phone, registration.profile) == (
        "declined",
        None,
        None,
    )
    nobody_registered()
    refused(app.complete(registration_id, MALEE.pin), "registration_closed", 409)
    assert app.post(f"registrations/{registration_id}/decline", shown("terms")).status_code == 200
    assert Decline.objects.count() == 1


def test_another_installation_does_not_find_the_registration() -> None:
    registration_id = App.installed().ready_to_complete(MALEE)
    stranger = App.installed()
    code = code_sent_to(MALEE)
    refused(stranger.prove_phone(registration_id, code), "not_found", 404)
    refused(stranger.put_profile(registration_id, SOMCHAI.profile), "not_found", 404)
    refused(stranger.complete(registration_id, "583027"), "not_found", 404)
    refused(
        stranger.post(f"registrations/{registration_id}/decline", shown("terms")), "not_found", 404
    )
    assert Registration.objects.get().state == "phone_proved"


def test_registering_stays_cheap(django_assert_max_num_queries) -> None:
    """From the installed app to the open session, the texts once read: 80 statements, and what a
    process keeps for a few seconds may have to be read again.
    """
    App.installed().register(SOMCHAI)
    with django_assert_max_num_queries(84):
        App.installed().register(MALEE)
