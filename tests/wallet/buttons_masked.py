"""Presses of the button that opens a masked field, on the records of the wallet."""

from __future__ import annotations

from datetime import timedelta

from micropay.core import clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.complaints import money
from tests.wallet import bank_samples as bank
from tests.wallet import merchant_samples as shops
from tests.wallet import statement_samples as statements
from tests.wallet.api.test_receipt import transfer
from tests.wallet.people_samples import malee, notice_body, somchai, tell_bank_notice
from tests.wallet.statement_samples import Line
from wallet.data.closure import Destination
from wallet.models.bank import BankAccount
from wallet.models.closure import Closing
from wallet.models.movement import Movement
from wallet.models.reconciliation import BankDifference
from wallet.models.topup import UnmatchedReceipt
from wallet.services import closure, closure_payout


def the_payee() -> Press:
    """Malee sent money to Somchai and has a case about it."""
    payer, payee = malee(), somchai()
    transfer(payer, payee)
    values = {"field": "payee_name", **_for(money.case_of(payer).number)}
    row = Movement.objects.get(kind="transfer")
    return Press(by=member("nok", "agent"), row=row, values=values)


def a_linked_account() -> Press:
    payer = malee()
    row = BankAccount.objects.get(pk=bank.link(payer))
    values = {"field": "number", **_for(money.case_of(payer).number)}
    return Press(by=member("nok", "agent"), row=row, values=values)


def a_balance_to_pay() -> Press:
    """Malee's account ended; she told where her 1,000 baht are to go."""
    closure.close_by_office(
        actor=member("boss", "compliance_officer").actor(),
        customer_id=malee().customer_id,
        cause="false_information",
        reason="",
        now=clock.now(),
    )
    row = Closing.objects.get()
    closure_payout.name_account(
        actor=member("prasit", "senior_agent").actor(),
        closing_id=row.id,
        destination=Destination("071", "0711234567", "มาลี ใจดี"),
        reason="",
        now=clock.now(),
    )
    row.refresh_from_db()
    return Press(by=member("fah", "finance"), row=row, values={"field": "account"})


def a_line_nobody_knows() -> Press:
    """The bank shows a receipt with Somchai's name on it."""
    line = Line(700, "SB7", reference="ค่าเช่า", name="สมชาย ทองดี")
    yesterday = statements.today() - timedelta(days=1)
    statements.taken_in(statements.camt(line, day=yesterday), now=clock.now())
    row = BankDifference.objects.get()
    return Press(by=member("kanya", "finance"), row=row, values={"field": "written"})


def money_of_nobody() -> Press:
    """The bank told of 500 baht; the payer wrote words and no reference of ours."""
    tell_bank_notice(notice_body(reference="ค่าเช่า มาลี"))
    row = UnmatchedReceipt.objects.get()
    return Press(by=member("kanya", "finance"), row=row, values={"field": "written"})


def a_shop_of_her_own() -> Press:
    """Malee trades alone: the tax ID of her shop is her national ID."""
    row = shops.owned(malee())
    return Press(by=member("fah", "finance"), row=row, values={"field": "tax_id"})


def _for(number: str) -> dict[str, str]:
    return {"case_kind": "complaint", "case_number": number}


BUTTONS: dict[str, Performer] = {
    "wallet_movement_do_reveal": the_payee,
    "wallet_bankaccount_do_reveal": a_linked_account,
    "wallet_closing_do_reveal": a_balance_to_pay,
    "wallet_bankdifference_do_reveal": a_line_nobody_knows,
    "wallet_unmatchedreceipt_do_reveal": money_of_nobody,
    "wallet_merchant_do_reveal": a_shop_of_her_own,
}
