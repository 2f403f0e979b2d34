"""Proofs and registrations at the same time: one wins, and no attempt slips past the limit."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime

import psycopg2
import pytest
from django.db import connection, transaction
from django.utils import timezone

from accounts.data.proof import Given
from accounts.errors.proof import (
    OtpUsed,
    PinLocked,
)
from accounts.models.credential import Credential, Otp
from accounts.models.session import Session
from accounts.services import proof
from micropay.core.errors import Refusal
from micropay.core.models.evidence import Evidence
from tests.accounts.app import MALEE, App
from tests.accounts.signed import Signed


def in_threads(count: int, act) -> list[Exception | None]:
    """Run an act that many times at once; what each raised, in no order."""
    barrier, outcomes = threading.Barrier(count), []

    def run() -> None:
        barrier.wait()
        try:
            act()
            outcomes.append(None)
        except Exception as error:
            outcomes.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


@pytest.mark.race
def test_sixty_wrong_pins_at_once_are_five_comparisons(race_db) -> None:
    malee = Signed()
    given = replace(malee.right(), pin="905173")
    now = timezone.now()
    outcomes = in_threads(20, lambda: [attempt(malee, given, now) for _ in range(3)])
    assert outcomes == [None] * 20
    codes = list(
        Evidence.objects.filter(action="accounts.proof.refuse").values_list(
            "detail__code", flat=True
        )
    )
    assert (codes.count("pin_wrong"), codes.count("pin_locked")) == (5, 55)
    assert malee.credential.pin_failures == 5
    with pytest.raises(PinLocked):
        malee.check(malee.right(), now=now)


def attempt(malee: Signed, given: Given, now: datetime) -> None:
    with pytest.raises(Refusal):
        malee.check(given, now=now)


@pytest.mark.race
def test_one_code_from_many_connections_is_used_once(race_db) -> None:
    malee = Signed()
    given = malee.right()

    def pay() -> None:
        found = malee.check(given)
        with transaction.atomic():
            proof.consume(proof=found, now=timezone.now())

    outcomes = in_threads(3, pay)
    assert [type(one) for one in outcomes].count(type(None)) == 1
    assert all(isinstance(one, OtpUsed | None) for one in outcomes), outcomes


@pytest.mark.race
def test_control_looking_first_and_using_after_uses_one_code_often(race_db) -> None:
    """The race is real: the same code, looked at and then marked, is used by everybody."""
    malee = Signed()
    otp_id = malee.right().otp_id
    everybody_has_looked = threading.Barrier(3)
    used: list[int] = []

    def naive() -> None:
        unused = Otp.objects.get(id=otp_id).used_at is None
        everybody_has_looked.wait()
        if unused:
            Otp.objects.filter(id=otp_id).update(used_at=timezone.now())
            used.append(1)

    assert in_threads(3, naive) == [None] * 3
    assert len(used) == 3


@pytest.mark.race
def test_control_reading_first_and_counting_after_lets_many_pins_through(race_db) -> None:
    """The race is real: the same attempts, counted the naive way, pass the limit."""
    malee = Signed()
    compared: list[int] = []
    everybody_has_read = threading.Barrier(8)

    def naive() -> None:
        failures = malee.credential.pin_failures
        everybody_has_read.wait()
        if failures < 5:
            compared.append(failures)
            Credential.objects.update(pin_failures=failures + 1)

    assert in_threads(8, naive) == [None] * 8
    assert len(compared) == 8
    assert malee.credential.pin_failures < 8


@pytest.mark.race
def test_a_proof_under_way_dies_without_a_trace_of_success(race_db) -> None:
    """The server ends the connection between check and consume: the code stays unused."""
    malee = Signed()
    found = malee.check(malee.right())
    with pytest.raises(psycopg2.Error), transaction.atomic():
        proof.consume(proof=found, now=timezone.now())
        connection.connection.close()
        connection.connection.cursor()
    connection.close()
    assert Otp.objects.get(id=found.otp_id).used_at is None


@pytest.mark.race
def test_two_phones_registering_one_number_at_once_make_one_customer(race_db) -> None:
    from accounts.models.customer import Customer

    apps = [App.installed() for _ in range(4)]
    ids = [app.ready_to_complete(MALEE) for app in apps]
    answers: list[tuple[int, str]] = []
    turn = iter(list(zip(apps, ids, strict=True)))
    guard = threading.Lock()

    def complete() -> None:
        with guard:
            app, registration_id = next(turn)
        answer = app.complete(registration_id, MALEE.pin)
        answers.append((answer.status_code, answer.data.get("code", "")))

    assert in_threads(4, complete) == [None] * 4
    assert sorted(answers) == [(201, ""), *[(409, "phone_taken")] * 3]
    assert Customer.objects.count() == 1


@pytest.mark.race
def test_refreshing_twice_at_once_ends_the_session(race_db) -> None:
    malee = Signed()
    token = malee.app.session["refresh_token"]
    answers: list[int] = []

    def refresh() -> None:
        app = App(installation=malee.app.installation)
        answers.append(app.post("sessions/refresh", {"refresh_token": token}).status_code)

    assert in_threads(2, refresh) == [None, None]
    assert sorted(answers) == [200, 401]
    assert Session.objects.get().end_reason == "refresh_reused"
