"""Merchants taken in by two people, and what they do."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction

from accounts.models.customer import Customer
from accounts.models.staff import Staff
from accounts.states import Tier
from micropay.core import approval, clock
from micropay.core.models.approval import Approval
from tests.backoffice import member
from tests.wallet.people_samples import Person
from wallet.data.merchant import BankDetails, PlanWish, Wish
from wallet.models.merchant import Merchant
from wallet.models.merchant_keeper import MerchantKeeper
from wallet.models.merchant_plan import MerchantPlan
from wallet.models.movement import Movement
from wallet.selectors import merchant as reads
from wallet.services import (
    merchant_closing,
    merchant_onboarding,
    merchant_owner,
    merchant_payout,
    merchant_plan,
    merchant_refund,
)
from wallet.states.merchant import MerchantKind
from wallet.states.standing_order import Every

TAX_ID = "0994000160097"
BANK = BankDetails("014", "0142345678", "บริษัท ร้านข้าวแกงแม่ศรี จำกัด")


def staff(username: str, role: str = "finance") -> Staff:
    found = Staff.objects.filter(username=username).first()
    return found or member(username, role)


def wish(**other: Any) -> Wish:
    values: dict[str, Any] = {
        "kind": MerchantKind.MERCHANT,
        "name_th": "ร้านข้าวแกงแม่ศรี",
        "name_en": "Mae Sri Curry Rice",
        "tax_id": TAX_ID,
        "category": "5812",
        "tier": Tier.STANDARD,
        "bank": BANK,
    }
    return Wish(**{**values, **other})


def asked_for(**other: Any) -> Merchant:
    """The maker asks; nobody has agreed."""
    return merchant_onboarding.ask(
        actor=staff("fin.maker").actor(),
        wish=wish(**other),
        reason="application 7",
        now=clock.now(),
    )


def waiting(kind: str) -> Approval:
    return Approval.objects.get(kind=kind, state="waiting")


def agree(kind: str, role: str = "finance") -> None:
    """A second person agrees to the one request of this kind that waits."""
    checker = staff(f"checker.{role}", role)
    with transaction.atomic():
        approval.approve(
            approval_id=waiting(kind).id,
            actor=checker.actor(),
            reason="looked at",
            now=clock.now(),
        )


def registered(**other: Any) -> Merchant:
    """Mae Sri's shop, agreed to by two."""
    row = asked_for(**other)
    agree(merchant_onboarding.REGISTER)
    row.refresh_from_db()
    return row


def code(merchant: Merchant, satang: int | None = None, bill: str = "") -> str:
    return reads.code_of(merchant=merchant, satang=satang, bill=bill, now=clock.now())


def pay(person: Person, merchant: Merchant, baht: str, key: str = "at-the-shop-1") -> Movement:
    """The person scans the shop's static code, types the amount and pays."""
    quote = person.post("payments/quotes", {"paycode": code(merchant), "amount": baht}).json()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    answer = person.post("payments", proof, key=key)
    assert answer.status_code == 201, answer.json()
    return Movement.objects.get(reference=answer.json()["reference"])


def ask_refund(payment: Movement, satang: int) -> None:
    merchant_refund.ask(
        actor=staff("agent.maker", "senior_agent").actor(),
        payment_id=payment.id,
        amount=satang,
        reason="the shop's letter 12",
        now=clock.now(),
    )


def refund(payment: Movement, satang: int) -> None:
    """Asked in the shop's name and agreed to."""
    ask_refund(payment, satang)
    agree(merchant_refund.REFUND, "senior_agent")


def ask_payout(merchant: Merchant, satang: int) -> None:
    merchant_payout.ask(
        actor=staff("fin.maker").actor(),
        merchant_id=merchant.id,
        amount=satang,
        reason="weekly payout",
        now=clock.now(),
    )


def payout(merchant: Merchant, satang: int) -> None:
    """Asked by one, agreed to by another: held, and the bank is to be told."""
    ask_payout(merchant, satang)
    agree(merchant_payout.PAY)


def owned(owner: Person, **other: Any) -> Merchant:
    """The shop of somebody who trades alone."""
    number = Customer.objects.get(id=owner.customer_id).national_id
    return registered(tax_id=number, **other)


def keeper(merchant: Merchant, person: Person) -> MerchantKeeper:
    """The person acts for the merchant: asked for by one, agreed to by another."""
    row = merchant_owner.ask_keeper(
        actor=staff("fin.maker").actor(),
        merchant_id=merchant.id,
        number=person.phone,
        reason="letter 20",
        now=clock.now(),
    )
    agree(merchant_owner.KEEPER)
    row.refresh_from_db()
    return row


def planned(merchant: Merchant, *, every: Every = Every.DAY, keep: int = 0) -> MerchantPlan:
    """The merchant is paid out by itself from tomorrow on."""
    first = clock.bangkok_day(clock.now()) + timedelta(days=1)
    merchant_plan.ask(
        actor=staff("fin.maker").actor(),
        merchant_id=merchant.id,
        wish=PlanWish(every, keep, first),
        reason="letter 21",
        now=clock.now(),
    )
    agree(merchant_plan.PLAN)
    return MerchantPlan.objects.get(merchant=merchant, active=True)


def ask_close(merchant: Merchant) -> None:
    merchant_closing.ask(
        actor=staff("fin.maker").actor(),
        merchant_id=merchant.id,
        reason="letter 22",
        now=clock.now(),
    )


def ask_release(merchant: Merchant) -> None:
    merchant_onboarding.ask_release(
        actor=staff("boss").actor(), merchant_id=merchant.id, reason="cleared", now=clock.now()
    )


def own_refund(person: Person, merchant: Merchant, payment: Movement, baht: str, key: str) -> Any:
    """Whoever acts for the merchant refunds through the API: quote, then confirm."""
    path, asked = f"merchants/{merchant.id}/refunds", {"payment": payment.reference, "amount": baht}
    quote = person.post(f"{path}/quotes", asked)
    if quote.status_code != 201:
        return quote
    return person.post(path, person.proof(quote.json()["otp"]["otp_id"], **asked), key=key)


def own_payout(person: Person, merchant: Merchant, baht: str, key: str) -> Any:
    """The same for a payout."""
    path, asked = f"merchants/{merchant.id}/payouts", {"amount": baht}
    quote = person.post(f"{path}/quotes", asked)
    if quote.status_code != 201:
        return quote
    return person.post(path, person.proof(quote.json()["otp"]["otp_id"], **asked), key=key)
