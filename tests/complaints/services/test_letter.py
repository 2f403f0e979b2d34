"""A finding is put on paper for the customer, in Thai, once for each decision."""

from __future__ import annotations

import pytest

from complaints.models.case import Case
from complaints.models.letter import Letter
from complaints.selectors import letter as reads
from complaints.services import case as work
from complaints.services import letter
from micropay.core import clock
from tests.complaints import talks
from tests.complaints.money import TIDA, case_of, deliver, malee, paid, words_of

pytestmark = pytest.mark.django_db


def found(case: Case, outcome: str, text: str = "ระบบตัดเงินซ้ำ จึงคืนเงินให้ท่าน") -> None:
    work.resolve(
        actor=TIDA, case_id=case.id, outcome=outcome, text=text, reason="checked", now=clock.now()
    )
    deliver()


def words(row: Letter) -> str:
    opened = letter.open_letter(actor=TIDA, letter=row, reason="look", now=clock.now())
    return words_of(opened.content)


def test_a_decision_is_told_in_a_thai_letter_with_outcome_money_and_where_to_turn() -> None:
    case = case_of(malee())
    paid(case, 123_456)
    found(case, "upheld")
    row = Letter.objects.get(kind="decision")
    text = words(row)
    for told in (case.number, "ผลการพิจารณา", "1,234.56", "1213"):
        assert told in text
    assert row in reads.to_customer(case)


@pytest.mark.parametrize("outcome", ["answered", "withdrawn"])
def test_an_answer_or_a_withdrawal_is_no_finding(outcome: str) -> None:
    found(case_of(malee()), outcome)
    assert not Letter.objects.exists()


def test_a_new_decision_has_a_letter_of_its_own_and_the_first_stays() -> None:
    case = case_of(malee())
    found(case, "not_upheld", "FIRST")
    work.change_state(actor=TIDA, case_id=case.id, state="open", reason="again", now=clock.now())
    found(case, "partly_upheld", "SECOND")
    first, second = Letter.objects.filter(kind="decision").order_by("id")
    assert "FIRST" in words(first) and "SECOND" not in words(first)
    assert "SECOND" in words(second)


def test_a_letter_made_late_still_says_what_was_decided_then() -> None:
    case = case_of(malee())
    work.resolve(
        actor=TIDA, case_id=case.id, outcome="upheld", text="THEN", reason="x", now=clock.now()
    )
    work.change_state(actor=TIDA, case_id=case.id, state="open", reason="again", now=clock.now())
    talks.decided(case, clock.now(), "not_upheld")
    deliver()
    first = Letter.objects.filter(kind="decision").order_by("id")[0]
    assert "THEN" in words(first)
