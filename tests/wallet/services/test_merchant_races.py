"""A merchant's money wanted twice at one moment: by two checkers, or as refund and payout."""

from __future__ import annotations

import pytest
from django.db import transaction

from micropay.core import approval, clock
from micropay.core.errors import Refusal
from tests.conftest import RaceDatabase
from tests.wallet import merchant_samples as shops
from tests.wallet.people_samples import malee
from tests.wallet.races import together
from wallet.models.merchant import MerchantRefund
from wallet.models.movement import Movement
from wallet.selectors import ledger
from wallet.services import merchant_payout, merchant_refund

pytestmark = pytest.mark.race


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
