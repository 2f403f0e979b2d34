"""Fee income leaves the safeguarded account only while customers' money is covered without it."""

from __future__ import annotations

from datetime import date, timedelta
from threading import Barrier

import pytest
from django.db import transaction

from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from tests.wallet.ledger_samples import balance, move, wallet
from tests.wallet.races import together
from wallet.data.ledger import (
    COMPANY_BANK,
    FEE_INCOME,
    REDRESS_EXPENSE,
    SAFEGUARDED_BANK,
    VAT_PAYABLE,
)
from wallet.errors.safeguarding import FeePayoutBlocked, FeePayoutTooLarge, NoAmount
from wallet.models.safeguarding import BankClosing, SafeguardingReport
from wallet.selectors import safeguarding as reads
from wallet.services import fee_payout
from wallet.states.bank import PayoutBlock

pytestmark = pytest.mark.race

KANYA, PIM = (Actor("staff", name, name) for name in ("kanya", "pim"))


@pytest.fixture
def malee(race_db):
    """Malee topped up 1,000 satang and paid 93 in fees with 7 VAT: 900 owed, 1,000 held."""
    payer = wallet(satang=1_000)
    move(payer, FEE_INCOME, 93)
    move(payer, VAT_PAYABLE, 7)
    return payer


def verdict(amount: int, now=None):
    return reads.fee_payout_allowed(amount=amount, now=now or clock.now())


def asked(amount: int) -> Approval:
    return fee_payout.ask(actor=KANYA, amount=amount, reason="monthly payout", now=clock.now())


def approved(request: Approval) -> Approval:
    with transaction.atomic():
        return approval.approve(
            approval_id=request.id, actor=PIM, reason="checked", now=clock.now()
        )


def reported(day: date, *, safeguarded: int, owed: int = 900) -> None:
    SafeguardingReport.objects.create(
        day=day,
        customers=owed,
        merchants=0,
        billers=0,
        in_transit=0,
        unmatched_receipts=0,
        safeguarded=safeguarded,
        least_basis_points=10_000,
        is_below=safeguarded < owed,
        made_at=clock.now(),
    )


def confirmed(day: date, balance: int = 1_000) -> None:
    """The bank's statement of that day says so much."""
    request = approval.request(
        kind="wallet.bank_closing",
        object_type="wallet.BankClosing",
        object_id=f"{day} {balance}",
        payload={},
        actor=KANYA,
        reason="statement",
        now=clock.now(),
    )
    BankClosing.objects.create(day=day, balance=balance, approval=request, entered_at=clock.now())


def money() -> tuple[int, int]:
    return balance(SAFEGUARDED_BANK), balance(COMPANY_BANK)


def test_what_was_earned_may_leave_and_no_more(malee):
    assert (verdict(100).is_allowed, verdict(100).most) == (True, 100)
    assert verdict(101).block is PayoutBlock.TOO_LARGE
    assert verdict(0).block is PayoutBlock.TOO_LARGE


def test_two_people_pay_out_and_it_counts_against_the_next(malee):
    approved(asked(60))

    assert money() == (-940, -60)
    assert verdict(40).is_allowed
    assert verdict(41).block is PayoutBlock.TOO_LARGE
    act = Evidence.objects.get(action="wallet.fee_payout.pay_out")
    assert (act.actor_label, act.detail["amount"]) == ("pim", 60)


def test_company_money_beyond_the_fees_stays(malee):
    """A buffer the company paid in itself is not fee income."""
    move(SAFEGUARDED_BANK, COMPANY_BANK, 500)
    assert verdict(100).is_allowed
    assert verdict(101).block is PayoutBlock.TOO_LARGE


def test_the_maker_does_not_check(malee):
    request = asked(60)
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=request.id, actor=KANYA, reason="me too", now=clock.now())
    assert money() == (-1_000, 0)


def test_a_second_yes_pays_nothing(malee):
    request = asked(60)
    approved(request)
    with pytest.raises(approval.ApprovalClosed):
        approved(request)
    assert money() == (-940, -60)


