"""Case numbers: random, with a check digit, read as people type them."""

from __future__ import annotations

import pytest

from complaints.selectors import number

NUMBER = number.write(2569, 482719304)


def test_it_looks_like_a_case_number() -> None:
    assert NUMBER.startswith("C-2569-48271-9304")
    assert len(NUMBER) == 18


def test_small_random_numbers_keep_their_length() -> None:
    assert number.read(number.write(2569, 0)) is not None


@pytest.mark.parametrize(
    "typed",
    [
        NUMBER,
        NUMBER.lower(),
        NUMBER.replace("-", ""),
        NUMBER.replace("-", " "),
        f"  {NUMBER} ",
        NUMBER.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")),
    ],
)
def test_it_is_read_as_people_type_it(typed: str) -> None:
    assert number.read(typed) == NUMBER


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "C",
        "C-2569",
        NUMBER[:-1],
        NUMBER + "0",
        NUMBER.replace("C", "D"),
        "x" * 10_000,
        "C-\x00",
    ],
)
def test_other_text_is_no_number(typed: str) -> None:
    assert number.read(typed) is None


def test_every_single_wrong_digit_is_noticed() -> None:
    digits = NUMBER.replace("-", "")
    for place in range(1, len(digits)):
        for wrong in "0123456789":
            typed = digits[:place] + wrong + digits[place + 1 :]
            assert number.read(typed) == (NUMBER if wrong == digits[place] else None)


def test_every_swapped_pair_is_noticed() -> None:
    digits = NUMBER.replace("-", "")
    for place in range(1, len(digits) - 1):
        first, second = digits[place], digits[place + 1]
        if first != second:
            typed = digits[:place] + second + first + digits[place + 2 :]
            assert number.read(typed) is None
