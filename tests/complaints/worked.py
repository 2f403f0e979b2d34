"""Cases in tests that somebody has worked on."""

from __future__ import annotations

from datetime import datetime

from complaints.models.case import Case
from complaints.services import case as work
from tests.complaints.money import TIDA
from tests.complaints.people import NOW, reload

WHY = "found while working"


def resolved(case: Case, outcome: str = "upheld", at: datetime = NOW) -> Case:
    work.resolve(actor=TIDA, case_id=case.id, outcome=outcome, text="x", reason=WHY, now=at)
    return reload(case)


def close(case: Case) -> None:
    work.change_state(actor=TIDA, case_id=case.id, state="closed", reason=WHY, now=NOW)
