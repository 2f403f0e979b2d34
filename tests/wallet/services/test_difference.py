"""A difference ends by two people in a posting, cancelled out, or noted; never waved through."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from micropay.core import approval
from micropay.core.errors import Refusal
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.wallet import people_samples as people
from tests.wallet.bank_samples import Desk, advance, link, withdraw
from tests.wallet.ledger_samples import balance, move
from tests.wallet.services.test_bank_match import matches, paid_out, topped_up
from tests.wallet.statement_samples import (
    KANYA,
    PIM,
    Line,
    camt,
    differences,
    taken_in,
    today,
    tomorrow,
)
from wallet.data.ledger import (
    COMPANY_BANK,
    RECEIVABLES,
    REDRESS_EXPENSE,
    SAFEGUARDED_BANK,
    UNMATCHED_RECEIPTS,
)
from wallet.data.reconciliation import Against, Resolution
from wallet.errors.reconciliation import DifferenceNotOpen, DoesNotOffset, WrongResolution
from wallet.models.bank import Withdrawal
from wallet.models.reconciliation import BankDifference
from wallet.services import difference
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db
CREDITED, POSTED, OFFSET, NOTED = (
    Resolution.CREDITED,
    Resolution.POSTED,
    Resolution.OFFSET,
    Resolution.NOTED,
)


def asked(resolution: Resolution, row: BankDifference | None = None, **more) -> Approval:
    return difference.ask(
        actor=KANYA,
        difference_id=(row or BankDifference.objects.get(state="open")).id,
        resolution=resolution,
        reason="bank called",
        now=tomorrow(),
        **more,
    )


def agreed(request: Approval) -> None:
    with transaction.atomic():
        approval.approve(approval_id=request.id, actor=PIM, reason="checked", now=tomorrow())


def unchanged(act, kind: type[Refusal]) -> None:
    before = people.postings(), differences()
    with pytest.raises(kind), transaction.atomic():
        act()
    assert (people.postings(), differences()) == before


def test_a_receipt_the_bank_never_told_of_is_credited_to_its_wallet() -> None:
    malee = people.malee(satang=0)
    reference = malee.post("top-ups", {"amount": "500.00"}).json()["reference"]
    taken_in(camt(Line(50_000, "SB9", reference)))
    request = asked(CREDITED)
    assert malee.balance == 0
    agreed(request)
    assert malee.balance == 50_000
    assert malee.get(f"top-ups/{reference}").json()["state"] == "paid"
    assert differences() == [("not_in_ledger", 50_000, "resolved")]
    assert matches() == [("correction", 0)]
    # The notice that comes after all changes nothing.
    told = people.notice_body(reference=reference, bank_reference="SB9")
    assert people.tell_bank_notice(told).status_code == 200
    assert malee.balance == 50_000


def test_a_receipt_that_leads_nowhere_goes_to_suspense() -> None:
    taken_in(camt(Line(700, "", "ค่าเช่า")))
    agreed(asked(CREDITED))
    assert balance(UNMATCHED_RECEIPTS) == 700
    assert balance(SAFEGUARDED_BANK) == -700


def test_a_payout_without_an_answer_is_completed_by_the_statement() -> None:
    malee = people.malee()
    asked_for = withdraw(malee, link(malee))
    advance(asked_for.reference, Desk(PayoutOutcome.UNKNOWN))
    taken_in(camt(Line(-50_000, "SP1", asked_for.reference)))
    assert differences() == [("not_in_ledger", -50_000, "open")]
    agreed(asked(CREDITED))
    assert Withdrawal.objects.get().state == "completed"
    assert malee.balance == 48_500
    assert matches() == [("correction", 0)]


def test_a_payout_of_another_amount_is_completed_and_the_rest_is_given_back() -> None:
    malee = people.malee()
    asked_for = withdraw(malee, link(malee))
    advance(asked_for.reference, Desk(PayoutOutcome.UNKNOWN))
    taken_in(camt(Line(-49_000, "SP1", asked_for.reference)))
    agreed(asked(CREDITED))
    assert differences() == [
        ("not_in_ledger", -49_000, "resolved"),
        ("amount_differs", 1_000, "open"),
    ]
    agreed(asked(POSTED, against=Against.WALLET))
    assert malee.balance == 49_500
    assert balance(SAFEGUARDED_BANK) == -(100_000 - 49_000)


def test_what_was_given_back_but_paid_by_the_bank_is_owed_by_the_customer() -> None:
    malee = people.malee()
    asked_for = withdraw(malee, link(malee))
    advance(asked_for.reference, Desk(PayoutOutcome.REFUSED))
    taken_in(camt(Line(-50_000, "SP1", asked_for.reference)))
    row = BankDifference.objects.get()
    # The customer still has it: it can be taken from the wallet, or be owed.
    unchanged(lambda: agreed(asked(CREDITED, row)), WrongResolution)
    agreed(asked(POSTED, row, against=Against.WALLET))
    assert malee.balance == 50_000
    assert matches() == [("correction", 0)]


@pytest.mark.parametrize(
    ("against", "account"),
    [
        (Against.RECEIVABLE, RECEIVABLES),
        (Against.REDRESS, REDRESS_EXPENSE),
        (Against.COMPANY, COMPANY_BANK),
    ],
)
def test_a_correction_is_posted_against_the_account_that_was_named(against, account) -> None:
    taken_in(camt(Line(-500, "FEE1")))
    agreed(asked(POSTED, against=against))
    assert (balance(SAFEGUARDED_BANK), balance(account)) == (500, -500)
    act = Evidence.objects.get(action="wallet.difference.resolve")
    assert (act.actor_id, act.detail["amount"]) == (PIM.id, -500)


def test_money_that_came_back_returns_to_the_wallet() -> None:
    malee = people.malee(satang=0)
    topped_up(malee)
    reference = paid_out(malee)
    left = malee.balance
    lines = Line(50_000, "SB1"), Line(-20_000, "SP1", reference)
    taken_in(camt(*lines, Line(20_000, "RT1", reference, returned=True)))
    agreed(asked(POSTED, against=Against.WALLET))
    assert malee.balance == left + 20_000
    entry = malee.get("statement").json()["entries"][0]
    assert entry["amount"] == "200.00"
    told = Message.objects.get(subject_id=malee.subject_id, template="wallet.corrected_up")
    assert "200.00 บาท" in told.body


def test_two_lines_that_cancel_each_other_out_need_no_posting() -> None:
    taken_in(camt(Line(900, "A"), Line(-900, "B"), Line(-899, "C")))
    plus, minus, other = (BankDifference.objects.get(amount=n) for n in (900, -900, -899))
    unchanged(lambda: asked(OFFSET, plus, other_id=other.id), DoesNotOffset)
    unchanged(lambda: asked(OFFSET, plus, other_id=plus.id), DoesNotOffset)
    unchanged(lambda: asked(OFFSET, plus, other_id=uuid4()), DoesNotOffset)
    before = people.postings()
    agreed(asked(OFFSET, plus, other_id=minus.id))
    assert people.postings() == before
    assert [row.state for row in (BankDifference.objects.get(id=plus.id),)] == ["resolved"]
    assert BankDifference.objects.get(id=minus.id).offset_id == plus.id
    assert BankDifference.objects.get(id=other.id).state == "open"


def test_a_difference_of_money_is_not_just_noted() -> None:
    taken_in(camt(Line(1, "A")))
    unchanged(lambda: asked(NOTED), WrongResolution)
    row = BankDifference.objects.get()
    with pytest.raises(DatabaseError), transaction.atomic():
        BankDifference.objects.filter(id=row.id).update(
            state="resolved", resolution="noted", resolved_at=tomorrow()
        )


def test_a_line_that_leads_to_no_customer_is_posted_to_no_wallet() -> None:
    taken_in(camt(Line(-500, "FEE1")))
    unchanged(lambda: asked(POSTED, against=Against.WALLET), WrongResolution)
    unchanged(lambda: asked(CREDITED), WrongResolution)
    unchanged(lambda: asked(POSTED), WrongResolution)


def test_the_maker_does_not_check_and_a_second_yes_posts_nothing() -> None:
    taken_in(camt(Line(-500, "FEE1")))
    request = asked(POSTED, against=Against.COMPANY)
    with pytest.raises(DifferenceNotOpen):
        asked(POSTED, BankDifference.objects.get(), against=Against.REDRESS)
    before = people.postings()
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=request.id, actor=KANYA, reason="me too", now=tomorrow())
    agreed(request)
    with pytest.raises(approval.ApprovalClosed):
        agreed(request)
    assert people.postings() == before + 1


def test_a_no_opens_it_again() -> None:
    taken_in(camt(Line(-500, "FEE1")))
    request = asked(POSTED, against=Against.COMPANY)
    with transaction.atomic():
        approval.refuse(approval_id=request.id, actor=PIM, reason="no", now=tomorrow())
    assert differences() == [("not_in_ledger", -500, "open")]


def test_what_came_while_it_was_asked_for_is_not_posted_again() -> None:
    malee = people.malee(satang=0)
    taken_in(camt(Line(50_000, "SB1")))
    request = asked(POSTED, against=Against.REDRESS)
    topped_up(malee)
    before = people.postings()
    # The line is matched by nobody yet: the checker's yes would post it twice.
    unchanged(lambda: agreed(request), DifferenceNotOpen)
    with transaction.atomic():
        approval.refuse(approval_id=request.id, actor=PIM, reason="came", now=tomorrow())
    assert differences() == [("not_in_ledger", 50_000, "resolved")]
    assert people.postings() == before


def test_a_posting_the_bank_does_not_have_is_taken_back() -> None:
    move(SAFEGUARDED_BANK, COMPANY_BANK, 700)
    taken_in(camt(number="A"))
    taken_in(camt(number="B", day=today() + timedelta(days=1)), now=tomorrow() + timedelta(days=1))
    assert differences() == [("not_at_bank", -700, "open")]
    agreed(asked(POSTED, against=Against.COMPANY))
    assert (balance(SAFEGUARDED_BANK), balance(COMPANY_BANK)) == (0, 0)


def test_a_bank_that_contradicts_itself_is_noted_once() -> None:
    malee = people.malee(satang=0)
    reference = topped_up(malee)
    other = people.notice_body(reference=reference, amount="1.00", bank_reference="SB1")
    for _ in range(3):
        assert people.tell_bank_notice(other).json()["code"] == "bank_reference_reused"
    assert differences() == [("contradiction", 0, "open")]
    agreed(asked(NOTED))
    assert differences() == [("contradiction", 0, "resolved")]
    people.tell_bank_notice(other)
    assert [state for _, _, state in differences()] == ["resolved", "open"]
