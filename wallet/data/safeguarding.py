"""Customers' money and its cover, as they cross borders. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wallet.states.bank import PayoutBlock


@dataclass(frozen=True, slots=True)
class Cover:
    """What was owed to others at a moment, and what the ledger's bank account held."""

    customers: int
    merchants: int
    billers: int
    in_transit: int
    unmatched_receipts: int
    safeguarded: int


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One daily report beside the bank's own closing balance; None where there is none yet.

    ``cover`` is in basis points, rounded down; ``difference`` is bank statement less ledger.
    """

    day: date
    customers: int
    merchants: int
    billers: int
    in_transit: int
    unmatched_receipts: int
    owed: int
    safeguarded: int
    cover: int | None
    is_below: bool
    bank_closing: int | None
    difference: int | None


@dataclass(frozen=True, slots=True)
class PayoutVerdict:
    """Whether fee income may be moved out now: what speaks against it, and how much may go."""

    block: PayoutBlock | None
    most: int

    @property
    def is_allowed(self) -> bool:
        return self.block is None
