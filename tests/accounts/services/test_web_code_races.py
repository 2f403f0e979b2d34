"""Codes of the website are asked for at the same moment: the count of the day holds."""

from __future__ import annotations

from threading import Barrier

import pytest

from accounts.models.web_code import WebCode
from accounts.services import web_code
from micropay.core import clock
from micropay.core.actor import Actor
from tests.accounts.services.test_reveal import set_rule
from tests.wallet.races import together

pytestmark = pytest.mark.race
VISITOR = Actor(kind="visitor", id="", origin="203.0.113.7")
AT_ONCE, A_DAY = 6, 3


def ask_at_once() -> int:
    """How many codes were sent."""
    set_rule("web_code.per_day", A_DAY)

    def ask(_: int) -> None:
        web_code.ask(actor=VISITOR, phone="+66651112233", language="th", now=clock.now())

    together(AT_ONCE, ask)
    return WebCode.objects.count()


def test_asks_at_once_send_no_more_codes_than_a_day_has(race_db) -> None:
    assert ask_at_once() == A_DAY


def test_control_without_taking_turns_each_finds_room(race_db, monkeypatch) -> None:
    everybody, look = Barrier(AT_ONCE, timeout=20), web_code._used_up

    def together_with_the_others(*told) -> bool:
        used_up = look(*told)
        everybody.wait()
        return used_up

    monkeypatch.setattr(web_code, "_TURN", "SELECT %s")
    monkeypatch.setattr(web_code, "_used_up", together_with_the_others)
    assert ask_at_once() == AT_ONCE