def test_while_customers_are_not_covered_nothing_leaves(malee):
    """Redress that nobody has paid in: 1,101 owed, 1,000 held."""
    request = asked(60)
    move(REDRESS_EXPENSE, malee, 201)

    assert verdict(1).block is PayoutBlock.BELOW_NOW
    with pytest.raises(FeePayoutBlocked) as caught:
        approved(request)
    assert caught.value.params == {"why": "below_now"}
    assert Approval.objects.get().state == "waiting"
    with pytest.raises(FeePayoutBlocked):
        asked(1)
    assert money() == (-1_000, 0)


def test_a_payout_never_makes_the_cover_fail_itself(malee):
    move(REDRESS_EXPENSE, malee, 70)
    assert verdict(30).is_allowed
    with pytest.raises(FeePayoutTooLarge) as caught:
        asked(31)
    assert caught.value.params == {"most": "0.30"}


@pytest.mark.parametrize("amount", [0, -5])
def test_an_amount_of_nothing_is_refused(malee, amount):
    with pytest.raises(NoAmount):
        asked(amount)
    assert not Approval.objects.exists()


@pytest.fixture
def wednesday(race_db, malee):
    """Two business days later, so that reports of yesterday and before are due."""
    day = clock.bangkok_day(clock.now())
    later = day + timedelta(days=1)
    while len(reads.missing(now=clock.day_start(later))) < 2:
        later += timedelta(days=1)
    return clock.day_start(later)


def test_a_report_that_is_missing_blocks(wednesday):
    assert verdict(1, wednesday).block is PayoutBlock.REPORT_MISSING
    first, second = reads.missing(now=wednesday)
    reported(first, safeguarded=1_000)
    assert verdict(1, wednesday).block is PayoutBlock.REPORT_MISSING
    reported(second, safeguarded=1_000)
    with transaction.atomic():
        confirmed(second)
    assert verdict(1, wednesday).is_allowed


def test_a_missing_statement_of_the_bank_blocks(wednesday):
    days = reads.missing(now=wednesday)
    for day in days:
        reported(day, safeguarded=1_000)
    with transaction.atomic():
        confirmed(days[0])
    assert verdict(1, wednesday).block is PayoutBlock.BANK_MISSING
    with transaction.atomic():
        confirmed(days[-1])
    assert verdict(1, wednesday).is_allowed


def test_a_last_report_below_blocks_until_a_better_one(wednesday):
    first, second = reads.missing(now=wednesday)
    reported(first, safeguarded=899)
    assert verdict(1, clock.day_start(second)).block is PayoutBlock.REPORT_BELOW
    reported(second, safeguarded=900)
    with transaction.atomic():
        confirmed(second)
    assert verdict(1, wednesday).is_allowed


def test_a_bank_that_holds_less_than_was_owed_blocks(wednesday):
    days = reads.missing(now=wednesday)
    for day in days:
        reported(day, safeguarded=1_000)
    with transaction.atomic():
        confirmed(days[-1], 899)
    assert verdict(1, wednesday).block is PayoutBlock.BANK_BELOW


def both_payouts() -> list[Approval]:
    """Two requests of 60 each; together they would take 20 of customers' money."""
    first = asked(60)
    Approval.objects.filter(id=first.id).update(object_id="first")
    return [Approval.objects.get(id=first.id), asked(60)]


def test_payouts_at_the_same_moment_never_lose_cover(malee):
    requests = both_payouts()

    def act(number: int) -> object:
        try:
            return approved(requests[number])
        except FeePayoutTooLarge as refusal:
            return refusal

    outcomes = together(2, act)

    assert sum(isinstance(one, FeePayoutTooLarge) for one in outcomes) == 1
    assert money() == (-940, -60)


def test_the_control_without_turns_pays_out_customers_money(malee, monkeypatch):
    requests = both_payouts()
    monkeypatch.setattr(fee_payout, "_take_turn", lambda: None)
    looked = Barrier(2)
    check = fee_payout._check

    def look_and_wait(amount: int, now) -> None:
        check(amount, now)
        looked.wait(timeout=10)

    monkeypatch.setattr(fee_payout, "_check", look_and_wait)

    together(2, lambda number: approved(requests[number]))

    # 880 satang are left for 900 that are owed.
    assert money() == (-880, -120)
