"""Business days: Monday to Friday without the holidays in the table."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from micropay.core import calendar, clock
from micropay.core.models.calendar import Holiday

pytestmark = pytest.mark.django_db

FRIDAY_BEFORE_SONGKRAN = date(2026, 4, 10)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 13), "Songkran, a Monday"),
        (date(2026, 4, 14), "Songkran, a Tuesday"),
        (date(2026, 4, 15), "Songkran, a Wednesday"),
        (date(2026, 12, 10), "Constitution Day, a Thursday"),
        (date(2026, 4, 11), "a Saturday"),
        (date(2026, 4, 12), "a Sunday"),
    ],
)
def test_banks_rest(day: date, name: str) -> None:
    assert not calendar.is_business_day(day), name


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 10), "the Friday before Songkran"),
        (date(2026, 4, 16), "the Thursday after Songkran"),
        (date(2026, 7, 30), "Buddhist Lent Day, kept by the government alone"),
    ],
)
def test_banks_work(day: date, name: str) -> None:
    assert calendar.is_business_day(day), name


def test_one_business_day_after_the_friday_before_songkran_is_the_thursday_after() -> None:
    assert calendar.add_business_days(FRIDAY_BEFORE_SONGKRAN, 1) == date(2026, 4, 16)


def test_nought_business_days_is_the_day_itself_even_on_a_day_of_rest() -> None:
    assert calendar.add_business_days(date(2026, 4, 12), 0) == date(2026, 4, 12)


@pytest.mark.parametrize("start", [date(2026, 4, 11), date(2026, 4, 12)])
def test_counting_from_a_weekend_starts_with_the_next_business_day(start: date) -> None:
    assert calendar.add_business_days(start, 1) == date(2026, 4, 16)


@pytest.mark.parametrize("days", [1, 2, 5, 15, 30])
def test_the_answer_is_a_business_day_and_so_many_lie_between(days: int) -> None:
    end = calendar.add_business_days(FRIDAY_BEFORE_SONGKRAN, days)
    span = (end - FRIDAY_BEFORE_SONGKRAN).days
    between = [FRIDAY_BEFORE_SONGKRAN + timedelta(days=step) for step in range(1, span + 1)]
    assert calendar.is_business_day(end)
    assert sum(calendar.is_business_day(day) for day in between) == days


def test_a_holiday_that_is_added_moves_the_day() -> None:
    assert calendar.add_business_days(date(2026, 6, 8), 1) == date(2026, 6, 9)
    Holiday.objects.create(
        day=date(2026, 6, 9), name_th="วันหยุดพิเศษ", name_en="Special holiday", source="Cabinet"
    )
    assert calendar.add_business_days(date(2026, 6, 8), 1) == date(2026, 6, 10)


def test_a_year_of_rest_does_not_make_the_count_run_short() -> None:
    start = date(2031, 1, 1)
    Holiday.objects.bulk_create(
        Holiday(day=start + timedelta(days=step), name_th="หยุด", name_en="Rest", source="test")
        for step in range(1, 120)
    )
    assert calendar.add_business_days(start, 1) == date(2031, 5, 1)


def test_less_than_no_days_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="negative"):
        calendar.add_business_days(date(2026, 4, 10), -1)


def test_the_span_does_not_change_the_number_of_queries() -> None:
    with CaptureQueriesContext(connection) as queries:
        calendar.add_business_days(FRIDAY_BEFORE_SONGKRAN, 200)
    assert len(queries) == 1


def test_seeding_again_keeps_what_compliance_changed() -> None:
    Holiday.objects.filter(day=date(2026, 4, 13)).update(source="Bank of Thailand")
    assert calendar.seed_years(range(2026, 2027)) == 0
    assert Holiday.objects.get(day=date(2026, 4, 13)).source == "Bank of Thailand"


def test_first_run_counts_years_in_bangkok() -> None:
    new_year_in_bangkok = datetime(2035, 12, 31, 17, 30, tzinfo=UTC)
    calendar.first_run(now=new_year_in_bangkok)
    assert Holiday.objects.filter(day__year=2039).exists()


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 4, 9, 16, 59, 59, tzinfo=UTC), date(2026, 4, 9)),
        (datetime(2026, 4, 9, 17, 0, 0, tzinfo=UTC), date(2026, 4, 10)),
    ],
)
def test_a_day_begins_at_midnight_in_bangkok(moment: datetime, day: date) -> None:
    assert clock.bangkok_day(moment) == day
    assert clock.day_start(day) <= moment < clock.day_end(day)
