"""The period report counts every case once, and every number leads to its cases."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from complaints.models.case import Case
from complaints.models.report import ReportLayout
from complaints.selectors import dashboard, layout, report
from complaints.selectors.report import Scope
from complaints.services import case as work
from tests.complaints import money, reports
from tests.complaints.people import NOW, filed

pytestmark = pytest.mark.django_db
OCTOBER, NOVEMBER = (date(2026, 10, 1), date(2026, 10, 31)), reports.NOVEMBER


def decided(case: Case, at: datetime, outcome: str = "upheld") -> Case:
    work.resolve(
        actor=money.TIDA,
        case_id=case.id,
        outcome=outcome,
        text="แก้ไขแล้ว",
        reason="looked into",
        now=at,
    )
    return case


@pytest.fixture
def autumn() -> None:
    """Cases before, in and after October, decided early, late, or not at all."""
    reports.layouts()
    for days, to_decision, channel, outcome in (
        (60, 5, "web", "upheld"),
        (60, 30, "email", "not_upheld"),
        (40, 3, "web", "partly_upheld"),
        (35, None, "phone", ""),
        (30, 28, "letter", "withdrawn"),
        (5, 2, "web", "upheld"),
        (1, None, "web", ""),
    ):
        at = NOW - timedelta(days=days)
        case = filed(at, channel=channel, category="app.error" if days > 35 else "topup.late")
        if to_decision is not None:
            decided(case, at + timedelta(days=to_decision), outcome)


def total(period: tuple[date, date]) -> dict[str, int]:
    return report.figures(Scope(*period))[""][""]


@pytest.mark.usefixtures("autumn")
def test_what_was_carried_in_and_opened_less_closed_is_carried_over() -> None:
    october, november = total(OCTOBER), total(NOVEMBER)
    for one in (october, november):
        assert one["carried_in"] + one["opened"] - one["closed"] == one["carried_over"]
    assert october["carried_over"] == november["carried_in"]
    assert (october["carried_in"], october["opened"], october["closed"]) == (1, 3, 2)
    assert (november["opened"], november["closed"], november["carried_over"]) == (2, 2, 2)


@pytest.mark.usefixtures("autumn")
def test_late_and_upheld_are_counted_of_what_was_closed() -> None:
    october, november = total(OCTOBER), total(NOVEMBER)
    assert (october["closed_in_time"], october["closed_late"]) == (1, 1)
    assert (october["upheld"], october["not_upheld"]) == (1, 1)
    assert (november["upheld"], november["open_late"], november["median_days"]) == (1, 1, 2)


@pytest.mark.usefixtures("autumn")
def test_every_grouping_adds_up_to_the_total() -> None:
    found = report.figures(Scope(*OCTOBER))
    for by in report.GROUPINGS:
        for figure in report.COUNTS:
            assert sum(one[figure] for one in found[by].values()) == found[""][""][figure], by


def link_to(row: ReportLayout, figure: str, by: str, keys: tuple[str, ...]) -> str:
    since, day = OCTOBER
    return layout.link(layout=row, since=since, day=day, figure=figure, by=by, keys=keys)


@pytest.mark.usefixtures("autumn")
@pytest.mark.parametrize("code", ["period", "regulator"])
def test_behind_every_number_are_as_many_cases(code: str) -> None:
    row = reports.layout(code)
    numbers = 0
    for section in layout.sections(row, *OCTOBER):
        for line in section.lines:
            for figure, value in zip(section.figures, line.cells, strict=True):
                if figure in report.COUNTS:
                    link = link_to(row, figure, section.by, line.keys)
                    assert layout.behind(Case.objects.all(), link).count() == value, link
                    numbers += 1
    assert numbers > 40


@pytest.mark.parametrize(
    "link",
    [
        "",
        "x~y~z",
        "00000000-0000-0000-0000-000000000000~2026-10-01~2026-10-31~opened~~",
        "LAYOUT~2026-13-01~2026-10-31~opened~~",
        "LAYOUT~2026-10-01~2026-10-31~1); DROP~~",
        "LAYOUT~2026-10-01~2026-10-31~opened~password~x",
        "LAYOUT~2026-10-01~2026-10-31~opened~channel~a' OR 1=1\0",
    ],
)
@pytest.mark.usefixtures("autumn")
def test_a_link_that_nobody_made_shows_no_case(link: str) -> None:
    link = link.replace("LAYOUT", str(reports.layout("period").id))
    assert list(layout.behind(Case.objects.all(), link)) == []


def test_money_is_counted_where_it_was_paid() -> None:
    reports.layouts()
    her = money.malee()
    case = money.disputed(her, "300.00")
    money.paid(case, 10_000, "provisional")
    case.refresh_from_db()
    day = case.received_at.date()
    found = report.figures(Scope(day - timedelta(days=1), day + timedelta(days=1)))[""][""]
    assert (found["claimed"], found["paid"], found["cases_paid"]) == (30_000, 10_000, 1)


@pytest.mark.usefixtures("autumn")
def test_the_dashboard_agrees_with_the_report() -> None:
    standing = dashboard.standing(NOW)
    assert (standing.open, standing.breaching, standing.unassigned) == (2, 1, 2)
    assert (standing.closed, standing.upheld_percent) == (2, 50)
    weeks = dashboard.weeks(NOW)
    assert len(weeks) == dashboard.WEEKS
    assert weeks[-1].open == standing.open
    assert sum(one.opened for one in weeks) == 7
