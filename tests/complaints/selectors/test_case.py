"""Which case an agent works on next."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.models.staff import Staff
from complaints.selectors.case import next_urgent
from complaints.services import case as work
from tests.backoffice import member
from tests.complaints.money import TIDA
from tests.complaints.people import NOW, filed, reload
from tests.complaints.worked import WHY

pytestmark = pytest.mark.django_db


def test_the_next_case_is_the_next_by_urgency_that_is_mine_or_nobodys() -> None:
    nok, tida = member("agent.noi", "agent"), member("agent.tida", "agent")
    late, soon, other = filed(NOW - timedelta(days=5)), filed(), filed()
    work.assign(actor=TIDA, case_id=soon.id, staff_id=nok.id, reason=WHY, now=NOW)
    assert next_urgent(after=reload(late), staff_id=tida.id) == other
    assert next_urgent(after=reload(late), staff_id=nok.id) == soon
    assert next_urgent(after=reload(other), staff_id=tida.id) == late


def test_the_cases_of_somebody_who_left_come_up_for_the_others() -> None:
    nok, tida = member("agent.noi", "agent"), member("agent.tida", "agent")
    case = filed()
    work.assign(actor=TIDA, case_id=case.id, staff_id=nok.id, reason=WHY, now=NOW)
    assert next_urgent(after=None, staff_id=tida.id) is None
    Staff.objects.filter(pk=nok.pk).update(is_active=False)
    assert next_urgent(after=None, staff_id=tida.id) == case
