"""What the ledger hands across borders. Amounts are satang; a credit is positive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wallet.states.ledger import AccountKind, AccountMode

# The company's own accounts have fixed ids (migration 0004), so no request looks them up.
SAFEGUARDED_BANK = UUID("00000000-0000-7000-8000-000000000001")
COMPANY_BANK = UUID("00000000-0000-7000-8000-000000000002")
IN_TRANSIT = UUID("00000000-0000-7000-8000-000000000003")
UNMATCHED_RECEIPTS = UUID("00000000-0000-7000-8000-000000000004")
RECEIVABLES = UUID("00000000-0000-7000-8000-000000000005")
FEE_INCOME = UUID("00000000-0000-7000-8000-000000000006")
VAT_PAYABLE = UUID("00000000-0000-7000-8000-000000000007")
REDRESS_EXPENSE = UUID("00000000-0000-7000-8000-000000000008")
GOODWILL_EXPENSE = UUID("00000000-0000-7000-8000-000000000009")


@dataclass(frozen=True, slots=True)
class Leg:
    """One side of a posting: credit positive, debit negative, never zero."""

    account_id: UUID
    amount: int


@dataclass(frozen=True, slots=True)
class Posted:
    """A transaction as it stands. ``replayed``: the key had been used for it before.

    ``balances`` holds each account's balance right after the transaction; an account in deferred
    mode has None.
    """

    transaction_id: UUID
    posted_at: datetime
    replayed: bool
    balances: dict[UUID, int | None]


@dataclass(frozen=True, slots=True)
class Balance:
    """An account at one moment. ``available`` is what may be spent; ``version`` counts entries."""

    account_id: UUID
    balance: int
    held: int
    available: int
    version: int


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One posting of a batch, with a key of its own."""

    idempotency_key: str
    fingerprint: bytes
    kind: str
    legs: tuple[Leg, ...]
    narration: str = ""


@dataclass(frozen=True, slots=True)
class Authorised:
    """A hold as it was made. ``replayed``: the key had been used for it before."""

    hold_id: UUID
    authorised_at: datetime
    replayed: bool


@dataclass(frozen=True, slots=True)
class Captured:
    """The posting of a capture, and how much of the hold is still held after it."""

    posted: Posted
    rest: int


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold as it stands: ``rest`` of ``amount`` is still held."""

    hold_id: UUID
    account_id: UUID
    kind: str
    amount: int
    rest: int
    authorised_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One entry as its account's holder reads it; ``balance`` is None in deferred mode."""

    transaction_id: UUID
    leg: int
    kind: str
    narration: str
    posted_at: datetime
    amount: int
    balance: int | None
    seq: int | None


@dataclass(frozen=True, slots=True)
class StatementPage:
    """Newest first. ``next_cursor`` is None on the last page."""

    lines: tuple[StatementLine, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class TransactionRow:
    """A transaction with its legs in order."""

    transaction_id: UUID
    owner_id: UUID
    kind: str
    narration: str
    reverses_id: UUID | None
    posted_at: datetime
    legs: tuple[Leg, ...]


@dataclass(frozen=True, slots=True)
class TrialLine:
    """All accounts of one kind: how many, and the sum of their balances."""

    kind: AccountKind
    accounts: int
    balance: int


@dataclass(frozen=True, slots=True)
class Safeguarding:
    """Money owed to customers against the safeguarded bank balance (both positive, satang).

    ``ratio`` is None while nothing is owed.
    """

    owed: int
    safeguarded: int
    ratio: float | None


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What an account is opened with; ``floor`` None means it may go below zero."""

    kind: AccountKind
    floor: int | None = 0
    mode: AccountMode = AccountMode.LOCKED
    code: str | None = None
