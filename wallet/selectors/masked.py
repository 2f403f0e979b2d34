"""People behind movements, bank accounts, lines of the bank and shops in clear, field by field.

Who sees a value is decided where fields are opened (``accounts.services.reveal``).
"""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_noop as _

from accounts.selectors import customer
from micropay.core import masked, ports
from micropay.core.masked import Field, Kind
from wallet.models.bank import BankAccount
from wallet.models.closure import Closing
from wallet.models.merchant import Merchant
from wallet.models.movement import Movement
from wallet.models.reconciliation import BankDifference
from wallet.models.topup import UnmatchedReceipt
from wallet.states.bank import ReviewState
from wallet.states.wallet import ClosingState

MOVEMENT, ACCOUNT = "movement", "bank_account"
CLOSING, LINE, RECEIPT, MERCHANT = "closing", "bank_line", "receipt", "merchant"


def register() -> None:
    """Tell the floor which records there are, and which of them are the case themselves."""
    for code, kind in KINDS.items():
        masked.register(code, kind)
    for code, case in CASES.items():
        ports.case_register(code, case)


def of_movement(record_id: UUID, field: str) -> Field | None:
    """One side of a movement between customers, for a case of the other side."""
    row = Movement.objects.filter(pk=record_id).first()
    if row is None or row.customer_id is None or row.payee_customer_id is None:
        return None
    side, part = field.split("_")
    sides = (row.customer_id, row.payee_customer_id)
    about, other = sides if side == "payer" else sides[::-1]
    found = customer.standing(customer_ids=[about])[about]
    value = {"name": found.name, "phone": found.phone}[part]
    return Field(value, customer_id=about, cases_of=(other,))


def of_account(record_id: UUID, field: str) -> Field | None:
    """A bank account that a customer linked, for a case of that customer."""
    row = BankAccount.objects.filter(pk=record_id, customer__isnull=False).first()
    if row is None or row.customer_id is None:
        return None
    value = {"number": row.number, "holder": row.holder}[field]
    return Field(value, customer_id=row.customer_id, cases_of=(row.customer_id,))


def of_closing(record_id: UUID, field: str) -> Field | None:
    """Where the balance of an ended wallet is to be paid, as long as it is to be paid."""
    row = Closing.objects.filter(pk=record_id).first()
    if row is None:
        return None
    to_pay = row.state == ClosingState.TO_PAY and row.account
    value = f"{row.bank} {row.account} {row.holder}" if to_pay else ""
    return Field(value, customer_id=row.customer_id, case=(CLOSING, str(row.pk)))


def of_line(record_id: UUID, field: str) -> Field | None:
    """What people wrote on the bank's line of a difference. Nobody knows yet whose money it is."""
    row = BankDifference.objects.select_related("line").filter(pk=record_id).first()
    if row is None or row.line is None:
        return None
    value = " · ".join(filter(None, row.line.written.values()))
    return Field(value, case=(LINE, str(row.pk)))


def of_receipt(record_id: UUID, field: str) -> Field | None:
    """What the payer wrote with money that waits in suspense, and from which account, as long as
    it waits. The payer may be anybody.
    """
    row = UnmatchedReceipt.objects.select_related("notice").filter(pk=record_id).first()
    if row is None:
        return None
    waits = row.state == ReviewState.OPEN
    written = (row.notice.reference, row.notice.account) if waits else ()
    return Field(" · ".join(filter(None, written)), case=(RECEIPT, str(row.pk)))


def of_merchant(record_id: UUID, field: str) -> Field | None:
    """The tax ID: of who trades alone it is that customer's national ID."""
    row = Merchant.objects.filter(pk=record_id).first()
    if row is None:
        return None
    return Field(row.tax_id or "", customer_id=row.owner_id, case=(MERCHANT, row.number))


CASES = {
    CLOSING: ports.CaseRegister(
        name=_("Balance to pay out"), purpose=_("Paying out what a closed wallet held")
    ),
    LINE: ports.CaseRegister(
        name=_("Difference with the bank"), purpose=_("Finding out whose money came in")
    ),
    RECEIPT: ports.CaseRegister(
        name=_("Money in suspense"), purpose=_("Finding out whose money came in")
    ),
    MERCHANT: ports.CaseRegister(
        name=_("Merchant"), purpose=_("Taking in and looking after merchants")
    ),
}

KINDS = {
    MOVEMENT: Kind(
        name=_("Other side of a payment"),
        told=_("Your details as the other side of a payment"),
        fields={
            "payee_name": _("Payee's name"),
            "payee_phone": _("Payee's phone"),
            "payer_name": _("Payer's name"),
            "payer_phone": _("Payer's phone"),
        },
        read=of_movement,
        page="wallet_movement_change",
        names=("payee_name", "payer_name"),
        of_others=True,
    ),
    ACCOUNT: Kind(
        name=_("Linked bank account"),
        told=_("Your linked bank account"),
        fields={"number": _("Account number"), "holder": _("Account holder")},
        read=of_account,
        page="wallet_bankaccount_change",
        names=("holder",),
    ),
    CLOSING: Kind(
        name=_("Balance to pay out"),
        told=_("The bank account that your balance is paid to"),
        fields={"account": _("Account to pay to")},
        read=of_closing,
        page="wallet_closing_change",
        in_case=True,
    ),
    LINE: Kind(
        name=_("Line of the bank"),
        told=_("Your details on a line of the bank"),
        fields={"written": _("What the payer wrote")},
        read=of_line,
        page="wallet_bankdifference_change",
        in_case=True,
    ),
    RECEIPT: Kind(
        name=_("Money in suspense"),
        told=_("Your details on money that came in"),
        fields={"written": _("What the payer wrote")},
        read=of_receipt,
        page="wallet_unmatchedreceipt_change",
        in_case=True,
    ),
    MERCHANT: Kind(
        name=_("Merchant"),
        told=_("Your details as a merchant"),
        fields={"tax_id": _("Tax ID")},
        read=of_merchant,
        page="wallet_merchant_change",
        in_case=True,
    ),
}
