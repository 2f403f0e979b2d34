"""Linked bank accounts and withdrawals as the edges show them. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wallet.states.bank import BankAccountState, WithdrawalState


@dataclass(frozen=True, slots=True)
class BankAccountView:
    """A linked account; the number is masked. ``otp_id`` is there while it is asked for."""

    id: UUID
    state: BankAccountState
    bank_code: str
    bank: str
    masked_number: str
    holder: str
    proof: tuple[str, ...] = ()
    otp_id: UUID | None = None
    masked_phone: str = ""
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WithdrawalView:
    """A withdrawal as its customer sees it; ``reference`` is also the receipt's number."""

    reference: str
    state: WithdrawalState
    reason: str
    amount: int
    fee: int
    vat: int
    to: str
    asked_at: datetime
    ended_at: datetime | None
    transaction_id: UUID | None

    @property
    def total(self) -> int:
        return self.amount + self.fee


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The outcome of a confirmation; ``replayed`` when the key had been used for it before."""

    withdrawal: WithdrawalView
    replayed: bool
