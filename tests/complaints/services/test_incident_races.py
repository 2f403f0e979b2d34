"""Two agents answer the same incident at the same moment."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier

import pytest

from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.services import incident
from tests.complaints.money import PRASIT, TIDA
from tests.complaints.people import NOW, filed, sent_to
from tests.wallet.races import together

pytestmark = pytest.mark.race


def both_answer() -> list[object]:
    def answer(number: int) -> int:
        return incident.answer(
            actor=(TIDA, PRASIT)[number],
            category="app",
            since=NOW - timedelta(days=1),
            text="แก้ไขแล้ว",
            text_en="Mended",
            reason="outage",
            now=NOW,
        )

    return together(2, answer)


def answers() -> list[int]:
    """How many answers each case has, and how many mails went out."""
    cases = [
        CaseEvent.objects.filter(case=case, step="reply").count() for case in Case.objects.all()
    ]
    told = [one for one in sent_to("suchada@example.com") if one.template == "complaints.replied"]
    return [*cases, len(told)]


def test_of_two_agents_one_answers_every_case(race_db) -> None:
    for _ in range(3):
        filed()
    assert sorted(both_answer(), key=int) == [0, 3]
    assert answers() == [1, 1, 1, 3]


def test_control_without_the_lock_on_the_cases_everybody_hears_it_twice(
    race_db, monkeypatch
) -> None:
    """The control: both look who was told before either of them tells anybody."""
    for _ in range(3):
        filed()
    both, look = Barrier(2, timeout=20), incident.incident.unanswered

    def unlocked(rows):
        return [list(rows)]

    def at_once(ids, marked):
        found = look(ids, marked)
        both.wait()
        return found

    monkeypatch.setattr(incident.locks, "lock", unlocked)
    monkeypatch.setattr(incident.incident, "unanswered", at_once)
    assert both_answer() == [3, 3]
    assert answers() == [2, 2, 2, 6]
