"""Presses of the buttons on merchants and their refunds."""

from __future__ import annotations

from micropay.core import clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.wallet import merchant_samples as shops
from tests.wallet.people_samples import malee
from wallet.services import merchant_onboarding

_BANK = {"bank_code": "004", "account_number": "0041234567", "holder": "แม่ศรี"}


def an_application() -> Press:
    values = {
        "kind": "merchant",
        "name_th": "ร้านข้าวแกงแม่ศรี",
        "name_en": "Mae Sri Curry Rice",
        "tax_id": shops.TAX_ID,
        "category": "5812",
        "tier": "standard",
        "biller_id": "",
        **_BANK,
    }
    return Press(by=member("kanya", "finance"), values=values)


def a_merchant(**values: str) -> Press:
    return Press(by=member("kanya", "finance"), row=shops.registered(), values=values)


def another_account() -> Press:
    return a_merchant(**_BANK)


def a_sale() -> Press:
    press = a_merchant(amount="12.50", bill="INV7", picture="svg")
    return Press(by=press.by, row=press.row, values=press.values, answer=200)


def a_period() -> Press:
    press = a_merchant(since="2026-10-01", day="2026-10-31")
    return Press(by=press.by, row=press.row, values=press.values, answer=200)


def takings() -> Press:
    press = a_merchant(amount="150.00")
    shops.pay(malee(), press.row, "200.00")
    return press


def a_frozen_merchant() -> Press:
    press = a_merchant()
    merchant_onboarding.freeze(
        actor=shops.staff("boss").actor(), merchant_id=press.row.pk, reason="", now=clock.now()
    )
    return press


def a_payment() -> Press:
    payment = shops.pay(malee(), shops.registered(), "200.00")
    return Press(by=member("nok", "agent"), row=payment, values={"amount": "50.00"})


def a_person_for_it() -> Press:
    press = a_merchant()
    return Press(by=press.by, row=press.row, values={"number": malee().phone})


def somebody_who_acts() -> Press:
    press = a_merchant()
    return Press(by=press.by, row=shops.keeper(press.row, malee()), values={})


def a_day_from_now() -> Press:
    return a_merchant(every="week", first_on="2099-01-05", keep="100.00")


def a_plan() -> Press:
    press = a_merchant()
    shops.planned(press.row)
    return press


BUTTONS: dict[str, Performer] = {
    "wallet_merchant_do_keeper": a_person_for_it,
    "wallet_merchant_do_plan": a_day_from_now,
    "wallet_merchant_do_no_plan": a_plan,
    "wallet_merchant_do_close": a_merchant,
    "wallet_merchantkeeper_do_end": somebody_who_acts,
    "wallet_merchant_do_register": an_application,
    "wallet_merchant_do_account": another_account,
    "wallet_merchant_do_code": a_sale,
    "wallet_merchant_do_statement": a_period,
    "wallet_merchant_do_pay": takings,
    "wallet_merchant_do_freeze": a_merchant,
    "wallet_merchant_do_release": a_frozen_merchant,
    "wallet_movement_do_refund": a_payment,
}
