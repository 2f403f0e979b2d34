"""A merchant's own side of the API: who acts for it sees, refunds and pays out; nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.models.customer import Customer
from micropay.core import clock, outbox
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.wallet import merchant_samples as shops
from tests.wallet.bank_samples import Desk, advance
from tests.wallet.people_samples import Person, malee, somchai, stranger
from wallet.models.bank import Withdrawal
from wallet.models.merchant import Merchant
from wallet.models.merchant_keeper import MerchantKeeper
from wallet.models.movement import Movement
from wallet.services import merchant_owner
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db


def deliver() -> None:
    outbox.collect()
    for item in OutboxItem.objects.filter(topic="wallet.posted"):
        outbox.deliver(item_id=item.id, now=clock.now())


def told(person: Person, template: str) -> list[str]:
    sent = Message.objects.filter(subject_id=person.subject_id, template=f"wallet.{template}")
    return [message.body for message in sent.order_by("created_at")]


@pytest.fixture
def shop_of_somchai() -> tuple[Person, Person, Merchant]:
    """Malee pays at the stall of Somchai, who trades alone."""
    payer, owner = malee(), somchai()
    return payer, owner, shops.owned(owner)


def test_whoever_trades_alone_finds_the_shop_and_nobody_else_does(shop_of_somchai) -> None:
    _, owner, shop = shop_of_somchai
    (seen,) = owner.get("merchants").json()["merchants"]
    assert (seen["number"], seen["state"], seen["balance"]) == (shop.number, "active", "0.00")
    assert seen["bank_account"].startswith("SCB")
    wipha = stranger()
    assert wipha.get("merchants").json() == {"merchants": []}
    for path in ("", "/sales", "/days?since=2026-11-01&until=2026-11-02", "/payouts", "/qr"):
        assert wipha.get(f"merchants/{shop.id}{path}").status_code == 404
    answer = wipha.post(f"merchants/{shop.id}/payouts/quotes", {"amount": "100.00"})
    assert answer.status_code == 404


def test_a_company_names_a_customer_who_acts_for_it_until_that_ends() -> None:
    wipha, shop = stranger(), shops.registered()
    keeper = shops.keeper(shop, wipha)
    assert wipha.get(f"merchants/{shop.id}").status_code == 200
    assert "ร้านข้าวแกงแม่ศรี" in told(wipha, "merchant_keeper_named")[0]
    merchant_owner.end_keeper(
        actor=shops.staff("boss").actor(), keeper_id=keeper.id, reason="left", now=clock.now()
    )
    assert wipha.get(f"merchants/{shop.id}").status_code == 404
    assert len(told(wipha, "merchant_keeper_ended")) == 1


def test_nobody_acts_before_a_second_person_agreed_nor_unverified() -> None:
    wipha, shop = stranger(), shops.registered()
    merchant_owner.ask_keeper(
        actor=shops.staff("fin.maker").actor(),
        merchant_id=shop.id,
        number=wipha.phone,
        reason="letter",
        now=clock.now(),
    )
    assert wipha.get(f"merchants/{shop.id}").status_code == 404
    Customer.objects.filter(id=wipha.customer_id).update(verified_at=None, tier="none")
    with pytest.raises(merchant_owner.OwnerNotVerified):
        shops.agree(merchant_owner.KEEPER)
    assert MerchantKeeper.objects.get().named_at is None


def test_its_codes_are_static_or_carry_amount_and_sale_and_are_paid(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    fixed = owner.get(f"merchants/{shop.id}/qr").json()
    assert (fixed["text"], fixed["amount"]) == (shops.code(shop), None)
    one = owner.get(f"merchants/{shop.id}/qr?amount=123.45&bill=INV77").json()
    quote = payer.post("payments/quotes", {"paycode": one["text"]}).json()
    assert (quote["amount"], quote["bill"]["reference2"]) == ("123.45", "INV77")
    for kind in ("png", "svg"):
        assert owner.get(f"merchants/{shop.id}/qr.{kind}?amount=1.00").status_code == 200
    for wrong in ("amount=0", "amount=๑๐", "bill=ขาย1", f"bill={'A' * 21}"):
        assert owner.get(f"merchants/{shop.id}/qr?{wrong}").status_code in {400, 422}, wrong


def test_its_sales_are_listed_by_page_and_name_no_payer(shop_of_somchai, monkeypatch) -> None:
    payer, owner, shop = shop_of_somchai
    first = shops.pay(payer, shop, "200.00", key="first-0001")
    shops.pay(payer, shop, "50.00", key="second-001")
    shops.refund(first, 5_000)
    monkeypatch.setattr("wallet.api.merchant._PAGE", 2)
    page = owner.get(f"merchants/{shop.id}/sales").json()
    assert [(one["kind"], one["amount"]) for one in page["sales"]] == [
        ("refund", "50.00"),
        ("payment", "50.00"),
    ]
    rest = owner.get(f"merchants/{shop.id}/sales?cursor={page['next_cursor']}").json()
    assert [(one["reference"], one["refundable"]) for one in rest["sales"]] == [
        (first.reference, "150.00")
    ]
    assert rest["next_cursor"] is None
    assert "มาลี" not in str(page) + str(rest)
    assert owner.get(f"merchants/{shop.id}/sales?cursor=x").status_code == 400


def test_daily_totals_name_each_day_also_those_at_rest(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    payment = shops.pay(payer, shop, "500.00")
    shops.refund(payment, 5_000)
    shops.payout(shop, 20_000)
    advance(Withdrawal.objects.get().reference, Desk(PayoutOutcome.SETTLED))
    today = clock.bangkok_day(clock.now())
    since = today - timedelta(days=1)
    days = owner.get(f"merchants/{shop.id}/days?since={since}&until={today}").json()["days"]
    assert [day["day"] for day in days] == [today.isoformat(), since.isoformat()]
    assert (days[0]["payments"], days[0]["paid"]) == (1, "500.00")
    assert (days[0]["refunds"], days[0]["refunded"]) == (1, "50.00")
    assert (days[0]["payouts"], days[0]["paid_out"], days[0]["fees"]) == (1, "200.00", "10.00")
    assert (days[1]["payments"], days[1]["paid"]) == (0, "0.00")
    for wrong in (f"since={today}&until={since}", "since=2020-01-01&until=2026-01-01", "since=x"):
        assert owner.get(f"merchants/{shop.id}/days?{wrong}").status_code == 400, wrong


def test_whoever_acts_for_it_is_told_of_what_came_and_what_was_refunded(shop_of_somchai) -> None:
    payer, owner, shop = shop_of_somchai
    code = owner.get(f"merchants/{shop.id}/qr?amount=200.00&bill=INV77").json()["text"]
    quote = payer.post("payments/quotes", {"paycode": code}).json()
    proof = payer.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    paid = payer.post("payments", proof, key="pay-000001").json()
    payment = Movement.objects.get(reference=paid["reference"])
    shops.refund(payment, 5_000)
    deliver()
    deliver()
    assert len(told(owner, "merchant_paid")) == 1
    assert "200.00 บาท เลขที่ขาย INV77" in told(owner, "merchant_paid")[0]
    assert "50.00 บาท" in told(owner, "merchant_refunded")[0]
    assert "มาลี" not in told(owner, "merchant_paid")[0] + told(owner, "merchant_refunded")[0]
    assert len(told(payer, "refunded")) == 1
