"""Fees as they are quoted and shown. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from micropay.core import money
from wallet.states.movement import FeeService


@dataclass(frozen=True, slots=True)
class FeeQuote:
    """The fee of one movement. ``fee`` includes ``vat``; ``until`` is the next version's start."""

    service: FeeService
    version_id: UUID
    fee: int
    vat: int
    until: datetime | None

    @property
    def before_vat(self) -> int:
        """What is the company's own."""
        return self.fee - self.vat


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeBand:
    """What a service costs for customers of a tier (blank: all) from an amount (satang) on."""

    tier: str = ""
    from_satang: int = 0
    flat_satang: int = 0
    basis_points: int = 0
    min_satang: int = 0
    max_satang: int | None = None

    @property
    def is_free(self) -> bool:
        return self.flat_satang == self.basis_points == self.min_satang == 0

    def listed(self, amount: int) -> int:
        """The listed price for an amount: VAT included or not, as the rule says."""
        share = money.share_half_up(amount, basis_points=self.basis_points)
        fee = max(self.flat_satang + share, self.min_satang)
        return fee if self.max_satang is None else min(fee, self.max_satang)


@dataclass(frozen=True, slots=True)
class NewFee:
    """A fee to announce: what a service costs and under which conditions.

    ``bands`` go before the plain amounts for those they are about.
    """

    service: FeeService
    conditions_th: str
    conditions_en: str
    flat_satang: int = 0
    basis_points: int = 0
    min_satang: int = 0
    max_satang: int | None = None
    bands: tuple[FeeBand, ...] = ()


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One version of a fee for people to read."""

    service: FeeService
    number: int
    announced_at: datetime
    effective_from: datetime
    prices: tuple[FeeBand, ...]
    conditions: str


@dataclass(frozen=True, slots=True)
class FeeSchedule:
    """A service's fee today, what is coming and what was, newest first."""

    service: FeeService
    today: FeeLine | None
    coming: tuple[FeeLine, ...]
    before: tuple[FeeLine, ...]
