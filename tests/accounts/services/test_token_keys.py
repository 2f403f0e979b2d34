"""The drill of replacing TOKEN_KEY: nobody notices who uses the app, and the old key can go."""

from __future__ import annotations

import base64
import secrets

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models.installation import Installation
from accounts.models.session import Session
from micropay.core import boot
from micropay.core.boot import UnsafeStart
from micropay.core.crypto import canary
from tests.accounts.app import MALEE, SOMCHAI, App, code_sent_to, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def key(settings) -> list[str]:
    """The key in force; the first start has planted its canary."""
    boot.check_keys()
    return list(settings.TOKEN_KEY)


def new_key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


def test_a_session_goes_on_and_moves_with_its_next_refresh(settings, key) -> None:
    malee = App.installed().register(MALEE)
    settings.TOKEN_KEY = [new_key(), *key]
    boot.check_keys()
    assert malee.get("me").status_code == 200
    answer = malee.post("sessions/refresh", {"refresh_token": malee.session["refresh_token"]})
    assert answer.status_code == 200
    malee.session |= dict(answer.data)
    settings.TOKEN_KEY = settings.TOKEN_KEY[:1]
    assert malee.get("me").status_code == 200
    again = {"refresh_token": malee.session["refresh_token"]}
    assert malee.post("sessions/refresh", again).status_code == 200


def test_an_app_moves_by_being_used_and_one_that_rested_registers_anew(settings, key) -> None:
    used, rested = App.installed().register(MALEE), App.installed().register(SOMCHAI)
    settings.TOKEN_KEY = [new_key(), *key]
    assert used.get("me").status_code == 200
    settings.TOKEN_KEY = settings.TOKEN_KEY[:1]
    refused(rested.get("me"), "unauthenticated", 401)
    refused(rested.post("sessions/code", {"phone": SOMCHAI.phone}), "unauthenticated", 401)
    assert App.installed().sign_in(SOMCHAI).status_code == 201
    assert App(installation=used.installation).sign_in(MALEE).status_code == 201


def test_a_moved_app_costs_no_more_than_before(settings, key) -> None:
    malee = App.installed().register(MALEE)
    settings.TOKEN_KEY = [new_key(), *key]
    counts = []
    for _ in range(3):
        with CaptureQueriesContext(connection) as captured:
            assert malee.get("me").status_code == 200
        counts.append(len(captured))
    assert counts[0] - 1 == counts[1] == counts[2]


def test_a_code_that_is_under_way_stays_good(settings, key) -> None:
    App.installed().register(MALEE)
    app = App.installed()
    otp_id = app.post("sessions/code", {"phone": MALEE.phone}).data["otp_id"]
    settings.TOKEN_KEY = [new_key(), *key]
    body = {"phone": MALEE.phone, "pin": MALEE.pin, "otp_id": otp_id}
    answer = app.post("sessions", {**body, "otp_code": code_sent_to(MALEE)})
    assert answer.status_code == 201, answer.data


def test_codes_asked_for_before_the_change_still_count(settings, key) -> None:
    App.installed().register(MALEE)
    app = App.installed()
    while (answer := app.post("sessions/code", {"phone": MALEE.phone})).status_code == 201:
        pass
    settings.TOKEN_KEY = [new_key(), *key]
    again = app.post("sessions/code", {"phone": MALEE.phone})
    assert (again.status_code, again.data["code"]) == (answer.status_code, answer.data["code"])


def test_a_used_refresh_token_ends_the_session_after_the_change_too(settings, key) -> None:
    malee = App.installed().register(MALEE)
    token = {"refresh_token": malee.session["refresh_token"]}
    assert malee.post("sessions/refresh", token).status_code == 200
    settings.TOKEN_KEY = [new_key(), *key]
    refused(
        App(installation=malee.installation).post("sessions/refresh", token), "session_ended", 401
    )
    assert Session.objects.get().end_reason == "refresh_reused"


def test_what_is_stored_now_is_under_the_newest_key_alone(settings, key) -> None:
    settings.TOKEN_KEY = [new_key(), *key]
    malee = App.installed().register(MALEE)
    before = Installation.objects.values_list("key_digest", flat=True).get()
    settings.TOKEN_KEY = settings.TOKEN_KEY[:1]
    assert malee.get("me").status_code == 200
    assert Installation.objects.values_list("key_digest", flat=True).get() == before


def test_the_canary_moves_and_then_the_old_key_alone_starts_nothing(settings, key) -> None:
    fresh = new_key()
    settings.TOKEN_KEY = [fresh]
    with pytest.raises(UnsafeStart, match="tokens"):
        boot.check_keys()
    settings.TOKEN_KEY = [fresh, *key]
    canary.renew()
    settings.TOKEN_KEY = [fresh]
    boot.check_keys()
    settings.TOKEN_KEY = key
    with pytest.raises(UnsafeStart, match="tokens"):
        boot.check_keys()
