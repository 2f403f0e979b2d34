"""Quotes, receipts and statements as the edges show them. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_noop as noop

from accounts.states import Tier
from wallet.data.limit import LimitRoom
from wallet.states.movement import MovementKind

KIND_NAMES = {
    MovementKind.PAYMENT: noop("Payment"),
    MovementKind.TRANSFER: noop("Transfer"),
    MovementKind.TOPUP: noop("Top-up"),
    MovementKind.WITHDRAWAL: noop("Withdrawal"),
    MovementKind.REFUND: noop("Refund"),
    MovementKind.PAYOUT: noop("Payout"),
}


@dataclass(frozen=True, slots=True)
class Payee:
    """Somebody who can be paid: a wallet's holder, a merchant, or one's own account at a bank.
    ``name`` is fit to be shown.
    """

    name: str
    account_id: UUID
    wallet_id: UUID | None = None
    customer_id: UUID | None = None
    tier: Tier | None = None
    merchant_id: UUID | None = None
    bank_account_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Bill:
    """What a paycode says beside payee and amount. ``kind`` is empty for a plain transfer."""

    kind: str = ""
    reference1: str = ""
    reference2: str = ""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """What a customer confirms: payee, amount, fee, what is left, and the proof that is asked."""

    quote_id: UUID
    kind: MovementKind
    payee_name: str
    amount: int
    fee: int
    vat: int
    total: int
    available_after: int
    proof: tuple[str, ...]
    otp_id: UUID | None
    masked_phone: str
    note: str
    bill: Bill
    expires_at: datetime
    room: LimitRoom
    hold_seconds: int = 0
    face_check_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class MovementView:
    """A movement as one of its parties sees it: also the receipt.

    ``direction`` is ``out`` for the payer and ``in`` for the payee. ``fee`` (with ``vat``) is
    what this party paid. ``status`` is ``completed``, or what became of money that waits because
    the payee is new (``held_id``, until ``release_at``); then nothing is posted yet, if ever, and
    ``at`` is the moment it was confirmed. ``counterparty`` is the other party's name as it may be
    shown, and ``own_name`` this party's; a top-up comes from the bank and has neither.
    """

    movement_id: UUID
    transaction_id: UUID | None
    reference: str
    kind: MovementKind
    direction: str
    amount: int
    fee: int
    vat: int
    counterparty: str
    note: str
    bill: Bill
    at: datetime
    own_name: str = ""
    status: str = "completed"
    held_id: UUID | None = None
    release_at: datetime | None = None

    @property
    def total(self) -> int:
        """What left (amount and fee) or reached (amount less fee) this party's wallet."""
        return self.amount + self.fee if self.direction == "out" else self.amount - self.fee


@dataclass(frozen=True, slots=True)
class CheckedReceipt:
    """What the public check page tells of a real receipt. Names are masked; no amount."""

    reference: str
    at: datetime
    payer: str
    payee: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What carrying out a quote made."""

    movement_id: UUID
    transaction_id: UUID
    reference: str
    posted_at: datetime


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The outcome of a confirmation; ``replayed`` when the key had been used for it before."""

    receipt: MovementView
    replayed: bool


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """One line of a wallet's statement: signed amount and the balance after it."""

    amount: int
    balance: int
    at: datetime
    kind: str
    reference: str
    counterparty: str


@dataclass(frozen=True, slots=True)
class MonthlyStatement:
    """A wallet's Bangkok month, oldest entry first. Amounts are satang.

    ``until`` is the end of what it covers: of the month, or the moment it was made.
    """

    wallet_number: str
    holder: str
    since: datetime
    until: datetime
    opening: int
    closing: int
    received: int
    spent: int
    entries: tuple[StatementEntry, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A page, newest first. ``next_cursor`` is None on the last one."""

    entries: tuple[StatementEntry, ...]
    next_cursor: str | None
