"""What whoever acts for a merchant sees and asks for. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from wallet.data.withdrawal import WithdrawalView


@dataclass(frozen=True, slots=True)
class PlanView:
    """When a merchant is paid out by itself; ``keep`` stays in its account."""

    every: str
    keep: int
    next_on: date


@dataclass(frozen=True, slots=True)
class ShopView:
    """A merchant as whoever acts for it sees it. ``bank_account`` is masked, blank without one."""

    id: UUID
    number: str
    name: str
    kind: str
    state: str
    balance: int
    available: int
    bank_account: str
    plan: PlanView | None


@dataclass(frozen=True, slots=True)
class SaleView:
    """One movement of a merchant. Payers are not named. ``refundable`` is left of a payment."""

    reference: str
    kind: str
    at: datetime
    amount: int
    fee: int
    reference1: str
    reference2: str
    refundable: int


@dataclass(frozen=True, slots=True)
class SalesPage:
    """A page, newest first. ``next_cursor`` is None on the last one."""

    sales: tuple[SaleView, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class DayTotal:
    """What moved on one Bangkok day. ``fees`` are those of payouts."""

    day: date
    payments: int
    paid: int
    refunds: int
    refunded: int
    payouts: int
    paid_out: int
    fees: int


@dataclass(frozen=True, slots=True)
class ProofAsked:
    """Which proof a refund or a payout needs, and its one-time code when there is one."""

    proof: tuple[str, ...]
    otp_id: UUID | None
    masked_phone: str
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class RefundQuote:
    """A refund before it is confirmed: what is left to refund and in the account after it."""

    reference: str
    amount: int
    left_after: int
    available_after: int
    asked: ProofAsked


@dataclass(frozen=True, slots=True)
class Refunded:
    """What was refunded; ``replayed`` when the key had been used for it before."""

    reference: str
    payment_reference: str
    amount: int
    at: datetime
    replayed: bool


@dataclass(frozen=True, slots=True)
class PayoutQuote:
    """A payout before it is confirmed."""

    amount: int
    fee: int
    vat: int
    total: int
    to: str
    available_after: int
    asked: ProofAsked


@dataclass(frozen=True, slots=True)
class PaidOut:
    """The outcome of a payout's confirmation."""

    payout: WithdrawalView
    replayed: bool
