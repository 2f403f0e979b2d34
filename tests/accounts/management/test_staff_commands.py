"""The commands around staff: first officers, handing out access, the demonstration's people."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from accounts.models.staff import Staff
from accounts.models.staff_device import StaffDevice
from accounts.selectors import staff as people
from accounts.services import demo_staff
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.boot import UnsafeStart
from micropay.core.models.evidence import Evidence
from micropay.core.staff_roles import StaffRole
from tests.backoffice import code_of, member

pytestmark = pytest.mark.django_db
TWO = ["--officer", "prim", "Prim", "p@example.co.th", "--officer", "ton", "Ton", "t@example.co.th"]
SYSTEM = Actor.system("test")


def run(*command: str) -> str:
    out = StringIO()
    call_command(*command, stdout=out)
    return out.getvalue()


@pytest.fixture
def no_officers() -> None:
    Staff.objects.filter(is_demo=True).update(is_active=False)


def test_first_officers_prints_what_each_needs_once(no_officers: None) -> None:
    shown = run("first_officers", *TWO)
    assert shown.count("one-time password") == shown.count("otpauth://totp/") == 2
    made = Staff.objects.filter(username__in=["prim", "ton"])
    assert all(one.is_active and one.must_change_password for one in made)
    rows = Evidence.objects.filter(action="accounts.staff.first_officer")
    assert {row.object_id for row in rows} == {str(one.id) for one in made}
    assert {row.actor_id for row in rows} == {"first_officers"}


def test_first_officers_refuses_when_two_approvers_exist(no_officers: None) -> None:
    run("first_officers", *TWO)
    with pytest.raises(CommandError, match="Two approvers exist"):
        run("first_officers", *[word.replace("prim", "nid").replace("ton", "noi") for word in TWO])


def test_first_officers_makes_both_or_none(no_officers: None) -> None:
    member("ton")
    with pytest.raises(CommandError):
        run("first_officers", *TWO)
    assert not Staff.objects.filter(username="prim").exists()


def test_one_officer_alone_is_refused(no_officers: None) -> None:
    with pytest.raises(CommandError, match="two officers"):
        run("first_officers", *TWO[:4])


def test_staff_access_replaces_password_and_device() -> None:
    agent = member("agent", "agent")
    old = StaffDevice.objects.get(user=agent).key
    shown = run("staff_access", "agent", "--reason", "lost phone")
    agent.refresh_from_db()
    assert agent.check_password(shown.split()[2])
    assert StaffDevice.objects.get(user=agent).key != old


def test_the_demonstration_has_one_person_per_role_and_two_approvers() -> None:
    roles = {
        one.username: [group.name for group in one.groups.all()]
        for one in Staff.objects.filter(is_demo=True)
    }
    assert roles["verifier.dao"] == ["bank_verifier"]
    assert len({role for [role] in roles.values()}) == 8
    assert people.active_in_role(StaffRole.COMPLIANCE_OFFICER).count() == 2


def test_a_lost_password_file_means_new_passwords(
    tmp_path: Path, settings, django_capture_on_commit_callbacks
) -> None:
    settings.DEMO_STAFF_FILE = tmp_path / "demo_staff.txt"
    with django_capture_on_commit_callbacks(execute=True):
        demo_staff.load(actor=SYSTEM, now=clock.now())
    kept = settings.DEMO_STAFF_FILE
    passwords = dict(line.split() for line in kept.read_text().splitlines())
    assert Staff.objects.get(username="agent.nok").check_password(passwords["agent.nok"])
    assert kept.stat().st_mode & 0o777 == 0o600
    before = kept.read_text()
    with django_capture_on_commit_callbacks(execute=True):
        demo_staff.load(actor=SYSTEM, now=clock.now())
    assert kept.read_text() == before


def test_demo_totp_prints_a_code_that_works_and_then_the_next() -> None:
    nok = Staff.objects.get(username="agent.nok")
    first = run("demo_totp", "agent.nok").strip()
    assert first in {code_of(nok), code_of(nok, -1)}
    device = StaffDevice.objects.get(user=nok)
    assert device.verify_token(first)
    second = run("demo_totp", "agent.nok").strip()
    assert second != first
    assert StaffDevice.objects.get(user=nok).verify_token(second)


def test_demo_totp_knows_demo_staff_in_demo_mode_only(settings) -> None:
    member("agent.real", "agent")
    with pytest.raises(CommandError):
        run("demo_totp", "agent.real")
    settings.DEMO = False
    with pytest.raises(CommandError):
        run("demo_totp", "agent.nok")


def test_production_refuses_to_start_with_demo_staff(settings) -> None:
    people.refuse_demo_staff_in_production()
    settings.DEMO = False
    with pytest.raises(UnsafeStart, match="demo staff"):
        people.refuse_demo_staff_in_production()
    assert not settings.DEMO


def test_the_password_file_is_outside_the_repository() -> None:
    assert "var" in settings.DEMO_STAFF_FILE.parts
