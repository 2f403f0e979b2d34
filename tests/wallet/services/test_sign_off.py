"""Two people sign a day's figures, in satang: what differs, what explains it, what does not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from micropay.core import approval, clock
from micropay.core.models.approval import Approval
from tests.wallet import people_samples as people
from tests.wallet.ledger_samples import move
from tests.wallet.services.test_bank_match import topped_up
from tests.wallet.services.test_difference import agreed as resolved
from tests.wallet.services.test_difference import asked as asked_to_resolve
from tests.wallet.statement_samples import KANYA, PIM, Line, camt, taken_in, today, tomorrow
from wallet.data.ledger import COMPANY_BANK, SAFEGUARDED_BANK
from wallet.data.reconciliation import Against, Resolution
from wallet.errors.reconciliation import FiguresChanged, NoStatement, SignedOff, Unexplained
from wallet.models.reconciliation import DaySignOff
from wallet.models.safeguarding import BankClosing
from wallet.selectors import reconciliation as reads
from wallet.services import bank_match, sign_off

pytestmark = pytest.mark.django_db


def figures(day=None):
    return reads.figures(day or today(), now=tomorrow())


def asked():
    return sign_off.ask(actor=KANYA, day=today(), reason="daily", now=tomorrow())


def agreed(request) -> None:
    with transaction.atomic():
        approval.approve(approval_id=request.id, actor=PIM, reason="seen", now=tomorrow())


def test_a_day_on_which_both_books_agree() -> None:
    topped_up(people.malee(satang=0))
    taken_in(camt(Line(50_000, "SB1")))
    found = figures()
    assert (found.closing, found.ledger, found.difference) == (50_000, 50_000, 0)
    assert (found.lines, found.matched, found.unexplained) == (1, 1, 0)


def test_each_satang_of_a_difference_is_explained() -> None:
    topped_up(people.malee(satang=0))
    move(SAFEGUARDED_BANK, COMPANY_BANK, 700)
    taken_in(camt(Line(49_999, "SB1"), Line(-35, "FEE"), Line(3, "X")))
    found = figures()
    # One satang less, a fee and three satang unknown here; 700 the bank has not booked yet.
    assert found.difference == 49_967 - 50_700
    assert (found.explained, found.under_way, found.unexplained) == (-33, -700, 0)
    assert found.open_differences == 3


def test_what_the_ledger_had_before_the_first_statement_stays_unexplained() -> None:
    malee = people.malee(satang=0)
    topped_up(malee)
    taken_in(camt(opening=1_000))
    assert (figures().explained, figures().under_way, figures().unexplained) == (0, -50_000, 1_000)


def test_a_correction_of_the_next_day_does_not_change_the_day_that_is_over() -> None:
    """Corrections are dated by the database's clock, so this day stands for the one before."""
    taken_in(camt(Line(-35, "FEE")))
    assert (figures().difference, figures().explained) == (-35, -35)
    resolved(asked_to_resolve(Resolution.POSTED, against=Against.COMPANY))
    found = figures()
    # Posted today, resolved tomorrow: both stand on the day, and it still adds up.
    assert found.difference == 0
    assert found.explained == -35 and found.open_differences == 1


def test_a_notice_that_comes_late_keeps_the_day_explained() -> None:
    taken_in(camt(Line(50_000, "SB1")))
    assert figures().unexplained == 0
    topped_up(people.malee(satang=0))
    with transaction.atomic():
        bank_match.again(now=tomorrow() + timedelta(hours=1))
    assert figures().difference == 0


def test_two_people_sign_and_the_closing_stands_beside_the_report() -> None:
    topped_up(people.malee(satang=0))
    taken_in(camt(Line(50_000, "SB1"), Line(-1, "F")))
    request = asked()
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=request.id, actor=KANYA, reason="me", now=tomorrow())
    assert not DaySignOff.objects.exists()
    agreed(request)
    row = DaySignOff.objects.get()
    assert (row.closing, row.ledger, row.difference, row.explained) == (49_999, 50_000, -1, -1)
    assert (row.approval.maker_label, row.approval.checker_label) == ("kanya", "pim")
    assert BankClosing.objects.get().balance == 49_999
    with pytest.raises(SignedOff):
        asked()


def test_an_unexplained_rest_blocks_the_sign_off_until_somebody_says_where_it_is_looked_for() -> (
    None
):
    topped_up(people.malee(satang=0))
    taken_in(camt(opening=1_000))
    with pytest.raises(Unexplained) as refusal:
        asked()
    assert refusal.value.params["amount"] == "10.00"
    with pytest.raises(Unexplained):
        sign_off.ask(actor=KANYA, day=today(), reason="daily", explanation="  ", now=tomorrow())
    assert not Approval.objects.exists()
    request = sign_off.ask(
        actor=KANYA,
        day=today(),
        reason="daily",
        explanation="opening of the account, letter 4",
        now=tomorrow(),
    )
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=request.id, actor=KANYA, reason="me", now=tomorrow())
    agreed(request)
    row = DaySignOff.objects.get()
    assert (row.unexplained, row.explanation) == (1_000, "opening of the account, letter 4")


def test_the_database_signs_no_unexplained_day_without_words() -> None:
    topped_up(people.malee(satang=0))
    taken_in(camt(Line(50_000, "SB1")))
    agreed(asked())
    row = DaySignOff.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        DaySignOff.objects.create(
            day=row.day,
            statement=row.statement,
            opening=0,
            closing=50_000,
            ledger=49_999,
            lines=1,
            matched=1,
            open_differences=0,
            explained=0,
            under_way=0,
            approval=another_request(),
            signed_at=tomorrow(),
        )


def another_request() -> Approval:
    return approval.request(
        kind=sign_off.SIGN_OFF,
        object_type="wallet.DaySignOff",
        object_id="another",
        payload={},
        actor=KANYA,
        reason="",
        now=tomorrow(),
    )


def test_figures_that_changed_since_are_not_signed() -> None:
    topped_up(people.malee(satang=0))
    taken_in(camt(Line(50_000, "SB1")))
    request = asked()
    move(SAFEGUARDED_BANK, COMPANY_BANK, 1)
    with pytest.raises(FiguresChanged):
        agreed(request)
    assert not DaySignOff.objects.exists()


def test_a_day_without_a_statement_is_not_signed() -> None:
    with pytest.raises(NoStatement):
        asked()


def test_business_days_without_a_statement_are_named() -> None:
    assert reads.missing_statements(now=tomorrow()) == []
    taken_in(camt())
    in_two_weeks = clock.day_start(today() + timedelta(days=14))
    assert len(reads.missing_statements(now=in_two_weeks)) >= 7
    assert today() not in reads.missing_statements(now=in_two_weeks)
