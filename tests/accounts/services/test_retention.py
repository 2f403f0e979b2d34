"""What proof leaves behind is deleted by rule, at night, and only then."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from accounts.models.credential import Brake, Otp
from accounts.models.registration import Registration
from accounts.models.session import RefreshToken, Session
from accounts.services import retention
from accounts.tasks import forget_old_proof
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from tests.accounts.app import MALEE, SOMCHAI, App, refused

pytestmark = pytest.mark.django_db
SYSTEM = Actor.system("test")


def ago(days: int):
    return timezone.now() - timedelta(days=days)


def forget() -> dict[str, int]:
    return retention.forget_old(actor=SYSTEM, now=timezone.now())


def test_a_second_run_finds_nothing() -> None:
    app = App.installed().register(MALEE)
    app.delete("sessions/current")
    Otp.objects.update(created_at=ago(91))
    Brake.objects.update(since=ago(31))
    Session.objects.update(ended_at=ago(366))
    RefreshToken.objects.update(issued_at=ago(400))
    first = forget()
    assert first == {
        "sessions_ended": 0,
        "codes": 1,
        "counters": first["counters"],
        "refresh_tokens": 1,
        "sessions": 1,
    }
    assert first["counters"] > 0
    assert not any(forget().values())
    assert Evidence.objects.filter(action="accounts.retention.forget").count() == 1
    assert Registration.objects.get().otp_id is None


def test_what_is_young_or_in_use_stays() -> None:
    App.installed().register(MALEE)
    waiting = App.installed()
    waiting.start(SOMCHAI)
    Otp.objects.update(created_at=ago(89))
    Brake.objects.update(since=ago(29))
    assert not any(forget().values())


def test_the_code_of_an_open_registration_and_a_lock_that_rests_stay() -> None:
    App.installed().start(MALEE)
    Otp.objects.update(created_at=ago(365))
    Brake.objects.update(since=ago(365), locked_until=timezone.now() + timedelta(hours=1))
    assert not any(forget().values())
    assert Otp.objects.count() == 1


def test_used_refresh_tokens_stay_while_they_can_still_tell_a_thief() -> None:
    app = App.installed().register(MALEE)
    stolen = app.session["refresh_token"]
    app.session.update(app.post("sessions/refresh", {"refresh_token": stolen}).data)
    RefreshToken.objects.filter(used_at__isnull=False).update(issued_at=ago(89), used_at=ago(89))
    forget()
    refused(app.post("sessions/refresh", {"refresh_token": stolen}), "session_ended", 401)
    assert Session.objects.get().end_reason == "refresh_reused"


def test_a_session_that_rested_too_long_ends() -> None:
    App.installed().register(MALEE)
    Session.objects.update(refreshed_at=ago(30))
    assert forget()["sessions_ended"] == 1
    session = Session.objects.get()
    assert (session.end_reason, session.pin_check) == ("expired", "")


def test_the_database_deletes_nothing_of_the_last_week_whatever_is_asked() -> None:
    App.installed().register(MALEE)
    younger = pytest.raises(DatabaseError, match="younger than seven days")
    with younger, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT accounts_forget_proof('codes', now(), 10)")
    assert Otp.objects.count() == 1


def test_the_nightly_task_runs_it() -> None:
    App.installed().register(MALEE)
    Otp.objects.update(created_at=ago(91))
    forget_old_proof()
    forget_old_proof()
    assert not Otp.objects.exists()
