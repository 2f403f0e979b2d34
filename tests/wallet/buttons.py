"""Presses of the wallet's buttons."""

from __future__ import annotations

from datetime import timedelta

from micropay.core import clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.wallet.ledger_samples import move
from tests.wallet.ledger_samples import wallet as account
from tests.wallet.limit_samples import set_cap
from tests.wallet.people_samples import malee, notice_body, tell_bank_notice
from wallet.data.ledger import FEE_INCOME
from wallet.models.topup import UnmatchedReceipt
from wallet.services import wallet


def on_an_active_wallet() -> Press:
    return Press(by=member("prasit", "senior_agent"), row=malee().wallet)


def on_a_frozen_wallet() -> Press:
    press = on_an_active_wallet()
    colleague = member("colleague", "senior_agent").actor()
    held = press.row
    wallet.freeze(actor=colleague, wallet_id=held.pk, reason="theft reported", now=clock.now())
    return press


def on_the_fees() -> Press:
    values = {
        "service": "topup",
        "effective_day": (clock.bangkok_day(clock.now()) + timedelta(days=40)).isoformat(),
        "flat": "5.00",
        "basis_points": "10",
        "least": "0.00",
        "bands": "enhanced; 50000; 10; 0; 0; 20\n*; 1000.50; 1; 2; 3;",
        "conditions_th": "ใหม่",
        "conditions_en": "new",
    }
    return Press(by=member("kanya", "finance"), values=values)


def a_period_to_export() -> Press:
    return Press(
        by=member("finance.one", "finance"),
        values={"since": "2026-10-01", "day": "2026-10-31"},
        answer=200,
    )


def a_bank_statement() -> Press:
    values = {"day": "2026-10-01", "balance": "1,234.50"}
    return Press(by=member("finance.one", "finance"), values=values)


def fees_to_pay_out() -> Press:
    move(account(satang=1_000), FEE_INCOME, 500)
    return Press(by=member("finance.one", "finance"), values={"amount": "5.00"})


def on_the_limits() -> Press:
    values = {
        "tier": "basic",
        "kind": "payout",
        "per_transaction": "100.00",
        "per_day": "200.00",
        "per_month": "300.00",
        "source": "decision of the board",
        "effective_day": clock.bangkok_day(clock.now()).isoformat(),
    }
    return Press(by=member("kanya", "finance"), values=values)


def on_the_caps() -> Press:
    press = on_the_limits()
    press.values["most"] = "1000.00"
    return press


def on_a_waiting_receipt() -> Press:
    malee_with_room = malee(satang=0)
    reference = malee_with_room.post("top-ups", {"amount": "500.00"}).json()["reference"]
    set_cap(0)
    tell_bank_notice(notice_body(reference=reference))
    set_cap(100_000)
    return Press(by=member("kanya", "finance"), row=UnmatchedReceipt.objects.get())


BUTTONS: dict[str, Performer] = {
    "wallet_balancecap_do_ask": on_the_caps,
    "wallet_limit_do_ask": on_the_limits,
    "wallet_unmatchedreceipt_do_release": on_a_waiting_receipt,
    "wallet_feeversion_do_announce": on_the_fees,
    "wallet_safeguardingreport_do_csv": a_period_to_export,
    "wallet_safeguardingreport_do_enter_closing": a_bank_statement,
    "wallet_safeguardingreport_do_pay_out_fees": fees_to_pay_out,
    "wallet_trialbalance_do_csv": a_period_to_export,
    "wallet_wallet_do_freeze": on_an_active_wallet,
    "wallet_wallet_do_unfreeze": on_a_frozen_wallet,
}
