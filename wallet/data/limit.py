"""Limits as edges show them. Amounts are satang; days and months are those of Bangkok."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from accounts.states import Tier
from wallet.states.movement import LimitKind


@dataclass(frozen=True, slots=True)
class LimitRoom:
    """A wallet's limit on one kind of movement, and how much of it is used."""

    kind: LimitKind
    per_transaction: int
    per_day: int
    day_used: int
    day_resets_at: datetime
    per_month: int
    month_used: int
    month_resets_at: datetime

    @property
    def day_left(self) -> int:
        return max(self.per_day - self.day_used, 0)

    @property
    def month_left(self) -> int:
        return max(self.per_month - self.month_used, 0)

    @property
    def left(self) -> int:
        """The most that one movement can carry now."""
        return min(self.per_transaction, self.day_left, self.month_left)


@dataclass(frozen=True, slots=True)
class WalletLimits:
    """All limits of a wallet. ``cap`` is None where nothing may be credited."""

    tier: Tier
    cap: int | None
    rooms: tuple[LimitRoom, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """Whose limit a posting uses: kind and amount as they are counted (without the fee)."""

    wallet_id: UUID
    tier: Tier
    kind: LimitKind
    amount: int


@dataclass(frozen=True, slots=True)
class Capped:
    """The credited account that may not pass the cap of its holder's tier."""

    account_id: UUID
    tier: Tier


@dataclass(frozen=True, slots=True)
class NewLimit:
    """A change of limits that somebody asks for."""

    tier: Tier
    kind: LimitKind
    per_transaction: int
    per_day: int
    per_month: int
    source: str
    effective_from: datetime


@dataclass(frozen=True, slots=True)
class NewCap:
    """A change of a tier's balance cap that somebody asks for."""

    tier: Tier
    most: int
    source: str
    effective_from: datetime
