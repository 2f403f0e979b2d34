"""People beside the complainant, and tasks of colleagues."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from complaints.errors import DoneAlready
from complaints.models.link import CaseTask, Party
from complaints.selectors.person import personal_data_of_parties
from complaints.services import party
from tests.backoffice import member
from tests.complaints.money import TIDA
from tests.complaints.people import NOW, filed
from tests.complaints.worked import WHY

pytestmark = pytest.mark.django_db


def test_a_representative_is_a_data_subject_whose_name_is_sealed() -> None:
    case = filed()
    row = party.add(
        actor=TIDA,
        case_id=case.id,
        role="representative",
        name="สมศรี มีสุข",
        contact="0811112222",
        attorney=None,
        reason=WHY,
        now=NOW,
    )
    assert row.subject_id != case.subject_id
    [told] = personal_data_of_parties(row.subject_id)
    assert told["name"] == "สมศรี มีสุข"
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM complaints_party")
        assert "สมศรี" not in cursor.fetchone()[0]
    assert Party.objects.count() == 1


def test_a_task_is_done_once() -> None:
    nok = member("agent.noi", "agent")
    row = party.give_task(
        actor=TIDA,
        case_id=filed().id,
        what="โทรหาธนาคาร",
        staff_id=nok.id,
        due=date(2026, 11, 20),
        reason=WHY,
        now=NOW,
    )
    party.finish_task(actor=nok.actor(), task_id=row.id, reason="called", now=NOW)
    assert CaseTask.objects.get().done_at == NOW
    with pytest.raises(DoneAlready):
        party.finish_task(actor=nok.actor(), task_id=row.id, reason="called", now=NOW)
