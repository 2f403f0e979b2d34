"""Reading linked bank accounts."""

from __future__ import annotations

from uuid import UUID

from micropay.core.crypto import blind
from wallet.data.bank import BANKS
from wallet.data.withdrawal import BankAccountView
from wallet.models.bank import NUMBER, BankAccount
from wallet.states.bank import BankAccountState


def linked(*, customer_id: UUID) -> list[BankAccountView]:
    """The customer's linked accounts, oldest first, masked."""
    rows = BankAccount.objects.filter(customer_id=customer_id, state=BankAccountState.LINKED)
    return [view(row) for row in rows.order_by("linked_at")]


def of_customer(*, customer_id: UUID, account_id: UUID) -> BankAccount | None:
    """The customer's own account with this id, whatever its state."""
    return BankAccount.objects.filter(customer_id=customer_id, id=account_id).first()


def is_linked(*, customer_id: UUID, bank_code: str, number: str) -> bool:
    """Whether the customer has linked this account."""
    rows = BankAccount.objects.filter(
        customer_id=customer_id, bank_code=bank_code, state=BankAccountState.LINKED
    )
    return rows.filter(blind.having("number_index", NUMBER, number)).exists()


def count_linked(*, customer_id: UUID) -> int:
    """How many accounts the customer has linked."""
    return BankAccount.objects.filter(
        customer_id=customer_id, state=BankAccountState.LINKED
    ).count()


def view(row: BankAccount) -> BankAccountView:
    """A linked account as its customer sees it."""
    return BankAccountView(
        id=row.id,
        state=BankAccountState(row.state),
        bank_code=row.bank_code,
        bank=BANKS.get(row.bank_code, row.bank_code),
        masked_number=row.masked_number,
        holder=str(row.holder),
    )
