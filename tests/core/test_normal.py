"""Phones, national IDs, texts and dates come into one form or are refused."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micropay.core import normal
from micropay.core.errors import InvalidInput


@pytest.mark.parametrize(
    "spelling",
    ["0812345678", "081-234-5678", "081 234 5678", "(081) 234-5678", "081.234.5678"]
    + ["+66812345678", "+66 81 234 5678", "+66-81-234-5678", "66812345678", " 0812345678 "],
)
def test_ten_spellings_of_one_phone(spelling: str) -> None:
    assert normal.mobile_phone(spelling) == "+66812345678"


@pytest.mark.parametrize(
    "bad",
    ["", "0212345678", "026975353", "081234567", "08123456789", "+660812345678", "0066812345678"]
    + [
        "๐๘๑๒๓๔๕๖๗๘",
        "０８１２３４５６７８",
        "+1 202 555 0100",
        "0812345678\x00",
        "0812345678;ext=1",
    ]
    + ["0712345678", "0141234567", 812345678, None, [], "0" * 10_000],
)
def test_what_is_no_thai_mobile_number(bad: object) -> None:
    with pytest.raises(InvalidInput):
        normal.mobile_phone(bad)


@pytest.mark.parametrize("spelling", ["1112034563562", "1-1120-34563-56-2"])
def test_a_national_id_with_the_right_check_digit(spelling: str) -> None:
    assert normal.national_id(spelling) == "1112034563562"


@pytest.mark.parametrize(
    "bad",
    ["1112034563563", "๑๑๑๒๐๓๔๕๖๓๕๖๒", "0112034563562", "9112034563562", "111203456356", "", None]
    + ["1111111111111", "11120345635621", "1112034563562\n1", 1112034563562],
)
def test_what_is_no_national_id(bad: object) -> None:
    with pytest.raises(InvalidInput):
        normal.national_id(bad)


@pytest.mark.parametrize("bad", ["a\x00b", "a\x07b", "\u202eevil", "a\ud800", "x" * 11, 5, None])
def test_texts_with_control_or_override_characters_are_refused(bad: object) -> None:
    with pytest.raises(InvalidInput):
        normal.plain_text(bad, "name", longest=10)


def test_thai_text_is_kept_with_its_marks() -> None:
    assert normal.plain_text("  น้ำใจ  ", "name", longest=10) == "น้ำใจ"


@pytest.mark.parametrize("bad", ["2533-01-01", "1990-02-30", "1990-1-1", "๑๙๙๐-๐๑-๐๑", 1990, ""])
def test_dates_are_iso_and_common_era(bad: object) -> None:
    with pytest.raises(InvalidInput):
        normal.iso_date(bad, "birth_date")


@given(st.text(max_size=40))
def test_no_text_breaks_the_readers(text: str) -> None:
    for read in (normal.mobile_phone, normal.national_id):
        try:
            read(text)
        except InvalidInput:
            continue


def test_megabytes_of_marks_are_refused_before_they_are_put_in_order() -> None:
    began = time.process_time()
    with pytest.raises(InvalidInput):
        normal.plain_text("ก" + "\u0327\u0301" * 1_000_000, "text", longest=5000)
    assert time.process_time() - began < 1
    assert normal.plain_text("e\u0301" * 5000, "text", longest=5000) == "é" * 5000
