"""Strangers without a session: they learn nothing, delay nobody's own phone, and meet brakes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models.credential import Brake, Otp
from accounts.models.session import Session
from micropay.core import rules
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from micropay.core.models.rule import Rule
from tests.accounts.app import MALEE, SOMCHAI, STRANGER, App, Person, code_sent_to, refused

pytestmark = pytest.mark.django_db
ASKING = ("sessions/code", "registrations", "pin-resets/code")


def from_network(address: str) -> App:
    """An app on a phone of another network."""
    app = App.installed()
    app.client.defaults["REMOTE_ADDR"] = address
    return app


def rule(key: str, value: int) -> None:
    Rule.objects.create(
        key=key,
        value=str(value),
        unit="test",
        source="test",
        effective_from=timezone.now() - timedelta(seconds=1),
    )
    rules.forget()


@pytest.mark.parametrize("path", ASKING)
def test_a_known_and_an_unknown_phone_cost_the_same_statements(path: str) -> None:
    App.installed().register(MALEE)
    app = App.installed()
    for person in (MALEE, STRANGER):
        app.post(path, {"phone": person.phone})
    costs = []
    for person in (MALEE, STRANGER):
        with CaptureQueriesContext(connection) as asked:
            assert app.post(path, {"phone": person.phone}).status_code == 201
        costs.append([query["sql"].split(" ", 2)[0] for query in asked])
    assert costs[0] == costs[1]


@pytest.mark.parametrize("path", ASKING)
def test_a_known_and_an_unknown_phone_take_the_same_time(path: str) -> None:
    """Interleaved, lower quartiles of thirty each; five tries, because machines are busy."""
    for key in ("otp.codes_per_hour", "otp.codes_per_hour_everywhere", "brake.ask.installation"):
        rule(key, 10_000)
    App.installed().register(MALEE)
    app = App.installed()
    ratios = []
    for _ in range(5):
        took: dict[str, list[float]] = {MALEE.phone: [], STRANGER.phone: []}
        for turn in range(60):
            phone = (MALEE, STRANGER)[turn % 2].phone
            began = time.perf_counter()
            assert app.post(path, {"phone": phone}).status_code == 201
            took[phone].append(time.perf_counter() - began)
        known, unknown = (statistics.quantiles(times, n=4)[0] for times in took.values())
        ratios.append(known / unknown)
        if 0.85 < ratios[-1] < 1.18:
            return
    pytest.fail(f"known against unknown: {ratios}")


def try_code(app: App, person: Person, otp_id: str, code: str = "000000") -> Any:
    body = {"phone": person.phone, "pin": person.pin, "otp_id": otp_id, "otp_code": code}
    return app.post("sessions", body)


def spent(app: App, person: Person) -> None:
    """All codes an hour of this phone that this app may ask for."""
    for _ in range(5):
        assert app.post("sessions/code", {"phone": person.phone}).status_code == 201
    refused(app.post("sessions/code", {"phone": person.phone}), "otp_too_many_codes", 429)


def test_a_stranger_who_registers_her_number_does_not_delay_her_sign_in() -> None:
    App.installed().register(MALEE)
    stranger = App.installed()
    for _ in range(5):
        assert stranger.post("registrations", {"phone": MALEE.phone}).status_code == 201
    refused(stranger.post("registrations", {"phone": MALEE.phone}), "otp_too_many_codes", 429)
    assert App.installed().sign_in(MALEE).status_code == 201


def test_a_stranger_on_another_network_does_not_delay_her_sign_in_on_a_new_phone() -> None:
    App.installed().register(MALEE)
    spent(from_network("203.0.113.9"), MALEE)
    assert from_network("198.51.100.4").sign_in(MALEE).status_code == 201


def test_nobody_delays_her_on_her_own_phone_not_even_from_everywhere() -> None:
    own = App.installed().register(MALEE)
    own.session = {}
    for number in range(4):
        spent(from_network(f"203.0.113.{number}"), MALEE)
    newcomer = from_network("198.51.100.4")
    refused(newcomer.post("sessions/code", {"phone": MALEE.phone}), "otp_too_many_codes", 429)
    assert own.sign_in(MALEE).status_code == 201


def test_strangers_who_guess_her_codes_lock_themselves_out_and_not_her() -> None:
    own = App.installed().register(MALEE)
    own.session = {}
    stranger = from_network("203.0.113.9")
    for _ in range(10):
        asked = stranger.post("sessions/code", {"phone": MALEE.phone})
        Otp.objects.update(created_at=timezone.now() - timedelta(hours=2))
        refused(try_code(stranger, MALEE, asked.data["otp_id"]), "otp_wrong", 403)
    refused(stranger.post("sessions/code", {"phone": MALEE.phone}), "otp_locked", 423)
    assert from_network("198.51.100.4").sign_in(MALEE).status_code == 201
    assert own.sign_in(MALEE).status_code == 201


def test_guessing_from_many_networks_meets_the_count_over_all_of_them() -> None:
    App.installed().register(MALEE)
    rule("otp.failures_everywhere", 4)
    for number in range(4):
        app = from_network(f"203.0.113.{number}")
        asked = app.post("sessions/code", {"phone": MALEE.phone})
        refused(try_code(app, MALEE, asked.data["otp_id"]), "otp_wrong", 403)
    fresh = from_network("203.0.113.200")
    refused(fresh.post("sessions/code", {"phone": MALEE.phone}), "otp_locked", 423)
    assert Session.objects.count() == 1


def test_spraying_over_many_phones_meets_the_brake_on_everybody() -> None:
    rule("brake.attempt.everywhere", 5)
    own = App.installed().register(MALEE)
    own.session = {}
    Brake.objects.all().update(count=0)
    last: Any = None
    for number in range(7):
        person = Person("A", "B", f"08611100{number:02d}", "")
        app = from_network(f"203.0.113.{number}")
        asked = app.post("sessions/code", {"phone": person.phone})
        last = try_code(app, person, asked.data["otp_id"])
    refused(last, "too_many_attempts", 429)
    stopped = Evidence.objects.filter(action="accounts.brake.refuse").latest("id")
    assert stopped.detail["scopes"] == ["attempt.everywhere"]
    assert own.sign_in(MALEE).status_code == 201


def test_what_one_network_spends_on_registering_it_does_not_lack_for_signing_in() -> None:
    rule("brake.ask.address", 3)
    App.installed().register(MALEE)
    for number in range(4):
        App.installed().post("registrations", {"phone": f"08600000{number:02d}"})
    refused(
        App.installed().post("registrations", {"phone": "0860000099"}), "too_many_attempts", 429
    )
    assert App.installed().sign_in(MALEE).status_code == 201


def test_a_refused_guess_changes_nothing_and_leaves_evidence() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    asked = app.post("sessions/code", {"phone": MALEE.phone})
    sessions, sent = Session.objects.count(), Message.objects.count()
    refused(try_code(app, MALEE, asked.data["otp_id"]), "otp_wrong", 403)
    assert (Session.objects.count(), Message.objects.count()) == (sessions, sent)
    left = Evidence.objects.filter(action="accounts.phone_code.refuse").latest("id")
    assert left.detail == {"purpose": "sign_in", "code": "otp_wrong"}


@pytest.mark.parametrize(
    "asks",
    [
        lambda app: app.post("registrations", {"phone": SOMCHAI.phone}).data["otp_id"],
        lambda app: app.post("pin-resets/code", {"phone": SOMCHAI.phone}).data["otp_id"],
    ],
)
def test_a_code_for_something_else_does_not_sign_in(asks: Callable[[App], str]) -> None:
    App.installed().register(SOMCHAI)
    app = App.installed()
    otp_id = asks(app)
    refused(try_code(app, SOMCHAI, otp_id, code_sent_to(SOMCHAI)), "otp_expired", 403)
