"""A reported violation stops access at once; two others decide what comes of it."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from accounts.errors.staff import OwnAccount
from accounts.errors.staff_guard import ReportersOwn, SuspensionClosed, SuspensionOpen
from accounts.models.staff import Staff
from accounts.models.staff_guard import StaffSuspension
from accounts.services import staff, staff_suspension
from accounts.states.staff import StaffSuspensionOutcome
from micropay.core import approval, clock
from micropay.core.approval import SelfApproval
from micropay.core.models.approval import Approval
from tests.backoffice import member, signed_in

pytestmark = pytest.mark.django_db
WHY = "photographed a screen"
CLEARED, CONFIRMED = StaffSuspensionOutcome.CLEARED, StaffSuspensionOutcome.CONFIRMED


@pytest.fixture
def people() -> dict[str, Staff]:
    return {
        "agent": member("agent", "agent"),
        "mali": member("mali", "privacy_officer"),
        "arun": member("arun", "compliance_officer"),
        "siri": member("siri", "compliance_officer"),
    }


def report(people: dict[str, Staff], by: str = "mali", who: str = "agent") -> StaffSuspension:
    staff_suspension.report_violation(
        actor=people[by].actor(), staff_id=people[who].id, reason=WHY, now=clock.now()
    )
    return StaffSuspension.objects.get(staff=people[who], closed_at=None)


def propose(people: dict[str, Staff], row: StaffSuspension, outcome, by: str = "arun") -> None:
    staff_suspension.ask_outcome(
        actor=people[by].actor(),
        suspension_id=row.id,
        outcome=outcome,
        reason="camera was empty",
        now=clock.now(),
    )


def agree(people: dict[str, Staff], by: str = "siri") -> None:
    asked = Approval.objects.get(state="waiting")
    with transaction.atomic():
        approval.approve(
            approval_id=asked.id, actor=people[by].actor(), reason="I agree", now=clock.now()
        )


def may_work(person: Staff) -> bool:
    person.refresh_from_db()
    return person.is_active


def test_a_report_ends_the_session_that_is_open(people: dict[str, Staff]) -> None:
    browser = signed_in(people["agent"])
    assert browser.get("/admin/").status_code == 200
    report(people)
    assert browser.get("/admin/").status_code == 302
    assert not may_work(people["agent"])


def test_a_cleared_person_comes_back_by_two_others(people: dict[str, Staff]) -> None:
    row = report(people)
    propose(people, row, CLEARED)
    assert not may_work(people["agent"])
    with pytest.raises(SelfApproval):
        agree(people, by="arun")
    agree(people)
    assert may_work(people["agent"])
    row.refresh_from_db()
    assert (row.outcome, row.outcome_by, row.checked_by) == (
        "cleared",
        str(people["arun"].id),
        str(people["siri"].id),
    )


def test_a_confirmed_violation_leaves_access_closed(people: dict[str, Staff]) -> None:
    propose(people, report(people), CONFIRMED)
    agree(people)
    assert not may_work(people["agent"])
    assert StaffSuspension.objects.get().outcome == "confirmed"


def test_the_reporter_proposes_no_outcome(people: dict[str, Staff]) -> None:
    row = report(people, by="arun")
    with pytest.raises(ReportersOwn):
        propose(people, row, CLEARED, by="arun")
    assert not Approval.objects.exists()


def test_the_person_concerned_decides_nothing(people: dict[str, Staff]) -> None:
    row = report(people, who="siri")
    with pytest.raises(OwnAccount):
        propose(people, row, CLEARED, by="siri")
    propose(people, row, CLEARED, by="arun")
    with pytest.raises(OwnAccount):
        agree(people, by="siri")
    assert not may_work(people["siri"])


def test_letting_in_does_not_go_around_the_outcome(people: dict[str, Staff]) -> None:
    report(people)
    with pytest.raises(SuspensionOpen):
        staff.ask_to_enable(
            actor=people["arun"].actor(),
            staff_id=people["agent"].id,
            reason="needed",
            now=clock.now(),
        )
    assert not may_work(people["agent"])


def test_a_request_from_before_the_report_lets_nobody_in(people: dict[str, Staff]) -> None:
    arun, agent, now = people["arun"].actor(), people["agent"], clock.now()
    staff.disable(actor=arun, staff_id=agent.id, reason="on leave", now=now)
    staff.ask_to_enable(actor=arun, staff_id=agent.id, reason="is back", now=now)
    report(people)
    with pytest.raises(SuspensionOpen):
        agree(people)
    assert not may_work(agent)


def test_an_outcome_is_recorded_once_and_a_report_is_open_once(people: dict[str, Staff]) -> None:
    row = report(people)
    with pytest.raises(SuspensionOpen):
        report(people, by="arun")
    propose(people, row, CLEARED)
    agree(people)
    with pytest.raises(SuspensionClosed):
        propose(people, row, CONFIRMED)
    assert StaffSuspension.objects.get().outcome == "cleared"


def test_nobody_reports_themselves(people: dict[str, Staff]) -> None:
    with pytest.raises(OwnAccount):
        report(people, by="mali", who="mali")
    assert may_work(people["mali"])


def test_the_database_refuses_an_outcome_by_the_reporter(people: dict[str, Staff]) -> None:
    row = report(people)
    row.outcome, row.closed_at = "cleared", clock.now()
    row.outcome_by, row.checked_by = row.opened_by, "another"
    with pytest.raises(IntegrityError, match="suspension_outcome_by_another"), transaction.atomic():
        row.save()
