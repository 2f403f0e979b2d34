"""Sessions: one device, tokens that rotate, and their end."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from accounts.models.cool_off import CoolOff
from accounts.models.device import Device
from accounts.models.session import RefreshToken, Session
from accounts.services.registration import expire_old
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from tests.accounts.app import (
    MALEE,
    SOMCHAI,
    App,
    messages_to,
    refused,
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
    end = Evidence.objects.get(action="accounts.session.end")
    assert end.detail["reason"] == "another_installation"


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


def test_a_token_on_another_phone_ends_the_session_with_evidence() -> None:
    app = App.installed().register(MALEE)
    thief = App.installed()
    thief.session = dict(app.session)
    refused(thief.get("me"), "unauthenticated", 401)
    session = Session.objects.get()
    assert (session.end_reason, session.pin_check) == ("another_installation", "")
    end = Evidence.objects.get(action="accounts.session.end")
    assert end.detail["reason"] == "another_installation"
    assert end.installation_id != session.installation_id
    refused(app.get("me"), "unauthenticated", 401)


def test_a_token_with_a_made_up_installation_ends_nothing() -> None:
    app = App.installed().register(MALEE)
    thief = App(installation="7KQ2-M9TX-4BCD-H8WZ.nonsense", session=dict(app.session))
    refused(thief.get("me"), "unauthenticated", 401)
    assert app.get("me").status_code == 200


def test_a_new_phone_moves_only_small_amounts_for_a_day() -> None:
    first = App.installed().register(MALEE)
    assert first.get("me").data["cool_off_until"] is None
    new = App.installed().signed_in(MALEE)
    until = datetime.fromisoformat(new.get("me").data["cool_off_until"])
    assert timedelta(hours=23) < until - timezone.now() <= timedelta(hours=24)
    assert CoolOff.objects.get().cause == "new_device"
    new.signed_in(MALEE)
    assert CoolOff.objects.count() == 1


def check_in(app: App, language: str = "th") -> list[dict[str, str]]:
    """The notices this phone is told; also without anybody signed in on it."""
    body = {"os_version": "14", "app_version": "1.0.0", "language": language}
    signed_out = App(installation=app.installation)
    signed_out.client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    answer = signed_out.post("installations/check-in", body)
    assert answer.status_code == 200, answer.data
    return answer.data["notices"]


def test_old_and_new_phone_are_told_of_the_change_and_nobody_elses_phone_is() -> None:
    old = App.installed().register(MALEE)
    somchai = App.installed().register(SOMCHAI)
    assert check_in(old) == []
    new = App.installed().signed_in(MALEE)
    [on_old], [on_new] = check_in(old), check_in(new)
    assert (on_old["kind"], on_new["kind"]) == ("replaced", "took_over")
    assert on_old["at"] == on_new["at"]
    assert "ออกจากระบบ" in on_old["text"] and "2569" in on_old["text"]
    assert "signed out" in check_in(old, "en")[0]["text"]
    assert MALEE.given_name not in str(on_old) and MALEE.phone not in str(on_old)
    assert check_in(somchai) == []


def test_a_phone_that_comes_back_is_told_of_both_changes_for_a_month() -> None:
    first = App.installed().register(MALEE)
    second = App.installed().signed_in(MALEE)
    first.signed_in(MALEE)
    assert [one["kind"] for one in check_in(first)] == ["took_over", "replaced"]
    assert [one["kind"] for one in check_in(second)] == ["replaced", "took_over"]
    month = timedelta(days=31)
    Device.objects.update(bound_at=F("bound_at") - month, retired_at=F("retired_at") - month)
    assert check_in(first) == check_in(second) == []


def test_she_ends_one_session_by_its_name_and_nobody_elses() -> None:
    malee, somchai = App.installed().register(MALEE), App.installed().register(SOMCHAI)
    theirs = somchai.session["session_id"]
    refused(malee.delete(f"me/sessions/{theirs}"), "not_found", 404)
    assert somchai.get("me").status_code == 200
    own = malee.session["session_id"]
    assert malee.delete(f"me/sessions/{own}").status_code == 204
    refused(malee.get("me"), "unauthenticated", 401)
    assert Session.objects.get(id=own).end_reason == "revoked"


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
