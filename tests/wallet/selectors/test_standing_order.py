"""The days of standing orders."""

from __future__ import annotations

from datetime import date

import pytest

from wallet.selectors.standing_order import due_on
from wallet.states.standing_order import Every


@pytest.mark.parametrize(
    ("every", "first", "days"),
    [
        (Every.ONCE, date(2026, 1, 31), [date(2026, 1, 31), None, None]),
        (Every.DAY, date(2026, 2, 28), [date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2)]),
        (Every.WEEK, date(2026, 12, 28), [date(2026, 12, 28), date(2027, 1, 4), date(2027, 1, 11)]),
        (Every.MONTH, date(2026, 1, 31), [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]),
        (Every.MONTH, date(2028, 1, 30), [date(2028, 1, 30), date(2028, 2, 29), date(2028, 3, 30)]),
        (
            Every.MONTH,
            date(2026, 11, 30),
            [date(2026, 11, 30), date(2026, 12, 30), date(2027, 1, 30)],
        ),
    ],
)
def test_days_are_counted_from_the_first_one(every, first, days) -> None:
    assert [due_on(every=every, first_on=first, number=number) for number in range(3)] == days


def test_a_short_month_shortens_no_later_one() -> None:
    days = [due_on(every=Every.MONTH, first_on=date(2026, 8, 31), number=n) for n in range(8)]
    assert [day.day for day in days] == [31, 30, 31, 30, 31, 31, 28, 31]
