"""Payouts by a plan: agreed to by two people, each day once and only once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from tests.wallet import merchant_samples as shops
from tests.wallet.bank_samples import Desk, advance
from tests.wallet.people_samples import malee, postings
from wallet import tasks
from wallet.data.merchant import PlanWish
from wallet.models.bank import Withdrawal
from wallet.models.merchant import Merchant
from wallet.models.merchant_plan import MerchantPlan, MerchantRun
from wallet.selectors import ledger
from wallet.selectors import merchant as reads
from wallet.services import merchant_onboarding, merchant_plan
from wallet.states.bank import PayoutOutcome
from wallet.states.standing_order import Every

pytestmark = pytest.mark.django_db
PLATFORM = Actor.system("payout plans")


def at_seven(days: int):
    """Seven in the morning, so many days from today."""
    return clock.day_start(clock.bangkok_day(clock.now()) + timedelta(days=days)) + (
        timedelta(hours=7)
    )


def run(plan: MerchantPlan, days: int) -> MerchantRun | None:
    return merchant_plan.run(actor=PLATFORM, plan_id=plan.id, now=at_seven(days))


@pytest.fixture
def shop() -> Merchant:
    """A shop that has taken 500 baht and is paid out every day from tomorrow on."""
    row = shops.registered()
    shops.pay(malee(), row, "500.00")
    return row


def test_nothing_is_planned_before_a_second_person_agreed(shop: Merchant) -> None:
    first = clock.bangkok_day(clock.now()) + timedelta(days=1)
    maker = shops.staff("fin.maker").actor()
    wish = PlanWish(Every.DAY, 0, first)
    asked = merchant_plan.ask(
        actor=maker, merchant_id=shop.id, wish=wish, reason="letter", now=clock.now()
    )
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=asked.id, actor=maker, reason="me", now=clock.now())
    assert not MerchantPlan.objects.exists()


def test_on_its_day_all_goes_out_with_the_fee_and_what_is_to_stay_stays(shop: Merchant) -> None:
    plan = shops.planned(shop, keep=10_000)
    assert reads.plans_due(now=at_seven(0)) == []
    assert reads.plans_due(now=at_seven(1)) == [plan.id]
    made = run(plan, 1)
    assert made is not None and made.payout is not None
    assert (made.outcome, made.payout.amount, made.payout.fee) == ("paid", 39_000, 1_000)
    held = ledger.balance(account_id=shop.account_id)
    assert (held.balance, held.available) == (50_000, 10_000)
    advance(made.payout.reference, Desk(PayoutOutcome.SETTLED), at=at_seven(1))
    assert ledger.balance(account_id=shop.account_id).balance == 10_000


def test_a_day_is_carried_out_once(shop: Merchant) -> None:
    plan = shops.planned(shop)
    assert run(plan, 1) is not None
    assert run(plan, 1) is None
    plan.refresh_from_db()
    assert plan.next_on == clock.bangkok_day(at_seven(2))
    assert (MerchantRun.objects.count(), Withdrawal.objects.count()) == (1, 1)


def test_before_the_hour_nothing_is_due(shop: Merchant) -> None:
    plan = shops.planned(shop)
    assert reads.plans_due(now=at_seven(1) - timedelta(hours=2)) == []
    assert reads.plans_due(now=at_seven(2) - timedelta(hours=2)) == [plan.id]


def test_after_an_outage_one_payout_stands_for_all_missed_days(shop: Merchant) -> None:
    plan = shops.planned(shop)
    assert run(plan, 5) is not None
    plan.refresh_from_db()
    assert plan.next_on == clock.bangkok_day(at_seven(6))
    assert Withdrawal.objects.count() == 1


def test_too_little_waits_for_the_next_day(shop: Merchant) -> None:
    plan = shops.planned(shop, keep=49_000)
    before = postings()
    made = run(plan, 1)
    assert made is not None
    assert (made.outcome, made.code, postings()) == ("too_little", "payout_too_small", before)
    assert run(plan, 2) is not None
    assert MerchantRun.objects.count() == 2


def test_a_frozen_merchant_is_not_paid_out(shop: Merchant) -> None:
    plan = shops.planned(shop)
    merchant_onboarding.freeze(
        actor=shops.staff("boss").actor(), merchant_id=shop.id, reason="fraud", now=clock.now()
    )
    made = run(plan, 1)
    assert made is not None
    assert (made.outcome, made.code) == ("not_possible", "merchant_move_refused")
    assert Withdrawal.objects.count() == 0


def test_another_plan_takes_its_place_and_two_people_end_it(shop: Merchant) -> None:
    first = shops.planned(shop)
    second = shops.planned(shop, every=Every.MONTH)
    first.refresh_from_db()
    assert (first.active, run(first, 1), second.active) == (False, None, True)
    merchant_plan.ask(
        actor=shops.staff("fin.maker").actor(),
        merchant_id=shop.id,
        wish=None,
        reason="letter",
        now=clock.now(),
    )
    shops.agree(merchant_plan.PLAN)
    assert not MerchantPlan.objects.filter(active=True).exists()


@pytest.mark.parametrize(
    ("days", "code"), [(0, "merchant_plan_day_invalid"), (None, "merchant_plan_unchanged")]
)
def test_what_a_plan_needs(shop: Merchant, days: int | None, code: str) -> None:
    today = clock.bangkok_day(clock.now())
    wish = None if days is None else PlanWish(Every.WEEK, 0, today + timedelta(days=days))
    with pytest.raises(Refusal) as refusal:
        merchant_plan.ask(
            actor=shops.staff("fin.maker").actor(),
            merchant_id=shop.id,
            wish=wish,
            reason="letter",
            now=clock.now(),
        )
    assert (refusal.value.code, MerchantPlan.objects.count()) == (code, 0)


def test_the_database_changes_nothing_that_was_agreed_to(shop: Merchant) -> None:
    plan = shops.planned(shop)
    back = plan.next_on - timedelta(days=1)
    for change in ({"keep": 1}, {"every": "month"}, {"next_on": back}):
        with pytest.raises(DatabaseError), transaction.atomic():
            MerchantPlan.objects.filter(id=plan.id).update(**change)


def test_the_task_goes_on_when_one_plan_cannot(
    shop: Merchant, monkeypatch: pytest.MonkeyPatch
) -> None:
    shops.planned(shop)
    then = at_seven(1)
    monkeypatch.setattr("wallet.tasks.clock.now", lambda: then)

    def breaks(**_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("wallet.tasks.merchant_plan.run", breaks)
    assert tasks.run_merchant_plans() == 1
    monkeypatch.undo()
    monkeypatch.setattr("wallet.tasks.clock.now", lambda: then)
    assert tasks.run_merchant_plans() == 1
    assert Withdrawal.objects.count() == 1
