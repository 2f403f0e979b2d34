"""People behind movements and bank accounts in clear, one field at a time.

Who sees a value is decided where fields are opened (``accounts.services.reveal``).
"""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_noop as _

from accounts.selectors import customer
from micropay.core import masked
from micropay.core.masked import Field, Kind
from wallet.models.bank import BankAccount
from wallet.models.movement import Movement

MOVEMENT, ACCOUNT = "movement", "bank_account"


def register() -> None:
    """Tell the floor which records there are."""
    for code, kind in KINDS.items():
        masked.register(code, kind)


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
        of_others=True,
    ),
    ACCOUNT: Kind(
        name=_("Linked bank account"),
        told=_("Your linked bank account"),
        fields={"number": _("Account number"), "holder": _("Account holder")},
        read=of_account,
        page="wallet_bankaccount_change",
    ),
}
