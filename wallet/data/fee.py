"""Fees as they are quoted and shown. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wallet.states import FeeService


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


@dataclass(frozen=True, slots=True)
class NewFee:
    """A fee to announce: what a service costs and under which conditions."""

    service: FeeService
    conditions_th: str
    conditions_en: str
    flat_satang: int = 0
    basis_points: int = 0
    min_satang: int = 0
    max_satang: int | None = None


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One version of a fee for people to read."""

    service: FeeService
    number: int
    announced_at: datetime
    effective_from: datetime
    flat_satang: int
    basis_points: int
    min_satang: int
    max_satang: int | None
    conditions: str

    @property
    def is_free(self) -> bool:
        return self.flat_satang == self.basis_points == self.min_satang == 0


@dataclass(frozen=True, slots=True)
class FeeSchedule:
    """A service's fee today, what is coming and what was, newest first."""

    service: FeeService
    today: FeeLine | None
    coming: tuple[FeeLine, ...]
    before: tuple[FeeLine, ...]
