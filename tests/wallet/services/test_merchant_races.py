"""A merchant's money wanted twice at one moment: by two checkers, or as refund and payout."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from tests.conftest import RaceDatabase
from tests.wallet import merchant_samples as shops
from tests.wallet.people_samples import Person, malee, somchai, stranger
from tests.wallet.races import changed, together
from wallet.models.bank import Withdrawal
from wallet.models.merchant import Merchant, MerchantRefund
from wallet.models.movement import Movement
from wallet.selectors import ledger
from wallet.services import merchant_payout, merchant_plan, merchant_refund

pytestmark = pytest.mark.race
PLATFORM = Actor.system("payout plans")


def agree_to(waiting: approval.Approval, who: str) -> str:
    try:
        with transaction.atomic():
            approval.approve(
                approval_id=waiting.id,
                actor=shops.staff(who, "senior_agent").actor(),
                reason="looked at",
                now=clock.now(),
            )
    except Refusal as refusal:
        return refusal.code
    return "done"


def test_two_checkers_at_once_refund_once(race_db: RaceDatabase) -> None:
    person, shop = malee(), shops.registered()
    payment = shops.pay(person, shop, "200.00")
    shops.ask_refund(payment, 20_000)
    waiting = shops.waiting(merchant_refund.REFUND)
    for who in ("checker.0", "checker.1"):
        shops.staff(who, "senior_agent")
    outcomes = together(2, lambda number: agree_to(waiting, f"checker.{number}"))
    assert sorted(outcomes) == ["approval_closed", "done"]
    assert (person.balance, MerchantRefund.objects.count()) == (100_000, 1)


def test_refund_and_payout_at_once_never_take_more_than_there_is(race_db: RaceDatabase) -> None:
    person, shop = malee(), shops.registered()
    payment = shops.pay(person, shop, "200.00")
    shops.ask_refund(payment, 15_000)
    shops.ask_payout(shop, 15_000)
    waiting = [shops.waiting(merchant_refund.REFUND), shops.waiting(merchant_payout.PAY)]
    for who in ("checker.0", "checker.1"):
        shops.staff(who, "senior_agent")
    outcomes = together(2, lambda number: agree_to(waiting[number], f"checker.{number}"))
    assert sorted(outcomes) == ["done", "insufficient_balance"]
    money = ledger.balance(account_id=shop.account_id)
    assert money.available >= 0
    assert Movement.objects.filter(kind="refund").count() <= 1


def own_refund(shop: Merchant, person: Person, payment: Movement, key: str) -> Any:
    """A full refund by somebody who acts for the shop, quoted and with its proof: to be sent."""
    path = f"merchants/{shop.id}/refunds"
    asked = {"payment": payment.reference, "amount": "200.00"}
    quote = person.post(f"{path}/quotes", asked).json()
    proof = person.proof(quote["otp"]["otp_id"], **asked)
    return lambda: person.post(path, proof, key=key).json()


def refunds_at_once() -> tuple[Person, list[object]]:
    """Owner and keeper of a shop each refund the same payment whole, at one moment."""
    payer, owner, keeper = malee(), somchai(), stranger()
    shop = shops.owned(owner)
    shops.keeper(shop, keeper)
    payment = shops.pay(payer, shop, "200.00")
    shops.pay(payer, shop, "300.00", key="at-the-shop-2")
    acts = [
        own_refund(shop, person, payment, f"refund-000{number}")
        for number, person in enumerate((owner, keeper))
    ]
    return payer, together(2, lambda number: acts[number]().get("code", "done"))


def test_two_full_refunds_at_once_give_back_once(race_db: RaceDatabase) -> None:
    payer, outcomes = refunds_at_once()
    assert sorted(map(str, outcomes)) == ["done", "refund_too_large"]
    assert (payer.balance, MerchantRefund.objects.count()) == (70_000, 1)


def test_control_without_lock_and_guard_both_refunds_go_out(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was refunded is looked at without the merchant's lock, and the ledger's own guard of
    what a transaction moved is taken out: the payment is given back twice.
    """
    gate = Barrier(2)
    real = merchant_refund.merchants.refundable

    def looked_at_together(*, payment: Movement) -> int:
        left = real(payment=payment)
        if connection.in_atomic_block:
            gate.wait(timeout=30)
        return left

    def unlocked(*querysets: Any) -> list[list[Any]]:
        return [list(rows) for rows in querysets]

    monkeypatch.setattr("wallet.services.merchant_refund.merchants.refundable", looked_at_together)
    monkeypatch.setattr("wallet.services.merchant_refund.locks.lock", unlocked)
    changed(race_db, "ledger_check_taken_back", ("BEGIN\n", "BEGIN\n    RETURN;\n"))
    changed(
        race_db,
        "ledger_check_reversal",
        (
            "IF NOT EXISTS (SELECT FROM ledger_not_taken_back",
            "IF false AND NOT EXISTS (SELECT FROM ledger_not_taken_back",
        ),
    )
    payer, outcomes = refunds_at_once()
    assert list(map(str, outcomes)) == ["done", "done"]
    assert (payer.balance, MerchantRefund.objects.count()) == (90_000, 2)


def test_the_same_refund_sent_twice_at_once_is_one(race_db: RaceDatabase) -> None:
    payer, owner = malee(), somchai()
    shop = shops.owned(owner)
    payment = shops.pay(payer, shop, "200.00")
    send = own_refund(shop, owner, payment, "refund-0001")
    answers = together(2, lambda _: send()["reference"])
    assert len(set(answers)) == 1
    assert (payer.balance, MerchantRefund.objects.count()) == (100_000, 1)


def test_two_workers_carry_the_day_of_a_plan_out_once(race_db: RaceDatabase) -> None:
    payer, shop = malee(), shops.registered()
    shops.pay(payer, shop, "500.00")
    plan = shops.planned(shop)
    later = clock.now() + timedelta(days=1)

    def act(_: int) -> object:
        return merchant_plan.run(actor=PLATFORM, plan_id=plan.id, now=later) is not None

    assert sorted(map(bool, together(4, act))) == [False, False, False, True]
    assert Withdrawal.objects.count() == 1
