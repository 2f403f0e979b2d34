"""Presses of the wallet's buttons."""

from __future__ import annotations

from datetime import timedelta

from accounts.services import suspension, suspension_decision
from micropay.core import clock
from tests.accounts import suspended
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.wallet import buttons_reconciliation as reconciliation
from tests.wallet.buttons_masked import BUTTONS as MASKED
from tests.wallet.buttons_merchant import BUTTONS as MERCHANTS
from tests.wallet.buttons_risk import BUTTONS as RISK
from tests.wallet.ledger_samples import move
from tests.wallet.ledger_samples import wallet as account
from tests.wallet.limit_samples import set_cap
from tests.wallet.people_samples import malee, notice_body, tell_bank_notice
from wallet.data.closure import Destination
from wallet.data.ledger import FEE_INCOME
from wallet.models.closure import Closing
from wallet.models.topup import UnmatchedReceipt
from wallet.services import closure, closure_payout, wallet


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


def a_closing(**values: str) -> Closing:
    """Malee's account ended for false information; 1,000 baht wait for her."""
    closure.close_by_office(
        actor=member("boss", "compliance_officer").actor(),
        customer_id=malee().customer_id,
        cause="false_information",
        reason="",
        now=clock.now(),
    )
    return Closing.objects.get()


def an_account_to_name() -> Press:
    values = {"bank": "071", "account": "0711234567", "holder": "มาลี ใจดี"}
    return Press(by=member("prasit", "senior_agent"), row=a_closing(), values=values)


def a_balance_to_pay() -> Press:
    row = a_closing()
    closure_payout.name_account(
        actor=member("prasit", "senior_agent").actor(),
        closing_id=row.id,
        destination=Destination("071", "0711234567", "มาลี ใจดี"),
        reason="",
        now=clock.now(),
    )
    return Press(by=member("fah", "finance"), row=row, values={"bank_reference": "TCB-1"})


def an_estate() -> Press:
    person = malee()
    row = suspension.report_death(
        actor=suspended.maker().actor(),
        customer_id=person.customer_id,
        reference="มรณบัตร 55",
        reason="the son called",
        now=clock.now(),
    )
    suspended.agreed(
        suspension_decision.ask_to_confirm_death(
            actor=suspended.maker().actor(),
            suspension_id=row.id,
            reason="certificate seen",
            now=clock.now(),
        )
    )
    values = {
        "bank": "071",
        "account": "0719876543",
        "holder": "สมหญิง ใจดี",
        "order_reference": "ศาล 88/2569",
    }
    return Press(by=member("prasit", "senior_agent"), row=person.wallet, values=values)


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


def on_money_of_nobody() -> Press:
    tell_bank_notice(notice_body(reference="rent"))
    values = {"wallet_number": malee(satang=0).wallet.number, "bank_reference": "OUT-0001"}
    row = UnmatchedReceipt.objects.get()
    return Press(by=member("kanya", "finance"), row=row, values=values)


BUTTONS: dict[str, Performer] = {
    **MERCHANTS,
    **MASKED,
    **reconciliation.BUTTONS,
    **RISK,
    "wallet_balancecap_do_ask": on_the_caps,
    "wallet_limit_do_ask": on_the_limits,
    "wallet_unmatchedreceipt_do_release": on_a_waiting_receipt,
    "wallet_unmatchedreceipt_do_assign": on_money_of_nobody,
    "wallet_unmatchedreceipt_do_send_back": on_money_of_nobody,
    "wallet_feeversion_do_announce": on_the_fees,
    "wallet_closing_do_name_account": an_account_to_name,
    "wallet_closing_do_paid": a_balance_to_pay,
    "wallet_wallet_do_estate": an_estate,
    "wallet_safeguardingreport_do_csv": a_period_to_export,
    "wallet_safeguardingreport_do_enter_closing": a_bank_statement,
    "wallet_safeguardingreport_do_pay_out_fees": fees_to_pay_out,
    "wallet_trialbalance_do_csv": a_period_to_export,
    "wallet_wallet_do_freeze": on_an_active_wallet,
    "wallet_wallet_do_unfreeze": on_a_frozen_wallet,
}
