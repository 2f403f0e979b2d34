"""Signing in from many connections at once: each counter holds, and one code opens one session.

The controls take the same requests over the same way, with the lock of each off.
"""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone

from accounts.models.credential import Brake, Credential, Otp
from accounts.models.session import Session
from accounts.services import phone_brake, phone_code, sign_in
from tests.accounts.app import MALEE, App, code_sent_to
from tests.accounts.services.test_proof_races import in_threads


def guesses(app: App, otp_id: str, code: str, pin: str = "905173") -> str:
    """One try to sign in as Malee; the refusal's code."""
    body = {"phone": MALEE.phone, "pin": pin, "otp_id": otp_id, "otp_code": code}
    answer = App(installation=app.installation).post("sessions", body)
    return str(answer.data.get("code", "open"))


def a_code_was_asked() -> tuple[App, str]:
    """Malee has an account; somebody asks for a code of hers on a new phone."""
    App.installed().register(MALEE)
    app = App.installed()
    return app, app.post("sessions/code", {"phone": MALEE.phone}).data["otp_id"]


@pytest.mark.race
def test_thirty_wrong_codes_at_once_before_signing_in_are_three_comparisons(race_db) -> None:
    app, otp_id = a_code_was_asked()
    codes: list[str] = []
    assert in_threads(10, lambda: codes.append(guesses(app, otp_id, "000000"))) == [None] * 10
    assert codes.count("otp_wrong") == 3
    assert set(codes) <= {"otp_wrong", "otp_expired", "otp_locked"}
    assert Otp.objects.get(id=otp_id).attempts == 3
    assert Brake.objects.get(scope="phone.installation", count__gt=0).count == 10


@pytest.mark.race
def test_one_code_opens_one_session_from_many_connections(race_db) -> None:
    app, otp_id = a_code_was_asked()
    code, outcomes = code_sent_to(MALEE), []
    assert (
        in_threads(3, lambda: outcomes.append(guesses(app, otp_id, code, MALEE.pin))) == [None] * 3
    )
    assert outcomes.count("open") == 1, outcomes
    assert Session.objects.alive().count() == 1


def guesses_from_phones_of_their_own() -> list[str]:
    """Eight wrong PINs at once, each with a right code of its own; what each was answered."""
    App.installed().register(MALEE)
    ready = []
    for _ in range(8):
        app = App.installed()
        otp_id = app.post("sessions/code", {"phone": MALEE.phone}).data["otp_id"]
        ready.append((app, otp_id, code_sent_to(MALEE)))
        Otp.objects.update(created_at=timezone.now() - timedelta(hours=2))
    turns, guard, codes = iter(ready), threading.Lock(), []

    def guess() -> None:
        with guard:
            mine = next(turns)
        codes.append(guesses(*mine))

    assert in_threads(8, guess) == [None] * 8
    return codes


@pytest.mark.race
def test_wrong_pins_at_once_before_signing_in_are_five_comparisons(race_db) -> None:
    """The PIN's counter holds, whichever phone they come from."""
    codes = guesses_from_phones_of_their_own()
    assert (codes.count("pin_wrong"), codes.count("pin_locked")) == (5, 3)
    assert Credential.objects.get().pin_failures == 5


# Controls: the same requests with the lock off ------------------------------------------------


@pytest.mark.race
def test_control_a_pin_counted_after_looking_slips_past_the_limit(race_db, monkeypatch) -> None:
    everybody_has_looked = threading.Barrier(8)

    def look_then_count(customer_id: UUID, now: datetime) -> tuple[int, None] | None:
        failures = Credential.objects.get(customer_id=customer_id).pin_failures
        everybody_has_looked.wait()
        Credential.objects.filter(customer_id=customer_id).update(pin_failures=failures + 1)
        return (failures + 1, None) if failures < 5 else None

    monkeypatch.setattr(sign_in, "_take_pin", look_then_count)
    assert guesses_from_phones_of_their_own() == ["pin_wrong"] * 8
    assert Credential.objects.get().pin_failures < 8


@pytest.mark.race
def test_control_a_code_counted_after_looking_is_guessed_too_often(race_db, monkeypatch) -> None:
    """Two locks keep it: the phone's counter makes guessers take turns, the code counts itself."""
    app, otp_id = a_code_was_asked()
    everybody_has_looked = threading.Barrier(10)

    def look_then_count(claim: Any, otp_id: UUID, *_: Any) -> tuple[str, int] | None:
        code = Otp.objects.get(id=otp_id)
        everybody_has_looked.wait()
        Otp.objects.filter(id=otp_id).update(attempts=code.attempts + 1)
        return (code.code_digest, code.attempts + 1) if code.attempts < 3 else None

    monkeypatch.setattr(phone_code, "_take", look_then_count)
    monkeypatch.setattr(phone_brake, "hold", lambda *_, **__: None)
    monkeypatch.setattr(phone_brake, "count", lambda *_, **__: None)
    codes: list[str] = []
    assert in_threads(10, lambda: codes.append(guesses(app, otp_id, "000000"))) == [None] * 10
    assert codes == ["otp_wrong"] * 10


@pytest.mark.race
def test_control_a_code_looked_at_and_then_marked_opens_three_sessions(
    race_db, monkeypatch
) -> None:
    app, otp_id = a_code_was_asked()
    everybody_has_proved, pin_is_right = threading.Barrier(3), sign_in._prove_pin

    def prove_and_wait(*given: Any) -> datetime | None:
        lock = pin_is_right(*given)
        everybody_has_proved.wait()
        return lock

    def mark(*, otp_id: UUID, now: datetime) -> None:
        Otp.objects.filter(id=otp_id).update(used_at=now)

    monkeypatch.setattr(sign_in, "_prove_pin", prove_and_wait)
    monkeypatch.setattr(phone_code, "use", mark)
    code, outcomes = code_sent_to(MALEE), []
    assert (
        in_threads(3, lambda: outcomes.append(guesses(app, otp_id, code, MALEE.pin))) == [None] * 3
    )
    assert outcomes == ["open"] * 3
