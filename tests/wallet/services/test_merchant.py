"""Merchants: taken in by two people, paid, refunding, and paid out."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from accounts.states import Tier
from micropay.core import approval, clock, outbox
from micropay.core.errors import Refusal
from micropay.core.models.approval import Approval
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.wallet import merchant_samples as shops
from tests.wallet.bank_samples import Desk, advance
from tests.wallet.people_samples import malee, postings, somchai
from wallet.data.ledger import FEE_INCOME, SAFEGUARDED_BANK, VAT_PAYABLE
from wallet.errors.ledger import InsufficientBalance
from wallet.models.bank import BankAccount, Withdrawal
from wallet.models.merchant import Merchant, MerchantCode, MerchantRefund
from wallet.models.movement import Movement
from wallet.selectors import ledger, limit
from wallet.selectors import merchant as reads
from wallet.services import merchant_onboarding, merchant_refund
from wallet.states.bank import PayoutOutcome
from wallet.states.movement import LimitKind

pytestmark = pytest.mark.django_db
REGISTER = merchant_onboarding.REGISTER


def balance(merchant: Merchant) -> int:
    return ledger.balance(account_id=merchant.account_id).balance


def refused_with(code: str, act: Any) -> None:
    before = postings()
    with pytest.raises(Refusal) as refusal, transaction.atomic():
        act()
    assert (refusal.value.code, postings()) == (code, before)


def test_nobody_can_pay_a_merchant_before_a_second_person_agreed() -> None:
    person, shop = malee(), shops.asked_for()
    answer = person.post("payments/quotes", {"paycode": shops.code(shop), "amount": "50.00"})
    assert answer.json()["code"] == "payee_unknown"
    shops.agree(REGISTER)
    answer = person.post("payments/quotes", {"paycode": shops.code(shop), "amount": "50.00"})
    assert answer.json()["payee_name"] == "ร้านข้าวแกงแม่ศรี"


def test_the_maker_cannot_agree_alone() -> None:
    shops.asked_for()
    maker = shops.staff("fin.maker").actor()
    with pytest.raises(approval.SelfApproval):
        approval.approve(
            approval_id=shops.waiting(REGISTER).id, actor=maker, reason="me", now=clock.now()
        )


def test_a_refused_merchant_never_begins() -> None:
    shop = shops.asked_for()
    approval.refuse(
        approval_id=shops.waiting(REGISTER).id,
        actor=shops.staff("checker").actor(),
        reason="papers missing",
        now=clock.now(),
    )
    shop.refresh_from_db()
    assert shop.state == "refused"
    assert ledger.account_state(account_id=shop.account_id) == "closed"


def test_what_two_people_pass_on_holds_no_tax_id_and_no_account_number() -> None:
    shops.asked_for()
    text = str(Approval.objects.get().payload)
    assert shops.TAX_ID not in text
    assert shops.BANK.number not in text
    assert Merchant.objects.get(tax_id__isnull=False).tax_id == shops.TAX_ID


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"tax_id": "0994000160096"}, "tax_id_invalid"),
        ({"tax_id": "๐๙๙๔๐๐๐๑๖๐๐๙๗"}, "tax_id_invalid"),
        ({"tax_id": ""}, "tax_id_invalid"),
        ({"tax_id": "1112034563562"}, "merchant_owner_not_verified"),
        ({"biller_id": "099400016009"}, "biller_id_invalid"),
        ({"biller_id": "099400016550100"}, "biller_id_invalid"),
    ],
)
def test_a_wrong_application_is_refused_and_leaves_nothing(wrong: dict, code: str) -> None:
    before = Merchant.objects.count()
    refused_with(code, lambda: shops.asked_for(**wrong))
    assert (Merchant.objects.count(), Approval.objects.count()) == (before, 0)


def test_who_trades_alone_is_a_verified_customer_and_the_id_is_in_no_code() -> None:
    owner = malee()
    shop = shops.registered(tax_id="1-1120-34563-56-2")
    assert shop.owner_id == owner.customer_id
    assert "1112034563562" not in shops.code(shop, 5_000, "INV7")
    refused_with(
        "biller_id_invalid",
        lambda: shops.asked_for(tax_id="1112034563562", biller_id="111203456356201"),
    )
    (row,) = reads.personal_rows(owner.subject_id)
    assert row["tax_id"] == "1112034563562"


def test_a_biller_with_a_number_of_its_own_is_paid_by_its_bills() -> None:
    biller = shops.TAX_ID + "01"
    shops.registered(kind="biller", biller_id=biller)
    assert MerchantCode.objects.filter(value=biller).count() == 1
    refused_with("merchant_code_taken", lambda: shops.asked_for(biller_id=biller))


def test_static_and_dynamic_codes_are_paid_with_the_number_of_the_sale_on_the_receipt() -> None:
    person, shop = malee(), shops.registered()
    quote = person.post("payments/quotes", {"paycode": shops.code(shop, 12_345, "INV77")}).json()
    assert (quote["amount"], quote["bill"]["reference2"]) == ("123.45", "INV77")
    assert quote["payee_name"] == "ร้านข้าวแกงแม่ศรี"
    other = {"paycode": shops.code(shop, 12_345, "INV77"), "amount": "1.00"}
    assert person.post("payments/quotes", other).json()["code"] == "amount_differs"
    shops.pay(person, shop, "50.00")
    assert balance(shop) == 5_000


def test_a_frozen_merchant_is_paid_by_nobody_and_two_people_let_it_go() -> None:
    person, shop = malee(), shops.registered()
    quote = person.post("payments/quotes", {"paycode": shops.code(shop), "amount": "50.00"}).json()
    merchant_onboarding.freeze(
        actor=shops.staff("boss").actor(), merchant_id=shop.id, reason="fraud", now=clock.now()
    )
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    assert person.post("payments", proof, key="pay-0001").json()["code"] == "payee_cannot_receive"
    answer = person.post("payments/quotes", {"paycode": shops.code(shop), "amount": "50.00"})
    assert answer.json()["code"] == "payee_unknown"
    shops.ask_release(shop)
    shops.agree(merchant_onboarding.RELEASE)
    shops.pay(person, shop, "50.00")
    assert balance(shop) == 5_000


def test_refunds_in_parts_reach_the_payer_and_never_pass_the_payment() -> None:
    person, shop = malee(), shops.registered()
    payment = shops.pay(person, shop, "200.00")
    shops.refund(payment, 5_000)
    assert (person.balance, balance(shop)) == (85_000, 15_000)
    refused_with("refund_too_large", lambda: shops.ask_refund(payment, 15_001))
    refused_with("refund_too_large", lambda: shops.ask_refund(payment, 0))
    shops.refund(payment, 15_000)
    assert (person.balance, balance(shop)) == (100_000, 0)
    refused_with("refund_too_large", lambda: shops.ask_refund(payment, 1))
    assert MerchantRefund.objects.count() == 2


def test_a_refund_gives_the_limit_back() -> None:
    person, shop = malee(), shops.registered()
    payment = shops.pay(person, shop, "200.00")
    shops.refund(payment, 5_000)
    room = limit.room(
        wallet_id=person.wallet.id, tier=Tier.STANDARD, kind=LimitKind.PAYMENT, now=clock.now()
    )
    assert (room.day_used, room.month_used) == (15_000, 15_000)


def test_the_payer_is_told_of_a_refund_and_finds_its_receipt() -> None:
    person, shop = malee(), shops.registered()
    payment = shops.pay(person, shop, "200.00")
    shops.refund(payment, 5_000)
    outbox.collect()
    for item in OutboxItem.objects.filter(topic="wallet.posted"):
        outbox.deliver(item_id=item.id, now=clock.now())
    [told] = Message.objects.filter(template="wallet.refunded")
    assert "ร้านข้าวแกงแม่ศรี คืนเงิน 50.00 บาท" in told.body
    row = Movement.objects.get(kind="refund")
    receipt = person.get(f"receipts/{row.reference}").json()
    assert (receipt["kind"], receipt["direction"], receipt["amount"]) == ("refund", "in", "50.00")
    assert receipt["counterparty"] == "ร้านข้าวแกงแม่ศรี"
    assert person.get(f"receipts/{row.reference}/slip.png").status_code == 200
    (first, *_) = person.get("statement").json()["entries"]
    assert (first["kind"], first["counterparty"]) == ("refund", "ร้านข้าวแกงแม่ศรี")


def test_a_stranger_finds_nothing_of_a_refund() -> None:
    person, shop, other = malee(), shops.registered(), somchai()
    shops.refund(shops.pay(person, shop, "200.00"), 5_000)
    reference = Movement.objects.get(kind="refund").reference
    assert other.get(f"receipts/{reference}").status_code == 404


def test_only_payments_to_merchants_are_refunded() -> None:
    person, payee = malee(), somchai()
    quote = person.post("transfers/quotes", {"phone": payee.phone, "amount": "10.00"}).json()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    assert person.post("transfers", proof, key="send-0001").status_code == 201
    refused_with("refund_not_possible", lambda: shops.ask_refund(Movement.objects.get(), 100))


def test_a_merchant_that_was_paid_out_cannot_refund_what_it_no_longer_has() -> None:
    person, shop = malee(), shops.registered()
    payment = shops.pay(person, shop, "200.00")
    shops.payout(shop, 15_000)
    shops.ask_refund(payment, 5_000)
    before = postings()
    with pytest.raises(InsufficientBalance), transaction.atomic():
        shops.agree(merchant_refund.REFUND, "senior_agent")
    assert (postings(), MerchantRefund.objects.count()) == (before, 0)


def test_a_payout_is_held_paid_by_the_bank_and_posted_with_its_fee() -> None:
    person, shop = malee(), shops.registered()
    shops.pay(person, shop, "500.00")
    fees_before = ledger.balance(account_id=FEE_INCOME).balance
    bank_before = ledger.balance(account_id=SAFEGUARDED_BANK).balance
    shops.payout(shop, 40_000)
    row = Withdrawal.objects.get()
    held = ledger.balance(account_id=shop.account_id)
    assert (held.balance, held.available) == (50_000, 9_000)
    bank = Desk(PayoutOutcome.SETTLED)
    done = advance(row.reference, bank)
    assert (done.state, bank.paid) == ("completed", {row.reference: 40_000})
    assert balance(shop) == 9_000
    vat = ledger.balance(account_id=VAT_PAYABLE).balance
    assert ledger.balance(account_id=FEE_INCOME).balance - fees_before + vat == 1_000
    assert ledger.balance(account_id=SAFEGUARDED_BANK).balance - bank_before == 40_000
    moved = Movement.objects.get(kind="payout")
    assert (moved.reference, moved.merchant_id, moved.amount) == (row.reference, shop.id, 40_000)
    assert Message.objects.filter(template="wallet.withdrawal_paid").count() == 0


def test_a_payout_that_the_bank_refuses_gives_everything_back() -> None:
    person, shop = malee(), shops.registered()
    shops.pay(person, shop, "500.00")
    shops.payout(shop, 40_000)
    done = advance(Withdrawal.objects.get().reference, Desk(PayoutOutcome.REFUSED))
    money = ledger.balance(account_id=shop.account_id)
    assert (done.state, money.balance, money.available) == ("refused", 50_000, 50_000)


def test_a_payout_of_a_frozen_merchant_is_not_sent() -> None:
    person, shop = malee(), shops.registered()
    shops.pay(person, shop, "500.00")
    shops.payout(shop, 40_000)
    merchant_onboarding.freeze(
        actor=shops.staff("boss").actor(), merchant_id=shop.id, reason="fraud", now=clock.now()
    )
    bank = Desk(PayoutOutcome.SETTLED)
    done = advance(Withdrawal.objects.get().reference, bank)
    assert (done.state, bank.instructed) == ("refused", 0)


def test_what_a_payout_needs() -> None:
    person, shop = malee(), shops.registered()
    shops.pay(person, shop, "500.00")
    refused_with("payout_too_small", lambda: shops.ask_payout(shop, 9_999))
    refused_with("insufficient_balance", lambda: shops.ask_payout(shop, 49_001))
    without = Merchant.objects.filter(is_demo=True).first()
    if without is not None:
        refused_with("merchant_without_bank_account", lambda: shops.ask_payout(without, 10_000))
    shops.ask_payout(shop, 20_000)
    refused_with("approval_waiting", lambda: shops.ask_payout(shop, 20_000))


def test_another_bank_account_takes_the_place_of_the_first() -> None:
    shop = shops.registered()
    merchant_onboarding.ask_account(
        actor=shops.staff("fin.maker").actor(),
        merchant_id=shop.id,
        bank=shops.BankDetails("004", "0049999999", "แม่ศรี"),
        reason="letter 9",
        now=clock.now(),
    )
    assert BankAccount.objects.get(state="linked").bank_code == "014"
    shops.agree(merchant_onboarding.ACCOUNT)
    assert BankAccount.objects.get(state="linked").bank_code == "004"


def test_the_database_lets_nobody_change_a_merchant_beside_its_state() -> None:
    shop = shops.registered()
    for change in ({"name_th": "อื่น"}, {"state": "asked"}, {"number": "M000000000000"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Merchant.objects.filter(id=shop.id).update(**change)


def test_a_statement_lists_what_came_and_went_with_a_running_balance() -> None:
    person, shop = malee(), shops.registered()
    payment = shops.pay(person, shop, "500.00")
    shops.refund(payment, 5_000)
    shops.payout(shop, 20_000)
    advance(Withdrawal.objects.get().reference, Desk(PayoutOutcome.SETTLED))
    now = clock.now()
    since = clock.day_start(clock.bangkok_day(now))
    until = clock.day_end(clock.bangkok_day(now))
    lines = list(reads.statement(merchant=shop, since=since, until=until))
    assert [(line.kind, line.net, line.balance) for line in lines] == [
        ("payment", 50_000, 50_000),
        ("refund", -5_000, 45_000),
        ("payout", -21_000, 24_000),
    ]
    assert [line.fee for line in lines] == [0, 0, 1_000]
    assert "มาลี" not in str(lines)
