"""Refunds and payouts by those who act for a merchant: quoted, proved, done once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from accounts.models.customer import Customer
from accounts.models.installation import Installation
from micropay.core import clock
from micropay.core.models.message import Message
from tests.wallet import merchant_samples as shops
from tests.wallet.bank_samples import Desk, advance
from tests.wallet.people_samples import Person, malee, postings, somchai, stranger
from wallet.models.bank import Withdrawal
from wallet.models.merchant import Merchant, MerchantRefund
from wallet.models.movement import Movement
from wallet.selectors import ledger
from wallet.services import merchant_onboarding, merchant_owner, merchant_refund
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db


def balance(merchant: Merchant) -> int:
    return ledger.balance(account_id=merchant.account_id).balance


def told(person: Person, template: str) -> list[str]:
    sent = Message.objects.filter(subject_id=person.subject_id, template=f"wallet.{template}")
    return [message.body for message in sent.order_by("created_at")]


@pytest.fixture
def shop_of_somchai() -> tuple[Person, Person, Merchant]:
    """Malee pays at the stall of Somchai, who trades alone."""
    payer, owner = malee(), somchai()
    return payer, owner, shops.owned(owner)


def test_a_refund_by_its_owner_needs_pin_and_code_and_reaches_the_payer(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    payment = shops.pay(payer, shop, "200.00")
    asked = {"payment": payment.reference, "amount": "50.00"}
    quote = owner.post(f"merchants/{shop.id}/refunds/quotes", asked).json()
    assert (quote["left_after"], quote["available_after"]) == ("150.00", "150.00")
    before = postings()
    bare = owner.post(f"merchants/{shop.id}/refunds", asked, key="refund-0001")
    assert (bare.json()["code"], postings()) == ("proof_required", before)
    proof = owner.proof(quote["otp"]["otp_id"], **{**asked, "amount": "60.00"})
    other = owner.post(f"merchants/{shop.id}/refunds", proof, key="refund-0001")
    assert (other.json()["code"], postings()) == ("otp_for_something_else", before)
    proof["amount"] = "50.00"
    done = owner.post(f"merchants/{shop.id}/refunds", proof, key="refund-0001")
    assert done.status_code == 201, done.json()
    assert (payer.balance, balance(shop)) == (85_000, 15_000)
    row = MerchantRefund.objects.get()
    assert (row.customer_id, row.approval_id) == (owner.customer_id, None)


def test_the_same_key_refunds_once_and_for_nothing_else(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    payment = shops.pay(payer, shop, "200.00")
    first = shops.own_refund(owner, shop, payment, "50.00", "refund-0001")
    again = owner.post(
        f"merchants/{shop.id}/refunds",
        {"payment": payment.reference, "amount": "50.00"},
        key="refund-0001",
    )
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["Idempotent-Replayed"] == "true"
    other = owner.post(
        f"merchants/{shop.id}/refunds",
        {"payment": payment.reference, "amount": "1.00"},
        key="refund-0001",
    )
    assert other.json()["code"] == "idempotency_key_reused"
    assert (payer.balance, MerchantRefund.objects.count()) == (85_000, 1)


def test_what_its_owner_cannot_refund(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    payment = shops.pay(payer, shop, "200.00")
    elsewhere = shops.pay(payer, shops.registered(), "10.00", key="elsewhere-1")
    before = postings()
    for reference, amount, code in (
        (payment.reference, "200.01", "refund_too_large"),
        (elsewhere.reference, "1.00", "not_found"),
        ("R000", "1.00", "not_found"),
    ):
        body = {"payment": reference, "amount": amount}
        answer = owner.post(f"merchants/{shop.id}/refunds/quotes", body)
        assert answer.json()["code"] == code
    merchant_onboarding.freeze(
        actor=shops.staff("boss").actor(), merchant_id=shop.id, reason="fraud", now=clock.now()
    )
    answer = shops.own_refund(owner, shop, payment, "1.00", "refund-0002")
    assert answer.json()["code"] == "merchant_move_refused"
    assert (postings(), MerchantRefund.objects.count()) == (before, 0)


def test_a_suspended_owner_refunds_and_pays_out_nothing(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    payment = shops.pay(payer, shop, "200.00")
    asked = {"payment": payment.reference, "amount": "50.00"}
    quote = owner.post(f"merchants/{shop.id}/refunds/quotes", asked).json()
    proof = owner.proof(quote["otp"]["otp_id"], **asked)
    Customer.objects.filter(id=owner.customer_id).update(state="suspended")
    before = postings()
    answer = owner.post(f"merchants/{shop.id}/refunds", proof, key="refund-0001")
    assert (answer.status_code >= 400, postings()) == (True, before)


def test_a_payout_by_its_owner_is_shown_with_its_fee_proved_and_done_once(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    shops.pay(payer, shop, "500.00")
    quote = owner.post(f"merchants/{shop.id}/payouts/quotes", {"amount": "400.00"}).json()
    assert (quote["fee"], quote["total"], quote["available_after"]) == ("10.00", "410.00", "90.00")
    proof = owner.proof(quote["otp"]["otp_id"], amount="400.00")
    done = owner.post(f"merchants/{shop.id}/payouts", proof, key="payout-0001")
    assert (done.status_code, done.json()["state"]) == (201, "waiting")
    again = owner.post(f"merchants/{shop.id}/payouts", {"amount": "400.00"}, key="payout-0001")
    assert again.json()["reference"] == done.json()["reference"]
    assert again.headers["Idempotent-Replayed"] == "true"
    other = owner.post(f"merchants/{shop.id}/payouts", {"amount": "1.00"}, key="payout-0001")
    assert other.json()["code"] == "idempotency_key_reused"
    bank = Desk(PayoutOutcome.SETTLED)
    advance(done.json()["reference"], bank)
    assert bank.paid == {done.json()["reference"]: 40_000}
    (seen,) = owner.get(f"merchants/{shop.id}/payouts").json()["withdrawals"]
    assert (seen["state"], balance(shop)) == ("completed", 9_000)
    assert "400.00 บาท ของร้าน" in told(owner, "merchant_payout_paid")[0]


def test_a_payout_to_an_account_that_was_changed_meanwhile_needs_a_new_code(
    shop_of_somchai,
) -> None:
    payer, owner, shop = shop_of_somchai
    shops.pay(payer, shop, "500.00")
    quote = owner.post(f"merchants/{shop.id}/payouts/quotes", {"amount": "400.00"}).json()
    proof = owner.proof(quote["otp"]["otp_id"], amount="400.00")
    merchant_onboarding.ask_account(
        actor=shops.staff("fin.maker").actor(),
        merchant_id=shop.id,
        bank=shops.BankDetails("004", "0049999999", "สมชาย"),
        reason="letter 9",
        now=clock.now(),
    )
    shops.agree(merchant_onboarding.ACCOUNT)
    answer = owner.post(f"merchants/{shop.id}/payouts", proof, key="payout-0001")
    assert answer.json()["code"] == "otp_for_something_else"
    assert Withdrawal.objects.count() == 0


def test_what_a_payout_by_its_owner_needs(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    shops.pay(payer, shop, "500.00")
    for amount, code in (("99.99", "payout_too_small"), ("490.01", "insufficient_balance")):
        answer = owner.post(f"merchants/{shop.id}/payouts/quotes", {"amount": amount})
        assert answer.json()["code"] == code
    answer = owner.post(f"merchants/{shop.id}/payouts", {"amount": "100.00"})
    assert answer.json()["code"] == "idempotency_key_required"


def test_a_payout_that_the_bank_refuses_is_told(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    shops.pay(payer, shop, "500.00")
    done = shops.own_payout(owner, shop, "400.00", "payout-0001").json()
    advance(done["reference"], Desk(PayoutOutcome.REFUSED))
    assert len(told(owner, "merchant_payout_refused")) == 1
    assert ledger.balance(account_id=shop.account_id).available == 50_000


def test_whose_part_ended_after_the_quote_moves_nothing() -> None:
    payer, wipha, shop = malee(), stranger(), shops.registered()
    keeper = shops.keeper(shop, wipha)
    payment = shops.pay(payer, shop, "500.00")
    refund = {"payment": payment.reference, "amount": "50.00"}
    quote = wipha.post(f"merchants/{shop.id}/refunds/quotes", refund).json()
    proof = wipha.proof(quote["otp"]["otp_id"], **refund)
    merchant_owner.end_keeper(
        actor=shops.staff("boss").actor(), keeper_id=keeper.id, reason="left", now=clock.now()
    )
    before = postings()
    answer = wipha.post(f"merchants/{shop.id}/refunds", proof, key="refund-0001")
    assert (answer.status_code, postings()) == (404, before)


def test_the_database_takes_no_refund_of_somebody_who_does_not_act_for_the_shop(
    shop_of_somchai,
) -> None:
    payer, _, shop = shop_of_somchai
    payment = shops.pay(payer, shop, "200.00")
    before = postings()
    by = merchant_refund.By(customer_id=payer.customer_id, key="mine-0001", fingerprint="0" * 64)
    with pytest.raises(DatabaseError), transaction.atomic():
        merchant_refund.give(
            actor=payer.actor,
            payment=Movement.objects.select_related("wallet", "customer").get(id=payment.id),
            amount=100,
            by=by,
            now=clock.now(),
        )
    assert (postings(), MerchantRefund.objects.count()) == (before, 0)


def test_a_phone_under_watch_refunds_and_pays_out_nothing(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    payment = shops.pay(payer, shop, "500.00")
    Installation.objects.filter(id=owner.installation_id).update(
        signs={"remote_control": (clock.now() + timedelta(hours=1)).isoformat()}
    )
    before = postings()
    refund = {"payment": payment.reference, "amount": "50.00"}
    for path, body in (("refunds", refund), ("payouts", {"amount": "400.00"})):
        answer = owner.post(f"merchants/{shop.id}/{path}/quotes", body)
        assert answer.json()["code"] == "device_unsafe"
    assert postings() == before
