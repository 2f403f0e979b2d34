"""The ledger as dictionaries: what every operation does, and why it would be refused.

It knows nothing of locks, folds or SQL. Where several refusals would be right the ledger may name
any of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from wallet.data.ledger import Leg
from wallet.errors import ledger as errors
from wallet.states.ledger import AccountMode, AccountState

START = datetime.fromisoformat("2026-11-01T09:00:00+07:00")
Refusals = set[type[errors.LedgerRefusal]]


@dataclass
class Account:
    """One account of the model."""

    floor: int | None
    mode: AccountMode
    balance: int = 0
    state: AccountState = AccountState.OPEN
    entries: int = 0


@dataclass
class Moved:
    """A posting: what it moved per account, and what was taken back of it."""

    transaction_id: UUID
    owner: UUID
    key: str
    fingerprint: bytes
    legs: list[Leg]
    reverses: Moved | None = None
    back: dict[UUID, int] = field(default_factory=dict)

    def moved(self) -> dict[UUID, int]:
        return net(self.legs)

    def rest(self) -> dict[UUID, int]:
        return {one: moved + self.back.get(one, 0) for one, moved in self.moved().items()}


@dataclass
class Held:
    """A hold: what is left of it, when it ends, and whether its last use was a void of how much."""

    hold_id: UUID
    account: UUID
    key: tuple[UUID, str, bytes]
    amount: int
    rest: int
    expires_at: datetime
    voided: int | None = None


def net(legs: list[Leg]) -> dict[UUID, int]:
    """The change per account."""
    change: dict[UUID, int] = {}
    for leg in legs:
        change[leg.account_id] = change.get(leg.account_id, 0) + leg.amount
    return change


def print_of(*parts: object) -> bytes:
    return sha256(repr(parts).encode()).digest()


class Model:
    """The ledger as dictionaries."""

    def __init__(self) -> None:
        self.accounts: dict[UUID, Account] = {}
        self.holds: dict[UUID, Held] = {}
        self.now = START

    def held(self, account: UUID) -> int:
        return sum(one.rest for one in self.holds.values() if one.account == account)

    def available(self, account: UUID) -> int:
        found = self.accounts[account]
        return found.balance - self.held(account) - (found.floor or 0)

    def closed_to(self, accounts: set[UUID]) -> Refusals:
        """Why one of these accounts takes part in nothing."""
        states = {self.accounts[one].state for one in accounts if one in self.accounts}
        refusals: Refusals = set()
        if accounts - set(self.accounts):
            refusals.add(errors.UnknownAccount)
        if AccountState.FROZEN in states:
            refusals.add(errors.AccountFrozen)
        if AccountState.CLOSED in states:
            refusals.add(errors.AccountClosed)
        return refusals

    def shape(self, legs: list[Leg], currency: str = "THB") -> Refusals:
        """What is wrong with the request itself, before any account is looked at."""
        if currency != "THB":
            return {errors.WrongCurrency}
        if not 2 <= len(legs) <= 200:
            return {errors.WrongNumberOfLegs}
        if any(leg.amount == 0 for leg in legs):
            return {errors.UnusableLeg}
        return {errors.Unbalanced} if sum(leg.amount for leg in legs) else set()

    def posting(self, legs: list[Leg], freed: dict[UUID, int] | None = None) -> Refusals:
        """Why these legs cannot be posted; ``freed`` is what a capture sets free first."""
        refusals = self.closed_to({leg.account_id for leg in legs})
        for account, change in net(legs).items():
            known = self.accounts.get(account)
            if known is None or known.floor is None or change >= 0:
                continue
            if self.available(account) + (freed or {}).get(account, 0) + change < 0:
                refusals.add(errors.InsufficientBalance)
        return refusals

    def taking_back(self, original: Moved, legs: list[Leg]) -> Refusals:
        """Why a refund or reversal with these legs is none."""
        if not any(original.rest().values()):
            return {errors.ReversedAlready}
        refusals: Refusals = set()
        if original.reverses is not None:
            refusals.add(errors.NotReversible)
        moved, rest = original.moved(), original.rest()
        for account, change in net(legs).items():
            whole = moved.get(account)
            forward = whole is None or sign(change) == sign(whole)
            if forward or not min(whole, 0) <= rest[account] + change <= max(whole, 0):
                refusals.add(errors.RefundTooLarge)
        return refusals

    def book(self, legs: list[Leg]) -> None:
        for leg in legs:
            self.accounts[leg.account_id].balance += leg.amount
            self.accounts[leg.account_id].entries += 1


def sign(amount: int) -> int:
    return (amount > 0) - (amount < 0)
