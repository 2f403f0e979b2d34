"""Baht strings become satang and back; nothing else is money."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micropay.core import money
from micropay.core.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "satang"),
    [("0", 0), ("0.01", 1), ("1", 100), ("1.5", 150), ("100.00", 10000), ("1234567.89", 123456789)],
)
def test_baht_strings_read_as_satang(text: str, satang: int) -> None:
    assert money.parse_baht(text) == satang


@pytest.mark.parametrize(
    "bad",
    ["", " ", "-1", "+1", "1.", ".5", "1.001", "1e3", "1_000", "1,000", " 1", "1 ", "1\n", "01"]
    + ["๑๐๐", "１００", "0x10", "NaN", "Infinity", "๑.๕๐", "1.๕", "9" * 14, "9" * 5000, "1\x00"]
    + [1, 1.5, None, True, [], {}, b"1"],
)
def test_everything_else_is_refused(bad: object) -> None:
    with pytest.raises(InvalidInput):
        money.parse_baht(bad)


@given(st.integers(min_value=0, max_value=money.MAX_SATANG))
def test_writing_and_reading_gives_the_same_amount(satang: int) -> None:
    assert money.parse_baht(money.format_baht(satang)) == satang


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_a_refusal(text: str) -> None:
    try:
        satang = money.parse_baht(text)
    except InvalidInput:
        return
    assert 0 <= satang <= money.MAX_SATANG


@pytest.mark.parametrize(
    ("satang", "points", "share"),
    [(10_000, 700, 700), (50, 100, 1), (49, 100, 0), (1, 5000, 1), (999, 1, 0)],
)
def test_shares_round_half_up_to_a_satang(satang: int, points: int, share: int) -> None:
    assert money.share_half_up(satang, basis_points=points) == share


def test_people_see_separators_and_machines_do_not() -> None:
    assert money.format_baht_for_people(123456789) == "1,234,567.89"
    assert money.format_baht(123456789) == "1234567.89"
    assert money.format_baht(-150) == "-1.50"
