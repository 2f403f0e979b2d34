"""The chart of accounts and how accounts and holds stand."""

from __future__ import annotations

from enum import StrEnum


class AccountKind(StrEnum):
    """The chart of accounts. Whose money it is, and on which side of the balance sheet."""

    CUSTOMER = "customer"
    MERCHANT = "merchant"
    BILLER = "biller"
    IN_TRANSIT = "in_transit"
    UNMATCHED_RECEIPTS = "unmatched_receipts"
    VAT_PAYABLE = "vat_payable"
    SAFEGUARDED_BANK = "safeguarded_bank"
    COMPANY_BANK = "company_bank"
    RECEIVABLE = "receivable"
    FEE_INCOME = "fee_income"
    REDRESS_EXPENSE = "redress_expense"
    GOODWILL_EXPENSE = "goodwill_expense"


# Money that belongs to others and must be covered by the safeguarded bank accounts.
OWED_TO_CUSTOMERS = frozenset(
    {
        AccountKind.CUSTOMER,
        AccountKind.MERCHANT,
        AccountKind.BILLER,
        AccountKind.IN_TRANSIT,
        AccountKind.UNMATCHED_RECEIPTS,
    }
)


class AccountState(StrEnum):
    """An open account takes part in postings; a frozen or closed one in none, either way."""

    OPEN = "open"
    FROZEN = "frozen"
    CLOSED = "closed"


# The database refuses every other move (SQLSTATE MP014).
ACCOUNT_MOVES: dict[AccountState, frozenset[AccountState]] = {
    AccountState.OPEN: frozenset({AccountState.FROZEN, AccountState.CLOSED}),
    AccountState.FROZEN: frozenset({AccountState.OPEN, AccountState.CLOSED}),
    AccountState.CLOSED: frozenset(),
}


class AccountMode(StrEnum):
    """How postings meet at one account.

    LOCKED: each takes the row lock and carries number and running balance. DEFERRED: they do
    not wait for each other; a fold brings them into the balance, a read adds what is unfolded.
    A locked account may become deferred; the way back does not exist.
    """

    LOCKED = "locked"
    DEFERRED = "deferred"


class HoldUseKind(StrEnum):
    """What became of a hold, in whole or in part."""

    CAPTURE = "capture"
    RELEASE = "release"
    VOID = "void"
    EXPIRY = "expiry"
