"""The bank's book against ours: what matches, what does not, and what is never guessed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from micropay.core import clock
from tests.wallet import people_samples as people
from tests.wallet import statement_samples as samples
from tests.wallet.bank_samples import Desk, advance, link, withdraw
from tests.wallet.ledger_samples import move
from tests.wallet.statement_samples import Line, camt, differences, taken_in, today, tomorrow
from wallet.data.ledger import COMPANY_BANK, SAFEGUARDED_BANK
from wallet.models.reconciliation import BankMatch
from wallet.models.topup import BankNotice
from wallet.services import bank_match
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db


def topped_up(person: people.Person, baht: str = "500.00", bank_reference: str = "SB1") -> str:
    """Money came by a top-up; returns its reference."""
    reference = person.post("top-ups", {"amount": baht}).json()["reference"]
    told = people.notice_body(reference=reference, amount=baht, bank_reference=bank_reference)
    assert people.tell_bank_notice(told).status_code == 200
    return reference


def paid_out(person: people.Person, satang: int = 20_000) -> str:
    asked = withdraw(person, link(person), satang)
    assert advance(asked.reference, Desk(PayoutOutcome.SETTLED)).state == "completed"
    return asked.reference


def matches() -> list[tuple[str, int]]:
    rows = BankMatch.objects.order_by("line__number")
    return [(row.by, row.difference) for row in rows]


def test_receipts_and_payouts_match_by_the_references_of_both_sides() -> None:
    malee = people.malee(satang=0)
    reference = topped_up(malee)
    payout = paid_out(malee)
    made = taken_in(camt(Line(50_000, "SB1", reference, "มาลี ใจดี"), Line(-20_000, "SP1", payout)))
    assert matches() == [("reference", 0), ("reference", 0)]
    assert differences() == []
    assert (made.opening, made.closing, made.lines) == (0, 30_000, 2)


def test_a_payout_matches_by_the_banks_reference_when_ours_was_lost() -> None:
    malee = people.malee(satang=0)
    topped_up(malee)
    paid_out(malee)
    taken_in(camt(Line(50_000, "SB1"), Line(-20_000, "SP1")))
    assert matches() == [("reference", 0), ("reference", 0)]


def test_the_same_reference_with_another_amount_is_a_difference_in_satang() -> None:
    malee = people.malee(satang=0)
    topped_up(malee)
    taken_in(camt(Line(49_999, "SB1")))
    assert matches() == [("reference", -1)]
    assert differences() == [("amount_differs", -1, "open")]


def test_what_the_ledger_does_not_know_waits_for_people() -> None:
    taken_in(camt(Line(12_345, "SB77", "ค่าเช่า", "สมชาย"), Line(-500, "FEE1")))
    assert matches() == []
    assert differences() == [("not_in_ledger", -500, "open"), ("not_in_ledger", 12_345, "open")]


def test_a_line_without_reference_matches_by_amount_when_there_is_no_choice() -> None:
    move(SAFEGUARDED_BANK, COMPANY_BANK, 700)
    taken_in(camt(Line(700)))
    assert matches() == [("amount_and_time", 0)]


@pytest.mark.parametrize(("lines", "postings"), [(2, 1), (1, 2), (2, 2)])
def test_where_there_is_a_choice_nothing_is_guessed(lines: int, postings: int) -> None:
    for _ in range(postings):
        move(SAFEGUARDED_BANK, COMPANY_BANK, 700)
    taken_in(camt(*[Line(700)] * lines))
    assert matches() == []
    assert differences() == [("not_in_ledger", 700, "open")] * lines


def test_two_references_that_disagree_do_not_match_by_amount() -> None:
    topped_up(people.malee(satang=0))
    taken_in(camt(Line(50_000, "SOMETHING-ELSE")))
    assert matches() == []


def test_a_reference_that_the_bank_books_again_is_a_duplicate() -> None:
    topped_up(people.malee(satang=0))
    taken_in(camt(Line(50_000, "SB1"), Line(50_000, "SB1")))
    assert matches() == [("reference", 0)]
    assert differences() == [("duplicate", 50_000, "open")]
    later = today() + timedelta(days=1)
    taken_in(camt(Line(50_000, "SB1"), day=later, opening=100_000), now=clock.day_end(later))
    assert differences() == [("duplicate", 50_000, "open")] * 2


def test_a_payout_that_comes_back_is_returned() -> None:
    malee = people.malee(satang=0)
    topped_up(malee)
    reference = paid_out(malee)
    lines = Line(50_000, "SB1"), Line(-20_000, "SP1", reference)
    taken_in(camt(*lines, Line(20_000, "RT1", reference, returned=True)))
    assert differences() == [("returned", 20_000, "open")]


def test_a_posting_without_a_line_is_a_difference_once_the_grace_is_over() -> None:
    malee = people.malee(satang=0)
    reference = topped_up(malee)
    taken_in(camt(number="A"))
    assert differences() == []
    second = today() + timedelta(days=1)
    taken_in(camt(number="B", day=second), now=clock.day_end(second))
    assert differences() == [("not_at_bank", -50_000, "open")]
    # The bank books it two days late: nobody has to decide any more.
    third = second + timedelta(days=1)
    line = Line(50_000, "SB1", reference)
    taken_in(camt(line, number="C", day=third), now=clock.day_end(third))
    assert differences() == [("not_at_bank", -50_000, "resolved")]
    assert matches() == [("reference", 0)]


def test_a_notice_that_comes_after_the_statement_closes_the_difference() -> None:
    malee = people.malee(satang=0)
    taken_in(camt(Line(50_000, "SB1")))
    assert differences() == [("not_in_ledger", 50_000, "open")]
    topped_up(malee)
    with transaction.atomic():
        assert bank_match.again(now=tomorrow()) == 1
        assert bank_match.again(now=tomorrow()) == 0
    assert differences() == [("not_in_ledger", 50_000, "resolved")]


def test_a_late_notice_of_another_amount_leaves_the_rest_open() -> None:
    malee = people.malee(satang=0)
    taken_in(camt(Line(49_000, "SB1")))
    topped_up(malee)
    with transaction.atomic():
        bank_match.again(now=tomorrow() + timedelta(hours=1))
    assert differences() == [
        ("not_in_ledger", 49_000, "resolved"),
        ("amount_differs", -1_000, "open"),
    ]
    assert BankNotice.objects.count() == 1


def test_csv_says_the_same_as_camt() -> None:
    malee = people.malee(satang=0)
    reference = topped_up(malee)
    taken_in(samples.table(Line(50_000, "SB1", reference, "มาลี"), Line(-1, "X9")))
    assert matches() == [("reference", 0)]
    assert differences() == [("not_in_ledger", -1, "open")]
