"""Presses of the button that opens a masked field, on the records of the wallet."""

from __future__ import annotations

from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.complaints import money
from tests.wallet import bank_samples as bank
from tests.wallet.api.test_receipt import transfer
from tests.wallet.people_samples import malee, somchai
from wallet.models.bank import BankAccount
from wallet.models.movement import Movement


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


def _for(number: str) -> dict[str, str]:
    return {"case_kind": "complaint", "case_number": number}


BUTTONS: dict[str, Performer] = {
    "wallet_movement_do_reveal": the_payee,
    "wallet_bankaccount_do_reveal": a_linked_account,
}
