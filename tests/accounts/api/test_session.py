"""Signing in, refreshing, and the end of sessions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models.credential import Brake, Credential, Otp
from accounts.models.device import Device
from accounts.models.session import RefreshToken, Session
from accounts.services.registration import expire_old
from micropay.core import rules
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from micropay.core.models.rule import Rule
from tests.accounts.api.test_registration import refused
from tests.accounts.app import (
    MALEE,
    SOMCHAI,
    STRANGER,
    App,
    code_sent_to,
    messages_to,
    other_code,
)

pytestmark = pytest.mark.django_db


def test_malee_signs_in_again_on_the_same_phone() -> None:
    app = App.installed().register(MALEE)
    before = dict(app.session)
    app.signed_in(MALEE)
    assert app.get("me").status_code == 200
    assert app.session["pin_key"] != before["pin_key"]
    app.session = before
    assert app.get("me").status_code == 401
    assert Device.objects.get().retired_at is None
    assert Session.objects.alive().count() == 1


def test_a_new_phone_retires_the_old_one_and_she_is_told() -> None:
    old = App.installed().register(MALEE)
    new = App.installed().signed_in(MALEE)
    assert new.get("me").status_code == 200
    assert old.get("me").status_code == 401
    answer = old.post("sessions/refresh", {"refresh_token": old.session["refresh_token"]})
    refused(answer, "session_ended", 401)
    assert Device.objects.filter(retired_at=None).count() == 1
    assert messages_to(MALEE)[0].template == "accounts.new_device"
    assert Evidence.objects.filter(action="accounts.device.retire").exists()


def test_the_answer_for_an_unknown_phone_is_the_same() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    known = app.post("sessions/code", {"phone": MALEE.phone})
    unknown = app.post("sessions/code", {"phone": STRANGER.phone})
    assert (known.status_code, set(known.data)) == (unknown.status_code, set(unknown.data))
    assert messages_to(STRANGER)[0].template == "accounts.sign_in_unknown"
    proof = {"pin": "274916", "otp_code": "000000"}
    for asked, person in ((known, MALEE), (unknown, STRANGER)):
        body = {**proof, "phone": person.phone, "otp_id": asked.data["otp_id"]}
        problem = refused(app.post("sessions", body), "otp_wrong", 403)
        assert problem["attempts_left"] == 2


def test_a_known_and_an_unknown_phone_cost_the_same_statements() -> None:
    app = App.installed().register(MALEE)
    app.session = {}
    # The first act from an installation makes its counters.
    app.post("sessions/code", {"phone": SOMCHAI.phone})
    costs = {}
    for person in (MALEE, STRANGER):
        with CaptureQueriesContext(connection) as asking:
            assert app.post("sessions/code", {"phone": person.phone}).status_code == 201
        with CaptureQueriesContext(connection) as registering:
            assert app.post("registrations", {"phone": person.phone}).status_code == 201
        costs[person] = (len(asking), len(registering))
    assert costs[MALEE] == costs[STRANGER]


def test_a_wrong_pin_is_counted_over_all_installations_and_locks() -> None:
    App.installed().register(MALEE)
    for left in (4, 3, 2, 1, 0):
        problem = refused(App.installed().sign_in(MALEE, pin="905173"), "pin_wrong", 403)
        assert problem["attempts_left"] == left
        # Unused codes would be counted; the attempts of this test are about the PIN.
        Otp.objects.update(created_at=timezone.now() - timedelta(hours=2))
    assert problem["retry_at"]
    problem = refused(App.installed().sign_in(MALEE), "pin_locked", 423)
    assert problem["retry_at"]
    assert Session.objects.count() == 1
    refusals = Evidence.objects.filter(action="accounts.sign_in.refuse")
    assert [one.detail["code"] for one in refusals.order_by("id")] == ["pin_wrong"] * 5 + [
        "pin_locked"
    ]


def test_a_right_pin_clears_the_count() -> None:
    App.installed().register(MALEE)
    refused(App.installed().sign_in(MALEE, pin="905173"), "pin_wrong", 403)
    App.installed().signed_in(MALEE)
    credential = Credential.objects.get()
    assert (credential.pin_failures, credential.pin_locked_until) == (0, None)


def test_the_pin_is_reached_only_with_a_right_code() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    asked = app.post("sessions/code", {"phone": MALEE.phone})
    body = {
        "phone": MALEE.phone,
        "pin": "905173",
        "otp_id": asked.data["otp_id"],
        "otp_code": other_code(code_sent_to(MALEE)),
    }
    refused(app.post("sessions", body), "otp_wrong", 403)
    assert Credential.objects.get().pin_failures == 0


def test_a_code_is_tried_three_times_then_it_is_dead() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    asked = app.post("sessions/code", {"phone": MALEE.phone})
    right = code_sent_to(MALEE)
    body = {"phone": MALEE.phone, "pin": MALEE.pin, "otp_id": asked.data["otp_id"]}
    for left in (2, 1, 0):
        problem = refused(
            app.post("sessions", {**body, "otp_code": other_code(right)}), "otp_wrong", 403
        )
        assert problem["attempts_left"] == left
    refused(app.post("sessions", {**body, "otp_code": right}), "otp_expired", 403)


def test_fresh_codes_do_not_reset_the_count_and_the_tenth_failure_locks() -> None:
    App.installed().register(MALEE)
    for number in range(10):
        app = App.installed()
        refused(app.sign_in(MALEE, otp_code="000000"), "otp_wrong", 403)
        Otp.objects.update(created_at=timezone.now() - timedelta(hours=2))
        assert Brake.objects.get(scope="phone", count__gt=0).count == number + 1
    problem = refused(
        App.installed().post("sessions/code", {"phone": MALEE.phone}), "otp_locked", 423
    )
    assert problem["retry_at"]


def test_five_unused_codes_an_hour() -> None:
    app = App.installed()
    for _ in range(5):
        assert app.post("sessions/code", {"phone": STRANGER.phone}).status_code == 201
    problem = refused(
        App.installed().post("sessions/code", {"phone": STRANGER.phone}), "otp_too_many_codes", 429
    )
    assert problem["retry_at"]
    assert len(messages_to(STRANGER)) == 5


def test_an_installation_that_sprays_many_phones_is_stopped() -> None:
    app = App.installed()
    limit = rules.number("brake.ask.installation", at=timezone.now())
    for number in range(limit):
        answer = app.post("registrations", {"phone": f"08600{number:05d}"})
        assert answer.status_code == 201
    sent = Message.objects.count()
    refused(app.post("registrations", {"phone": "0860099999"}), "too_many_attempts", 429)
    assert Message.objects.count() == sent
    assert Evidence.objects.filter(action="accounts.brake.refuse").exists()
    assert App.installed().post("registrations", {"phone": "0860099999"}).status_code == 201


def test_a_code_of_another_installation_is_worth_nothing() -> None:
    App.installed().register(MALEE)
    asked = App.installed().post("sessions/code", {"phone": MALEE.phone})
    body = {
        "phone": MALEE.phone,
        "pin": MALEE.pin,
        "otp_id": asked.data["otp_id"],
        "otp_code": code_sent_to(MALEE),
    }
    refused(App.installed().post("sessions", body), "otp_expired", 403)


def test_a_code_for_registering_does_not_sign_in() -> None:
    app = App.installed().register(MALEE)
    app.session = {}
    started = app.start(SOMCHAI)
    body = {
        "phone": SOMCHAI.phone,
        "pin": MALEE.pin,
        "otp_id": started["otp_id"],
        "otp_code": code_sent_to(SOMCHAI),
    }
    refused(app.post("sessions", body), "otp_expired", 403)


def test_an_old_code_is_dead() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    asked = app.post("sessions/code", {"phone": MALEE.phone})
    Otp.objects.filter(id=asked.data["otp_id"]).update(expires_at=timezone.now())
    body = {
        "phone": MALEE.phone,
        "pin": MALEE.pin,
        "otp_id": asked.data["otp_id"],
        "otp_code": code_sent_to(MALEE),
    }
    refused(app.post("sessions", body), "otp_expired", 403)


@pytest.mark.parametrize("state", ["closed", "deceased"])
def test_a_closed_account_is_not_opened(state: str) -> None:
    app = App.installed().register(MALEE)
    session = Session.objects.get()
    session.customer.__class__.objects.update(state=state, closed_at=timezone.now())
    assert app.get("me").status_code == 401
    refused(App.installed().sign_in(MALEE), "account_not_open", 403)


def test_refreshing_rotates_both_tokens() -> None:
    app = App.installed().register(MALEE)
    before = dict(app.session)
    answer = app.post("sessions/refresh", {"refresh_token": before["refresh_token"]})
    assert answer.status_code == 200
    assert app.get("me").status_code == 401
    app.session.update(answer.data)
    assert app.get("me").status_code == 200
    assert answer.data["refresh_token"] != before["refresh_token"]


def test_a_refresh_token_shown_twice_ends_the_session() -> None:
    app = App.installed().register(MALEE)
    stolen = app.session["refresh_token"]
    answer = app.post("sessions/refresh", {"refresh_token": stolen})
    app.session.update(answer.data)
    refused(app.post("sessions/refresh", {"refresh_token": stolen}), "session_ended", 401)
    assert app.get("me").status_code == 401
    fresh = app.session["refresh_token"]
    refused(app.post("sessions/refresh", {"refresh_token": fresh}), "session_ended", 401)
    session = Session.objects.get()
    assert (session.end_reason, session.pin_check) == ("refresh_reused", "")
    end = Evidence.objects.get(action="accounts.session.end")
    assert end.detail["reason"] == "refresh_reused" and end.subject_id is not None


def test_a_refresh_token_on_another_installation_ends_the_session() -> None:
    app = App.installed().register(MALEE)
    thief = App.installed()
    stolen = app.session["refresh_token"]
    refused(thief.post("sessions/refresh", {"refresh_token": stolen}), "session_ended", 401)
    assert Session.objects.get().end_reason == "another_installation"


def test_a_session_that_rests_too_long_is_over() -> None:
    app = App.installed().register(MALEE)
    long_ago = timezone.now() - timedelta(days=30)
    Session.objects.update(refreshed_at=long_ago)
    answer = app.post("sessions/refresh", {"refresh_token": app.session["refresh_token"]})
    refused(answer, "session_ended", 401)


def test_an_access_token_lives_minutes() -> None:
    app = App.installed().register(MALEE)
    Session.objects.update(access_expires_at=timezone.now())
    refused(app.get("me"), "unauthenticated", 401)


def test_a_token_works_with_its_own_installation_only() -> None:
    malee, somchai = App.installed().register(MALEE), App.installed().register(SOMCHAI)
    malee.installation, somchai.installation = somchai.installation, malee.installation
    refused(malee.get("me"), "unauthenticated", 401)
    refused(somchai.get("me"), "unauthenticated", 401)


@pytest.mark.parametrize(
    "installation", ["", "x", "x.y", ".", "\u0e01.\u0e02", "A" * 500, "7KQ2-M9TX-4BCD-H8WZ."]
)
def test_who_is_no_installation_is_nobody(installation: str) -> None:
    app = App.installed()
    app.installation = installation
    refused(app.post("registrations", {"phone": MALEE.phone}), "unauthenticated", 401)


def test_the_right_number_with_another_key_is_nobody() -> None:
    one, other = App.installed(), App.installed()
    number, key = one.installation.split(".")[0], other.installation.split(".")[1]
    one.installation = f"{number}.{key}"
    refused(one.post("registrations", {"phone": MALEE.phone}), "unauthenticated", 401)


def test_signing_out_ends_it_and_says_so() -> None:
    app = App.installed().register(MALEE)
    assert app.delete("sessions/current").status_code == 204
    refused(app.get("me"), "unauthenticated", 401)
    session = Session.objects.get()
    assert (session.end_reason, session.pin_check) == ("signed_out", "")


def test_signing_out_everywhere() -> None:
    app = App.installed().register(MALEE)
    assert app.delete("me/sessions").status_code == 204
    assert Session.objects.get().end_reason == "signed_out_everywhere"


def test_she_sees_her_own_sessions_only() -> None:
    App.installed().register(SOMCHAI)
    App.installed().register(MALEE)
    app = App.installed().signed_in(MALEE)
    rows = app.get("me/sessions").data["sessions"]
    assert [(row["current"], row["end_reason"]) for row in rows] == [
        (True, ""),
        (False, "new_device"),
    ]
    assert rows[0]["device"] == "Pixel 9"


def test_checking_in_tells_which_policies_are_in_force() -> None:
    app = App.installed()
    body = {"os_version": "17", "app_version": "1.1.0", "language": "en"}
    answer = app.post("installations/check-in", body)
    assert answer.status_code == 200
    assert {"terms", "privacy"} <= {one["kind"] for one in answer.data["policies"]}


def test_only_hashes_of_tokens_are_stored() -> None:
    app = App.installed().register(MALEE)
    key = app.installation.partition(".")[2]
    session = Session.objects.select_related("installation").get()
    stored = [session.access_digest, session.pin_check, session.installation.key_digest]
    stored += RefreshToken.objects.values_list("digest", flat=True)
    for secret in (app.session["access_token"], app.session["refresh_token"], key):
        assert secret not in stored
    assert all(len(digest) == 64 for digest in stored)


def test_drafts_of_abandoned_registrations_are_deleted() -> None:
    app = App.installed()
    registration_id = app.ready_to_complete(MALEE)
    later = timezone.now() + timedelta(hours=2)
    assert expire_old(actor=Actor.system("test"), now=later) == 1
    assert expire_old(actor=Actor.system("test"), now=later) == 0
    refused(app.complete(registration_id, MALEE.pin), "registration_closed", 409)


def test_attempts_over_many_phones_are_stopped_although_each_phone_had_few() -> None:
    Rule.objects.create(
        key="brake.attempt.installation",
        value="6",
        unit="attempts per hour",
        source="test",
        effective_from=timezone.now() - timedelta(seconds=1),
    )
    rules.forget()
    app = App.installed()
    for number in range(6):
        asked = app.post("sessions/code", {"phone": f"08611100{number:02d}"})
        body = {
            "phone": f"08611100{number:02d}",
            "pin": "905173",
            "otp_id": asked.data["otp_id"],
            "otp_code": "000000",
        }
        refused(app.post("sessions", body), "otp_wrong", 403)
    problem = refused(app.post("sessions", body), "too_many_attempts", 429)
    assert problem["retry_at"]
    assert Otp.objects.get(id=asked.data["otp_id"]).attempts == 1
