"""Two people work on one breach or one point of the self-review: one of them is first."""

from __future__ import annotations

from threading import Barrier
from typing import Any

import pytest

from consent.models.authority import AuthorityRequest
from consent.models.breach import Breach
from consent.models.review import Review
from consent.selectors import breach as reads
from consent.services import breach, review
from micropay.core import clock, locks
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.models.evidence import Evidence
from tests.conftest import RaceDatabase
from tests.consent import authority_samples as letters
from tests.consent.people import CHECKER, MAKER, person
from tests.consent.services.test_breach import NONE, assessed, reported
from tests.wallet.races import together

BY = (MAKER, CHECKER)


def refused_or(act: Any) -> Any:
    try:
        return act()
    except Refusal as refusal:
        return refusal.code


def close_twice(row: Breach) -> list[Any]:
    """Both write what was learned, each something else."""
    return together(
        2,
        lambda number: refused_or(
            lambda: (
                breach.close(
                    actor=BY[number],
                    breach_id=row.id,
                    lessons=f"บทเรียน {number}",
                    reason="done",
                    now=clock.now(),
                ).lessons
            )
        ),
    )


def do_twice() -> list[Any]:
    """Both write down what they found at the same point."""
    review.open_quarter(actor=Actor.system("self_review"), now=clock.now())
    row = Review.objects.order_by("id")[0]
    return together(
        2,
        lambda number: refused_or(
            lambda: (
                review.do(
                    actor=BY[number],
                    review_id=row.id,
                    finding="right",
                    words=f"ตรวจแล้ว {number}",
                    reason="quarterly",
                    now=clock.now(),
                ).words
            )
        ),
    )


def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are read and not locked, and both have read before either writes."""
    seen = Barrier(2)

    def unlocked(*querysets: Any) -> list[list[Any]]:
        found = [list(rows) for rows in querysets]
        seen.wait(10)
        return found

    monkeypatch.setattr(locks, "lock", unlocked)


def acts(action: str) -> int:
    return Evidence.objects.filter(action=action).count()


@pytest.mark.race
def test_a_breach_closes_once_with_one_lesson(race_db: RaceDatabase) -> None:
    row = assessed(reported(), NONE)
    answers = close_twice(row)
    assert sorted(answers, key=len)[-1].startswith("บทเรียน") or "breach_closed" in answers
    assert answers.count("breach_closed") == 1
    row.refresh_from_db()
    assert row.lessons in answers
    assert acts("consent.breach.close") == 1


@pytest.mark.race
def test_control_without_the_lock_a_lesson_is_written_over(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = assessed(reported(), NONE)
    without_locks(monkeypatch)
    assert "breach_closed" not in close_twice(row)
    assert acts("consent.breach.close") == 2


@pytest.mark.race
def test_a_point_is_done_once(race_db: RaceDatabase) -> None:
    answers = do_twice()
    assert answers.count("review_closed") == 1
    assert Review.objects.get(done_at__isnull=False).words in answers
    assert acts("consent.review.do") == 1


@pytest.mark.race
def test_control_without_the_lock_a_finding_is_written_over(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    review.open_quarter(actor=Actor.system("self_review"), now=clock.now())
    without_locks(monkeypatch)
    assert "review_closed" not in do_twice()
    assert acts("consent.review.do") == 2


@pytest.mark.race
def test_an_event_told_by_two_at_once_is_one_breach(race_db: RaceDatabase) -> None:
    rows = together(4, lambda number: reported(reference="EDR-7").id)
    assert len(set(rows)) == 1
    assert Breach.objects.count() == 1
    assert acts("consent.breach.report") == 1
    assert reads.waiting(clock.now()) == 1


@pytest.mark.race
def test_a_letter_entered_by_two_at_once_is_one_request(race_db: RaceDatabase) -> None:
    malee = person(clock.now())
    letters.police()
    rows = together(3, lambda number: letters.letter(malee).id)
    assert len(set(rows)) == 1
    assert AuthorityRequest.objects.count() == 1
    assert acts("consent.authority.take") == 1
