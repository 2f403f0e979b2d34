"""Authorities that follow a case up: their reference and their day."""

from __future__ import annotations

from datetime import date

import pytest

from complaints.errors import DoneAlready, LinkedAlready
from complaints.models.authority import AuthorityTicket
from complaints.models.case import Case
from complaints.services import authority
from complaints.states import Clock
from tests.complaints.money import TIDA
from tests.complaints.people import NOW, filed, reload
from tests.complaints.worked import WHY, resolved

pytestmark = pytest.mark.django_db


def noted(case: Case, due: date | None, reference: str = "FCC 77/2569") -> AuthorityTicket:
    return authority.note_ticket(
        actor=TIDA,
        case_id=case.id,
        authority="bot",
        reference=reference,
        received_on=date(2026, 11, 18),
        due=due,
        reason=WHY,
        now=NOW,
    )


def test_an_authoritys_day_is_a_clock_until_it_was_answered_also_of_a_decided_case() -> None:
    case = filed()
    first, second = noted(case, date(2026, 11, 20)), noted(case, date(2026, 11, 24), "FCC 78/2569")
    assert reload(case).owed()[Clock.AUTHORITY] == date(2026, 11, 20)
    assert reload(case).next_due == date(2026, 11, 20)
    resolved(case)
    authority.answered(actor=TIDA, ticket_id=first.id, reason="letter sent", now=NOW)
    assert reload(case).owed() == {Clock.AUTHORITY: date(2026, 11, 24)}
    authority.answered(actor=TIDA, ticket_id=second.id, reason="letter sent", now=NOW)
    assert reload(case).owed() == {}
    with pytest.raises(DoneAlready):
        authority.answered(actor=TIDA, ticket_id=second.id, reason="again", now=NOW)


def test_the_same_reference_is_noted_once() -> None:
    case = filed()
    noted(case, None)
    with pytest.raises(LinkedAlready):
        noted(case, None)
