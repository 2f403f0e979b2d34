"""Numbers that people read out catch the usual slips."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from wallet.selectors import reference

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "draw",
    [reference.draw_wallet_number, reference.draw_topup, lambda: reference.draw_receipt(DAY)],
    ids=["wallet", "top-up", "receipt"],
)
def test_a_drawn_number_is_sound_and_every_single_slip_is_not(draw: Callable[[], str]) -> None:
    number = draw()
    assert reference.is_sound(number)
    for place in range(1, len(number)):
        for digit in "0123456789".replace(number[place], ""):
            assert not reference.is_sound(number[:place] + digit + number[place + 1 :])
        swapped = number[: place - 1] + number[place] + number[place - 1] + number[place + 1 :]
        assert swapped == number or not reference.is_sound(swapped)


@pytest.mark.parametrize("text", ["", "W", "W1", "X000000000000", "W๐๐๐๐๐๐๐๐๐๐๐๐", "W" + "0" * 40])
def test_anything_else_is_no_reference(text: str) -> None:
    assert not reference.is_sound(text)


def test_shapes_fit_where_they_go() -> None:
    assert len(reference.draw_wallet_number()) == 13
    assert len(reference.draw_topup()) <= 20
    assert reference.draw_receipt(DAY).startswith("R261122")
