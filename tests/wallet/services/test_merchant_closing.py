"""The end of a merchant: two people, its money to its bank, then closed."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from tests.wallet import merchant_samples as shops
from tests.wallet.bank_samples import Desk, advance
from tests.wallet.people_samples import malee, postings, stranger
from wallet.models.bank import BankAccount, Withdrawal
from wallet.models.merchant import Merchant
from wallet.models.merchant_plan import MerchantPlan
from wallet.selectors import ledger
from wallet.selectors import merchant as reads
from wallet.services import erasure, merchant_closing, merchant_onboarding
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db
PLATFORM = Actor.system("closing merchants")


def finish(shop: Merchant) -> str:
    return merchant_closing.finish(actor=PLATFORM, merchant_id=shop.id, now=clock.now()).value


def freeze(shop: Merchant) -> None:
    merchant_onboarding.freeze(
        actor=shops.staff("boss").actor(), merchant_id=shop.id, reason="fraud", now=clock.now()
    )


def closed_by_two(shop: Merchant) -> Merchant:
    shops.ask_close(shop)
    shops.agree(merchant_closing.CLOSE)
    shop.refresh_from_db()
    return shop


def test_a_merchant_without_money_is_closed_at_once() -> None:
    shop = closed_by_two(shops.registered())
    assert shop.state == "closed"
    assert ledger.account_state(account_id=shop.account_id) == "closed"


def test_what_it_has_goes_to_its_bank_whole_and_then_it_is_closed() -> None:
    person, shop = malee(), shops.registered()
    shops.pay(person, shop, "50.00")
    closed_by_two(shop)
    payout = Withdrawal.objects.get()
    # Less than a payout carries, and without a fee: it is the merchant's own.
    assert (shop.state, payout.amount, payout.fee) == ("closing", 5_000, 0)
    assert reads.closing() == [shop.id]
    assert finish(shop) == "closing"
    bank = Desk(PayoutOutcome.SETTLED)
    advance(payout.reference, bank)
    assert bank.paid == {payout.reference: 5_000}
    assert finish(shop) == "closed"
    assert (finish(shop), Withdrawal.objects.count()) == ("closed", 1)
    assert ledger.balance(account_id=shop.account_id).balance == 0


def test_nobody_pays_a_closing_merchant_nor_does_it_refund() -> None:
    person, shop = malee(), shops.registered()
    payment = shops.pay(person, shop, "50.00")
    quote = person.post("payments/quotes", {"paycode": shops.code(shop), "amount": "5.00"}).json()
    closed_by_two(shop)
    before = postings()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    late = person.post("payments", proof, key="late-00001")
    assert late.json()["code"] == "payee_cannot_receive"
    answer = person.post("payments/quotes", {"paycode": shops.code(shop), "amount": "5.00"})
    assert answer.json()["code"] == "payee_unknown"
    with pytest.raises(Refusal) as refusal, transaction.atomic():
        shops.refund(payment, 100)
    assert (refusal.value.code, postings()) == ("merchant_move_refused", before)


def test_its_plan_and_those_who_act_for_it_end_with_it() -> None:
    wipha, shop = stranger(), shops.registered()
    keeper, plan = shops.keeper(shop, wipha), shops.planned(shop)
    closed_by_two(shop)
    keeper.refresh_from_db()
    assert not keeper.acts
    assert not MerchantPlan.objects.get(id=plan.id).active
    assert wipha.get(f"merchants/{shop.id}").status_code == 404


def test_after_the_bank_refused_it_waits_for_another_account() -> None:
    person, shop = malee(), shops.registered()
    shops.pay(person, shop, "50.00")
    closed_by_two(shop)
    advance(Withdrawal.objects.get().reference, Desk(PayoutOutcome.REFUSED))
    assert (finish(shop), finish(shop), Withdrawal.objects.count()) == ("closing", "closing", 1)
    merchant_onboarding.ask_account(
        actor=shops.staff("fin.maker").actor(),
        merchant_id=shop.id,
        bank=shops.BankDetails("004", "0049999999", "แม่ศรี"),
        reason="letter 9",
        now=clock.now(),
    )
    shops.agree(merchant_onboarding.ACCOUNT)
    assert finish(shop) == "closing"
    second = Withdrawal.objects.get(state="waiting")
    advance(second.reference, Desk(PayoutOutcome.SETTLED))
    assert finish(shop) == "closed"


def test_money_without_a_bank_account_keeps_it_open() -> None:
    person, shop = malee(), shops.registered()
    shops.pay(person, shop, "50.00")
    account = BankAccount.objects.get(merchant=shop)
    account.state, account.unlinked_at = "unlinked", clock.now()
    account.save()
    with pytest.raises(Refusal) as refusal:
        shops.ask_close(shop)
    shop.refresh_from_db()
    assert (refusal.value.code, shop.state) == ("merchant_without_bank_account", "active")


def test_frozen_on_its_way_out_it_goes_on_closing_when_it_is_let_go() -> None:
    person, shop = malee(), shops.registered()
    shops.pay(person, shop, "50.00")
    closed_by_two(shop)
    payout = Withdrawal.objects.get()
    freeze(shop)
    assert (finish(shop), reads.closing()) == ("frozen", [])
    with pytest.raises(DatabaseError), transaction.atomic():
        Merchant.objects.filter(id=shop.id).update(state="active")
    shops.ask_release(shop)
    shops.agree(merchant_onboarding.RELEASE)
    shop.refresh_from_db()
    assert (shop.state, reads.closing()) == ("closing", [shop.id])
    answer = person.post("payments/quotes", {"paycode": shops.code(shop), "amount": "5.00"})
    assert answer.json()["code"] == "payee_unknown"
    advance(payout.reference, Desk(PayoutOutcome.SETTLED))
    assert (finish(shop), Withdrawal.objects.count()) == ("closed", 1)


def test_let_go_without_an_end_agreed_to_it_takes_payments_again() -> None:
    person, shop = malee(), shops.registered()
    shops.ask_close(shop)
    freeze(shop)
    shops.ask_release(shop)
    shops.agree(merchant_onboarding.RELEASE)
    shop.refresh_from_db()
    assert shop.state == "active"
    shops.pay(person, shop, "50.00")


def test_the_database_ends_no_merchant_that_two_people_did_not_agree_to_end() -> None:
    shop = shops.registered()
    shops.ask_close(shop)
    for before in ("active", "frozen"):
        Merchant.objects.filter(id=shop.id).update(state=before)
        with pytest.raises(DatabaseError), transaction.atomic():
            Merchant.objects.filter(id=shop.id).update(state="closing")


def test_a_merchant_that_was_frozen_is_not_ended() -> None:
    shop = shops.registered()
    freeze(shop)
    with pytest.raises(Refusal) as refusal:
        shops.ask_close(shop)
    assert refusal.value.code == "merchant_move_refused"


def test_the_database_closes_no_merchant_whose_account_is_open() -> None:
    person, shop = malee(), shops.registered()
    shops.pay(person, shop, "50.00")
    closed_by_two(shop)
    with pytest.raises(DatabaseError), transaction.atomic():
        Merchant.objects.filter(id=shop.id).update(state="closed")


def test_whoever_trades_alone_ends_the_merchant_before_the_account() -> None:
    owner = stranger()
    shop = shops.owned(owner)
    answer = owner.post("wallet/closing", {})
    assert answer.json()["code"] == "closing_blocked"
    assert "merchant_open" in answer.json()["reasons"]
    closed_by_two(shop)
    assert "merchant_open" not in str(owner.post("wallet/closing", {}).json())


def test_the_law_keeps_what_a_merchant_was() -> None:
    owner = stranger()
    closed_by_two(shops.owned(owner))
    with transaction.atomic():
        done = erasure.erase(actor=PLATFORM, subject_id=owner.subject_id, now=clock.now())
    assert "merchants" in [one.what for one in done.kept]
