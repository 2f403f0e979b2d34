"""Bank statements as they are read, and the words of reconciliation. Amounts are satang.

At the bank a receipt is positive and a payment negative; a difference is the bank less the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_noop as noop


class StatementFormat(StrEnum):
    """What a statement can be written in."""

    CAMT = "camt053"
    CSV = "csv"


class MatchedBy(StrEnum):
    """How a line found its posting. CORRECTION: the posting was made for the line."""

    REFERENCE = "reference"
    AMOUNT_AND_TIME = "amount_and_time"
    CORRECTION = "correction"


class DifferenceKind(StrEnum):
    """NOT_IN_LEDGER: the bank has it, the ledger has not. NOT_AT_BANK: the other way round.
    AMOUNT_DIFFERS: both have it with another amount. DUPLICATE: the bank booked a reference again.
    RETURNED: money that came back. CONTRADICTION: the bank said two things about one matter; no
    money is involved until a statement shows it.
    """

    NOT_IN_LEDGER = "not_in_ledger"
    NOT_AT_BANK = "not_at_bank"
    AMOUNT_DIFFERS = "amount_differs"
    DUPLICATE = "duplicate"
    RETURNED = "returned"
    CONTRADICTION = "contradiction"


KIND_WORDS = {
    DifferenceKind.NOT_IN_LEDGER: noop("At the bank, not in the ledger"),
    DifferenceKind.NOT_AT_BANK: noop("In the ledger, not at the bank"),
    DifferenceKind.AMOUNT_DIFFERS: noop("Amounts differ"),
    DifferenceKind.DUPLICATE: noop("Booked again by the bank"),
    DifferenceKind.RETURNED: noop("Payment came back"),
    DifferenceKind.CONTRADICTION: noop("The bank contradicts itself"),
}


class DifferenceState(StrEnum):
    """OPEN: nobody has proposed what to do. ASKED: a second person has to agree. RESOLVED: it was
    corrected, cancelled out, noted, or the missing line came.
    """

    OPEN = "open"
    ASKED = "asked"
    RESOLVED = "resolved"


class Resolution(StrEnum):
    """What was done about a difference. CAME: the bank's line came later, nobody had to decide."""

    CREDITED = "credited"
    POSTED = "posted"
    OFFSET = "offset"
    NOTED = "noted"
    CAME = "came"


class Against(StrEnum):
    """The other side of a correction. WALLET: of the customer whom it concerns. RECEIVABLE: who
    got too much owes it, the bank or the customer. REDRESS: the company bears it. COMPANY: the
    company's own account, for its own money and the bank's charges.
    """

    WALLET = "wallet"
    RECEIVABLE = "receivable"
    REDRESS = "redress"
    COMPANY = "company"


AGAINST_WORDS = {
    Against.WALLET: noop("The wallet of the customer concerned"),
    Against.RECEIVABLE: noop("Receivables"),
    Against.REDRESS: noop("Redress, borne by the company"),
    Against.COMPANY: noop("The company's own bank account"),
}


class UploadState(StrEnum):
    """A statement that was handed in: it waits for the scanner, is in, or was refused."""

    WAITING = "waiting"
    IMPORTED = "imported"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class StatementHead:
    """Whose statement it is and where it begins. ``number`` is the bank's own."""

    number: str
    account: str
    day: date
    opening: int


@dataclass(frozen=True, slots=True)
class StatementEnd:
    """Where it ends, and how many lines and which sum the bank says there are (None: not said)."""

    closing: int
    lines: int | None = None


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """One booked line. ``reference`` is what the payer or we gave the bank along."""

    booked_on: date
    value_on: date
    amount: int
    bank_reference: str
    reference: str
    returned: bool = False
    name: str = field(default="", repr=False)
    account: str = field(default="", repr=False)
    text: str = field(default="", repr=False)


@dataclass(slots=True)
class ReadStatement:
    """A statement while it is read: ``head`` is there at once, ``end`` after the last entry."""

    format: StatementFormat
    head: StatementHead
    entries: Iterator[StatementEntry]
    end: StatementEnd | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to."""

    lines: int
    matched: int
    differences: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """A Bangkok day of the safeguarded account. ``explained`` is the sum of the differences that
    were open at its end, ``under_way`` what one side had booked and the other books later.
    """

    day: date
    opening: int
    closing: int
    ledger: int
    lines: int
    matched: int
    open_differences: int
    explained: int
    under_way: int

    @property
    def difference(self) -> int:
        """The bank less the ledger at the day's end."""
        return self.closing - self.ledger

    @property
    def unexplained(self) -> int:
        """What neither a known difference nor the time between the two books accounts for."""
        return self.difference - self.explained - self.under_way
