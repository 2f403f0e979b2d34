"""What stands in a row of the register, against what the calendar and the clock say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils.translation import override

from complaints.models.case import Case
from complaints.models.category import Category
from complaints.selectors import register
from complaints.selectors.report import Scope
from complaints.services import authority, root_cause
from micropay.core import calendar, clock
from tests.backoffice import member
from tests.complaints.money import TIDA
from tests.complaints.people import NOW, filed, reload
from tests.complaints.worked import WHY, resolved

pytestmark = pytest.mark.django_db
NAMES = list(register.columns("th"))


def row_of(case: Case) -> dict[str, Any]:
    scope = Scope(date(2026, 1, 1), date(2026, 12, 31))
    with transaction.atomic(), override("th"):
        [found] = [row for row in register.rows(NAMES, scope, "th") if row[0] == case.number]
    return dict(zip(NAMES, found, strict=True))


@pytest.mark.parametrize(
    ("received", "decided"),
    [
        (datetime(2026, 4, 10, 3, tzinfo=UTC), datetime(2026, 4, 20, 3, tzinfo=UTC)),
        (datetime(2026, 4, 10, 16, 59, tzinfo=UTC), datetime(2026, 4, 10, 17, 1, tzinfo=UTC)),
        (datetime(2026, 5, 1, 20, tzinfo=UTC), datetime(2026, 5, 6, 20, tzinfo=UTC)),
    ],
    ids=["over songkran", "over midnight", "over a weekend"],
)
def test_days_and_times_are_those_of_the_calendar_in_bangkok(
    received: datetime, decided: datetime
) -> None:
    case = resolved(filed(received), at=decided)
    first, last = clock.bangkok_day(received), clock.bangkok_day(decided)
    row = row_of(case)
    local = decided.astimezone(clock.BANGKOK)
    assert row["resolved_at"] == local.strftime("%Y-%m-%d %H:%M")
    assert (row["days"], row["in_time"]) == ((last - first).days, "ใช่")
    between = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    assert row["business_days"] == sum(calendar.is_business_day(day) for day in between)


def test_bangkok_keeps_the_offset_that_the_register_counts_with() -> None:
    for year in range(1921, 2100):
        moment = datetime(year, 7, 1, tzinfo=clock.BANGKOK)
        assert moment.utcoffset() == timedelta(hours=7)


def test_a_late_case_an_open_one_and_money_say_so() -> None:
    case = resolved(filed(), at=NOW + timedelta(days=90))
    row = row_of(case)
    assert (row["in_time"], row["state"], row["claimed"], row["paid"]) == (
        "ไม่ใช่",
        "พิจารณาแล้ว",
        None,
        None,
    )
    assert (row["days"], row_of(filed())["days"]) == (90, None)


def test_names_actions_and_references_are_looked_up_and_harmless() -> None:
    Category.objects.filter(pk="fee.wrong").update(name_th=" =1+1")
    case = resolved(filed(category="fee.wrong"))
    root_cause.record(
        actor=TIDA, case_id=case.id, cause="system.defect", text="x", reason=WHY, now=NOW
    )
    owner = member("prasit.two", "senior_agent")
    for what in ("＝แก้ไข", "ตรวจซ้ำ"):
        root_cause.give_action(
            actor=TIDA,
            cause="system.defect",
            what=what,
            owner_id=owner.id,
            due=NOW.date(),
            reason=WHY,
            now=NOW,
        )
    authority.note_ticket(
        actor=TIDA,
        case_id=case.id,
        authority="bot",
        reference="FCC 1/2569",
        received_on=NOW.date(),
        due=None,
        reason=WHY,
        now=NOW,
    )
    row = row_of(reload(case))
    assert row["category"] == "' =1+1"
    assert row["product"] == Category.objects.get(pk="fee").name_th
    assert row["severity"] == case.category.severity
    assert row["root_cause"] == reload(case).root_cause.name("th")
    assert row["corrective_action"] == "'＝แก้ไข; ตรวจซ้ำ"
    assert row["authority"] == "bot FCC 1/2569"
