"""Lines of the trial balance. Amounts are satang; ``opening`` and ``closing`` credit positive."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_noop

from wallet.states.ledger import AccountKind


@dataclass(frozen=True, slots=True)
class Turnover:
    """What stood at the beginning, what came on each side, what stands at the end.

    ``debits`` and ``credits`` are positive, so that closing = opening - debits + credits. ``held``
    is what of the closing balance was set aside by holds.
    """

    opening: int
    debits: int
    credits: int
    closing: int
    held: int


@dataclass(frozen=True, slots=True)
class TrialKind:
    """All accounts of one kind that were open at the end, together."""

    kind: AccountKind
    accounts: int
    turnover: Turnover


@dataclass(frozen=True, slots=True)
class TrialAccount:
    """One account; company accounts have a ``code``."""

    account_id: UUID
    kind: AccountKind
    code: str | None
    turnover: Turnover


KIND_NAMES = {
    AccountKind.CUSTOMER: gettext_noop("Customers' wallets"),
    AccountKind.MERCHANT: gettext_noop("Merchants' wallets"),
    AccountKind.BILLER: gettext_noop("Billers' wallets"),
    AccountKind.IN_TRANSIT: gettext_noop("Withdrawals on their way"),
    AccountKind.UNMATCHED_RECEIPTS: gettext_noop("Receipts without a wallet"),
    AccountKind.VAT_PAYABLE: gettext_noop("VAT payable"),
    AccountKind.SAFEGUARDED_BANK: gettext_noop("Safeguarded bank account"),
    AccountKind.COMPANY_BANK: gettext_noop("The company's own bank account"),
    AccountKind.RECEIVABLE: gettext_noop("Receivables from customers"),
    AccountKind.FEE_INCOME: gettext_noop("Fee income"),
    AccountKind.REDRESS_EXPENSE: gettext_noop("Redress paid"),
    AccountKind.GOODWILL_EXPENSE: gettext_noop("Goodwill paid"),
}
