"""Installed apps: what they tell, what they are told, and what an app too old may still do."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from accounts.errors.installation import BuildKnown, BuildNotSound
from accounts.models.app_build import AppBuild
from accounts.models.installation import Installation, InstallationEvent, ProblemCount
from accounts.models.session import Session
from accounts.selectors import app_build as builds
from accounts.selectors import installation as reads
from accounts.services import app_build
from micropay.core import approval, clock, rules
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from tests.accounts.app import MALEE, App, refused

pytestmark = pytest.mark.django_db
MAKER = Actor(kind="staff", id="11111111-0000-7000-8000-000000000001", label="prasit")
CHECKER = Actor(kind="staff", id="11111111-0000-7000-8000-000000000002", label="kanya")


def check_in(app: App, **told: Any) -> Any:
    body = {"os_version": "16", "app_version": "1.0.0", "language": "th", **told}
    return app.post("installations/check-in", body)


def published(version: str, least: str, os: str = "android") -> None:
    words = {"notes_th": "เร็วขึ้น", "notes_en": "Faster."}
    build = {"os": os, "version": version, "least": least, **words}
    app_build.ask_to_publish(actor=MAKER, build=build, reason="a release", now=clock.now())
    waiting = Approval.objects.get(state="waiting")
    approval.approve(approval_id=waiting.id, actor=CHECKER, reason="agreed", now=clock.now())
    builds.forget()


def test_what_the_app_tells_is_kept_and_every_time_is_an_event() -> None:
    app = App.installed()
    answer = check_in(
        app,
        operator="AIS",
        device_id="a1b2c3",
        network="wifi",
        phone_state="in_call",
        signs=["rooted"],
    )
    assert answer.status_code == 200, answer.data
    row = Installation.objects.get()
    assert (row.operator, row.device_id, row.network) == ("AIS", "a1b2c3", "wifi")
    assert row.phone_state == "in_call"
    assert reads.current_signs(row.signs, at=clock.now()) == ("rooted",)
    kinds = InstallationEvent.objects.order_by("id").values_list("kind", flat=True)
    assert list(kinds) == ["install", "check_in"]
    told = Evidence.objects.get(action="accounts.installation.check_in")
    assert told.detail["signs"] == ["rooted"]


def test_the_identifier_of_a_device_lies_encrypted_and_is_found_by_its_index() -> None:
    check_in(App.installed(), device_id="a1b2c3")
    with connection.cursor() as cursor:
        cursor.execute("SELECT device_id, device_id_index FROM accounts_installation")
        sealed, index = cursor.fetchone()
    assert "a1b2c3" not in sealed and len(index) == 64
    again = check_in(App.installed(), device_id="a1b2c3")
    assert again.status_code == 200
    assert Installation.objects.filter(device_id_index=index).count() == 2


def test_a_clean_check_in_takes_no_sign_back() -> None:
    app = App.installed()
    check_in(app, signs=["screen_sharing"])
    check_in(app, signs=[])
    row, now = Installation.objects.get(), clock.now()
    assert reads.current_signs(row.signs, at=now) == ("screen_sharing",)
    minutes = rules.number("device.sign_minutes.screen_sharing", at=now)
    assert reads.current_signs(row.signs, at=now + timedelta(minutes=minutes)) == ()


def test_events_stay_as_they_were_written() -> None:
    App.installed()
    for act in (
        lambda: InstallationEvent.objects.update(kind="uninstall"),
        lambda: InstallationEvent.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()


@pytest.mark.parametrize(
    "told",
    [
        {"app_version": "new"},
        {"app_version": "1"},
        {"app_version": "๑.๐"},
        {"network": "satellite"},
        {"signs": "rooted"},
        {"signs": ["rooted", "rooted"]},
        {"signs": ["haunted"]},
        {"signs": [["rooted"]]},
        {"phone_state": None},
        {"device_id": "x" * 101},
        {"imei": "490154203237518"},
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_and_changes_nothing(told: dict[str, Any]) -> None:
    app = App.installed()
    refused(check_in(app, **told), "invalid_input", 400)
    assert InstallationEvent.objects.filter(kind="check_in").count() == 0


def test_checking_in_tells_what_is_new_and_the_digests_move_with_it() -> None:
    app = App.installed()
    before = check_in(app).data
    assert before["app"]["newest"] == "1.0.0"
    assert {"terms", "privacy"} <= {one["kind"] for one in before["policies"]}
    assert {"transfer", "withdrawal"} <= {one["service"] for one in before["fees"]}
    assert before["settings"]["movement_most"] == "200000.00"
    assert before["settings"]["otp_life_seconds"] == "300"
    published("1.1.0", "1.0.0")
    after = check_in(app).data
    assert (after["app"]["newest"], after["app"]["notes"]) == ("1.1.0", "เร็วขึ้น")
    moved = {topic for topic, tag in after["etags"].items() if before["etags"][topic] != tag}
    assert moved == {"app"}


def test_the_web_has_no_build() -> None:
    answer = App().post(
        "installations",
        {
            "hardware_model": "Firefox",
            "os": "web",
            "os_version": "145",
            "app_version": "1.0",
            "language": "en",
        },
    )
    web = App(installation=f"{answer.data['number']}.{answer.data['key']}")
    assert check_in(web).data["app"] is None


def test_an_app_too_old_is_refused_everywhere_until_it_is_updated() -> None:
    app = App.installed().register(MALEE)
    published("2.0.0", "1.5.0")
    for answer in (
        app.get("me"),
        app.post("sessions/code", {"phone": MALEE.phone}),
        check_in(app),
        App().post(
            "installations",
            {
                "hardware_model": "Pixel 9",
                "os": "android",
                "os_version": "16",
                "app_version": "1.4.9",
                "language": "th",
            },
        ),
    ):
        problem = refused(answer, "upgrade_required", 426)
        assert (problem["least"], problem["newest"]) == ("1.5.0", "2.0.0")
    assert InstallationEvent.objects.filter(kind="check_in").count() == 1
    assert check_in(app, app_version="1.5.0").status_code == 200
    assert app.get("me").status_code == 200


def test_versions_compare_as_numbers() -> None:
    published("1.9.0", "1.0.0")
    published("1.10.0", "1.9.0")
    app = App()
    refused(check_in(App.installed_as("1.9.9"), app_version="1.8.0"), "upgrade_required", 426)
    assert check_in(App.installed_as("1.10.0"), app_version="1.10.0").status_code == 200
    assert app.installation == ""


@pytest.mark.parametrize(
    ("version", "least", "error"),
    [
        ("0.9.0", "0.9.0", BuildNotSound),
        ("1.1.0", "1.2.0", BuildNotSound),
        ("new", "1.0.0", BuildNotSound),
        ("1.0.0", "1.0.0", BuildKnown),
    ],
)
def test_an_unsound_build_is_not_published(version: str, least: str, error: type) -> None:
    count = AppBuild.objects.count()
    with pytest.raises(error):
        published(version, least)
    assert AppBuild.objects.count() == count


def test_removing_the_app_ends_its_sessions_and_saying_so_twice_changes_nothing() -> None:
    app = App.installed().register(MALEE)
    bare = App(installation=app.installation)
    assert bare.post("installations/uninstall").status_code == 204
    assert bare.post("installations/uninstall").status_code == 204
    assert Session.objects.get().end_reason == "uninstalled"
    refused(app.get("me"), "unauthenticated", 401)
    refused(bare.post("sessions/code", {"phone": MALEE.phone}), "unauthenticated", 401)
    assert InstallationEvent.objects.filter(kind="uninstall").count() == 1
    assert check_in(bare).status_code == 200
    assert bare.post("sessions/code", {"phone": MALEE.phone}).status_code == 201


def test_problems_are_counted_by_model_and_system_and_day() -> None:
    for app in (App.installed(), App.installed()):
        assert app.post("installations/problems", {"kind": "crash"}).status_code == 204
    App.installed().post("installations/problems", {"kind": "freeze"})
    rows = ProblemCount.objects.order_by("kind").values_list("kind", "hardware_model", "count")
    assert list(rows) == [("crash", "Pixel 9", 2), ("freeze", "Pixel 9", 1)]
    assert Evidence.objects.filter(action="accounts.installation.report_problem").count() == 3


def test_one_phone_reports_so_many_problems_an_hour() -> None:
    app = App.installed()
    most = rules.number("brake.problem.installation", at=timezone.now())
    for _ in range(most):
        assert app.post("installations/problems", {"kind": "crash"}).status_code == 204
    refused(app.post("installations/problems", {"kind": "crash"}), "too_many_attempts", 429)
    assert ProblemCount.objects.get().count == most
    assert App.installed().post("installations/problems", {"kind": "crash"}).status_code == 204
