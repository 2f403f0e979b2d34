"""Access is taken by one person at once and given by two; nobody acts on themselves."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group

from accounts.errors.staff import (
    OfficersExist,
    OwnAccount,
    StaffExists,
    StaffStateUnchanged,
)
from accounts.models.staff import Staff
from accounts.models.staff_device import StaffDevice
from accounts.services import staff as service
from micropay.core import approval, clock, staff_roles
from micropay.core.approval import ApprovalWaiting, SelfApproval
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.staff_roles import StaffRole
from tests.backoffice import member, signed_in

pytestmark = pytest.mark.django_db
WHY = "left the company"


@pytest.fixture
def maker() -> Staff:
    return member("maker", "compliance_officer")


@pytest.fixture
def checker() -> Staff:
    return member("checker", "compliance_officer")


@pytest.fixture
def agent() -> Staff:
    return member("agent", "agent")


def acts(person: Staff) -> list[str]:
    rows = Evidence.objects.filter(object_type="accounts.Staff", object_id=str(person.id))
    return list(rows.order_by("id").values_list("action", flat=True))


def test_every_role_is_a_group_with_exactly_the_declared_rights() -> None:
    for role, rights in staff_roles.declared().items():
        held = {
            f"{one.content_type.app_label}.{one.codename}"
            for one in Group.objects.get(name=role.value).permissions.all()
        }
        assert held == rights


def test_a_right_that_is_no_longer_declared_is_taken_back(maker: Staff) -> None:
    agents, officers = (Group.objects.get(name=name) for name in ("agent", "compliance_officer"))
    agents.permissions.add(*officers.permissions.all())
    service.make_roles(actor=maker.actor(), now=clock.now())
    assert not agents.permissions.filter(codename="manage_staff").exists()


def test_nobody_is_a_superuser() -> None:
    assert not Staff.objects.filter(is_superuser=True).exists()


def test_one_person_ends_access_and_open_sessions_end_at_once(maker: Staff, agent: Staff) -> None:
    browser = signed_in(agent)
    assert browser.get("/admin/").status_code == 200
    service.disable(actor=maker.actor(), staff_id=agent.id, reason=WHY, now=clock.now())
    assert browser.get("/admin/").status_code == 302
    assert acts(agent) == ["accounts.staff.disable"]


def test_two_people_give_access_back(maker: Staff, checker: Staff, agent: Staff) -> None:
    now = clock.now()
    service.disable(actor=maker.actor(), staff_id=agent.id, reason=WHY, now=now)
    service.ask_to_enable(actor=maker.actor(), staff_id=agent.id, reason="came back", now=now)
    asked = Approval.objects.get(kind=service.ENABLE)
    with pytest.raises(SelfApproval):
        approval.approve(approval_id=asked.id, actor=maker.actor(), reason="me too", now=now)
    agent.refresh_from_db()
    assert not agent.is_active
    approval.approve(approval_id=asked.id, actor=checker.actor(), reason="I agree", now=now)
    agent.refresh_from_db()
    assert agent.is_active


def test_the_person_concerned_cannot_be_the_second(maker: Staff, checker: Staff) -> None:
    now = clock.now()
    service.disable(actor=maker.actor(), staff_id=checker.id, reason=WHY, now=now)
    service.ask_to_enable(actor=maker.actor(), staff_id=checker.id, reason="came back", now=now)
    asked = Approval.objects.get(kind=service.ENABLE)
    with pytest.raises(OwnAccount):
        approval.approve(approval_id=asked.id, actor=checker.actor(), reason="sure", now=now)


def test_the_same_is_asked_once(maker: Staff, agent: Staff) -> None:
    now = clock.now()
    service.disable(actor=maker.actor(), staff_id=agent.id, reason=WHY, now=now)
    service.ask_to_enable(actor=maker.actor(), staff_id=agent.id, reason="came back", now=now)
    with pytest.raises(ApprovalWaiting):
        service.ask_to_enable(actor=maker.actor(), staff_id=agent.id, reason="again", now=now)


@pytest.mark.parametrize(
    "act",
    [service.disable, service.ask_to_enable, service.reset_device],
    ids=lambda act: act.__name__,
)
def test_nobody_changes_their_own_access(maker: Staff, act) -> None:
    with pytest.raises(OwnAccount):
        act(actor=maker.actor(), staff_id=maker.id, reason="myself", now=clock.now())
    assert acts(maker) == []


def test_an_act_that_changes_nothing_is_refused(maker: Staff, agent: Staff) -> None:
    now = clock.now()
    with pytest.raises(StaffStateUnchanged):
        service.ask_to_enable(actor=maker.actor(), staff_id=agent.id, reason="again", now=now)
    service.disable(actor=maker.actor(), staff_id=agent.id, reason=WHY, now=now)
    with pytest.raises(StaffStateUnchanged):
        service.disable(actor=maker.actor(), staff_id=agent.id, reason=WHY, now=now)


def test_a_reset_device_opens_nothing_any_more(maker: Staff, agent: Staff) -> None:
    browser = signed_in(agent)
    service.reset_device(actor=maker.actor(), staff_id=agent.id, reason="lost it", now=clock.now())
    assert browser.get("/admin/").status_code == 302
    assert not StaffDevice.objects.filter(user=agent).exists()
    assert acts(agent) == ["accounts.staff.reset_device"]


def test_access_handed_out_is_a_one_time_password_and_one_device(agent: Staff) -> None:
    before = StaffDevice.objects.get(user=agent).key
    access = service.hand_out_access(
        actor=agent.actor(), staff_id=agent.id, reason="new phone", now=clock.now()
    )
    agent.refresh_from_db()
    assert agent.check_password(access.password) and agent.must_change_password
    assert StaffDevice.objects.get(user=agent).key != before
    assert access.otpauth_url.startswith("otpauth://totp/MicroPay")


def test_a_new_member_has_no_access_yet(maker: Staff) -> None:
    added = service.add(
        actor=maker.actor(),
        username="agent.new",
        full_name="Somying",
        role=StaffRole.AGENT,
        reason="starts on Monday",
        now=clock.now(),
    )
    assert not added.is_active and not added.has_usable_password()
    assert [group.name for group in added.groups.all()] == ["agent"]
    with pytest.raises(StaffExists):
        service.add(
            actor=maker.actor(),
            username="agent.new",
            full_name="Somsak",
            role=StaffRole.FINANCE,
            reason="starts on Monday",
            now=clock.now(),
        )


def test_first_officers_are_two_and_no_more() -> None:
    Staff.objects.filter(is_demo=True).update(is_active=False)
    system = Staff().actor()
    for number in (1, 2):
        service.make_first_officer(
            actor=system,
            username=f"officer{number}",
            full_name="Officer",
            email="o@example.co.th",
            now=clock.now(),
        )
    with pytest.raises(OfficersExist):
        service.make_first_officer(
            actor=system,
            username="officer3",
            full_name="Officer",
            email="o@example.co.th",
            now=clock.now(),
        )
    assert not Staff.objects.filter(username="officer3").exists()
