"""Compliance reads who joined, moved and left, with what they may do now."""

from __future__ import annotations

import csv
import io

import pytest
from django.db import transaction

from accounts.models.staff import Staff
from accounts.services import staff as service
from micropay.core import approval, clock
from micropay.core.models.approval import Approval
from micropay.core.staff_roles import StaffRole
from tests.backoffice import member, signed_in

pytestmark = pytest.mark.django_db
REPORT = "/admin/accounts/staff/report/"
ALWAYS = "since=2020-01-01&until=2100-01-01"


@pytest.fixture
def officers() -> tuple[Staff, Staff]:
    return member("arun", "compliance_officer"), member("siri", "compliance_officer")


def agree(checker: Staff) -> None:
    asked = Approval.objects.get(state="waiting")
    with transaction.atomic():
        approval.approve(
            approval_id=asked.id, actor=checker.actor(), reason="I agree", now=clock.now()
        )


def a_working_life(arun: Staff, siri: Staff) -> Staff:
    """Somying joins, is let in, moves and leaves."""
    actor = arun.actor()
    somying = service.add(
        actor=actor,
        username="somying",
        full_name="Somying Dee",
        role=StaffRole.AGENT,
        reason="starts on Monday",
        now=clock.now(),
    )
    service.ask_to_enable(actor=actor, staff_id=somying.id, reason="trained", now=clock.now())
    agree(siri)
    service.ask_to_change_role(
        actor=actor,
        staff_id=somying.id,
        role=StaffRole.SENIOR_AGENT,
        reason="promoted",
        now=clock.now(),
    )
    agree(siri)
    service.disable(actor=actor, staff_id=somying.id, reason="left the company", now=clock.now())
    return somying


def test_the_report_tells_a_working_life(officers: tuple[Staff, Staff]) -> None:
    a_working_life(*officers)
    browser = signed_in(officers[0])
    page = browser.get(f"{REPORT}?{ALWAYS}")
    moves = [move for move, _, _ in page.context["moves"] if move.username == "somying"]
    assert [move.what for move in moves] == ["joined", "let_in", "moved", "left"]
    assert (moves[2].roles, moves[2].was, moves[2].by) == (["senior_agent"], "agent", "siri")
    words = page.content.decode()
    assert "Somying Dee" in words and "เปลี่ยนบทบาท" in words
    assert str(clock.bangkok_day(clock.now()).year + 543) in words


def test_a_new_role_needs_two_and_holds_from_the_next_page(officers: tuple[Staff, Staff]) -> None:
    nok = member("nok", "agent")
    browser = signed_in(nok)
    service.ask_to_change_role(
        actor=officers[0].actor(),
        staff_id=nok.id,
        role=StaffRole.OPERATOR,
        reason="moves to operations",
        now=clock.now(),
    )
    assert browser.get("/admin/accounts/customer/").status_code == 200
    agree(officers[1])
    assert browser.get("/admin/accounts/customer/").status_code == 403
    assert browser.get("/admin/core/outboxitem/").status_code == 200


def test_the_file_has_one_line_per_move_and_iso_times(officers: tuple[Staff, Staff]) -> None:
    a_working_life(*officers)
    file = signed_in(officers[0]).get(f"{REPORT}?{ALWAYS}&format=csv")
    assert file.headers["Content-Type"].startswith("text/csv")
    text = b"".join(file.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    mine = [row for row in rows if row["user_name"] == "somying"]
    assert [row["what"] for row in mine] == ["joined", "let_in", "moved", "left"]
    assert mine[0]["at"].startswith(str(clock.now().year))


def test_outside_the_period_there_is_nothing_and_nonsense_is_no_error(
    officers: tuple[Staff, Staff],
) -> None:
    browser = signed_in(officers[0])
    assert browser.get(f"{REPORT}?since=2019-01-01&until=2019-02-01").context["moves"] == []
    for query in ("since=x&until=%00", "since=", "since=2569-01-01&until=2568-01-01"):
        assert browser.get(f"{REPORT}?{query}").status_code == 200


@pytest.mark.parametrize("role", ["agent", "operator", "privacy_officer", "finance"])
def test_others_do_not_read_it(role: str) -> None:
    assert signed_in(member("somebody", role)).get(REPORT).status_code == 403
