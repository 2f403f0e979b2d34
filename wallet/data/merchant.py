"""Merchants as the edges name and show them. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from accounts.states import Tier
from wallet.states.merchant import MerchantKind
from wallet.states.standing_order import Every


@dataclass(frozen=True, slots=True)
class BankDetails:
    """An account at a bank, as the merchant's bank book names it."""

    bank_code: str
    number: str = field(repr=False)
    holder: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Wish:
    """A merchant to register. ``biller_id`` (15 digits) is one's own, where bills carry it."""

    kind: MerchantKind
    name_th: str
    name_en: str
    tax_id: str = field(repr=False)
    category: str
    tier: Tier
    bank: BankDetails
    biller_id: str = ""


@dataclass(frozen=True, slots=True)
class PlanWish:
    """How often a merchant is paid out from a Bangkok day on, and what (satang) stays with it."""

    every: Every
    keep: int
    first_on: date


@dataclass(frozen=True, slots=True)
class MerchantLine:
    """One line of a merchant's statement: ``net`` is what it changed, fee included."""

    at: datetime
    kind: str
    reference: str
    net: int
    amount: int
    fee: int
    reference1: str
    reference2: str
    balance: int
