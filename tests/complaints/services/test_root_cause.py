"""Why an upheld case happened, and what is done about it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from complaints.errors import DoneAlready, RootCauseNeeded
from complaints.models.case import Case
from complaints.models.root_cause import CorrectiveAction
from complaints.selectors import root_cause as causes
from complaints.services import root_cause
from tests.backoffice import member
from tests.complaints.money import TIDA
from tests.complaints.people import NOW, filed, reload
from tests.complaints.worked import WHY, close, resolved

pytestmark = pytest.mark.django_db


def blamed(case: Case, cause: str = "system.defect") -> None:
    root_cause.record(actor=TIDA, case_id=case.id, cause=cause, text="ปุ่มหาย", reason=WHY, now=NOW)


@pytest.mark.parametrize("outcome", ["upheld", "partly_upheld"])
def test_an_upheld_case_is_closed_when_somebody_said_why_it_happened(outcome: str) -> None:
    case = resolved(filed(), outcome)
    with pytest.raises(RootCauseNeeded):
        close(case)
    assert reload(case).state == "resolved"
    blamed(case)
    close(case)
    assert (reload(case).state, reload(case).root_cause_id) == ("closed", "system.defect")


@pytest.mark.parametrize("outcome", ["not_upheld", "answered", "withdrawn"])
def test_other_outcomes_need_no_cause(outcome: str) -> None:
    case = resolved(filed(), outcome)
    close(case)
    assert reload(case).state == "closed"


def test_what_comes_back_after_it_was_acted_upon_is_counted() -> None:
    owner = member("prasit", "senior_agent")
    for _ in range(2):
        blamed(resolved(filed(NOW - timedelta(days=5))))
    action = root_cause.give_action(
        actor=TIDA,
        cause="system.defect",
        what="แก้ไข",
        owner_id=owner.id,
        due=date(2026, 11, 17),
        reason=WHY,
        now=NOW,
    )
    assert causes.overdue_actions(NOW) == 1
    root_cause.finish_action(
        actor=TIDA, action_id=action.id, reason="released", now=NOW - timedelta(days=1)
    )
    blamed(resolved(filed()))
    [row] = causes.recurrence(since=NOW - timedelta(days=1), until=NOW + timedelta(days=1))
    assert (row.cause.code, row.cases, row.after_action) == ("system.defect", 3, 1)
    assert causes.overdue_actions(NOW) == 0
    assert CorrectiveAction.objects.get().owner == owner
    with pytest.raises(DoneAlready):
        root_cause.finish_action(actor=TIDA, action_id=action.id, reason="x" * 5, now=NOW)
