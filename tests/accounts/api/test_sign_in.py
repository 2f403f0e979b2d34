"""Signing in: code first, then PIN, both counted; strangers learn nothing and are stopped."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models.credential import Brake, Credential, Otp
from accounts.models.session import Session
from micropay.core import rules
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from micropay.core.models.rule import Rule
from tests.accounts.app import (
    MALEE,
    SOMCHAI,
    STRANGER,
    App,
    code_sent_to,
    messages_to,
    other_code,
    refused,
)

pytestmark = pytest.mark.django_db


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
        assert Brake.objects.get(scope="phone.network", count__gt=0).count == number + 1
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
