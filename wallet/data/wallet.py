"""Wallets and openings as the edges show them. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wallet.data.fee import FeeLine
from wallet.states.wallet import WalletState


@dataclass(frozen=True, slots=True)
class WalletView:
    """A wallet as its holder sees it."""

    number: str
    state: WalletState
    balance: int
    available: int
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """The most one movement may carry, and the least and most of one top-up."""

    movement_most: int
    topup_least: int
    topup_most: int


@dataclass(frozen=True, slots=True)
class OpeningSummary:
    """What a customer is shown before confirming a wallet with the one-time code."""

    opening_id: UUID
    name: str
    terms_version_id: UUID
    terms_number: int
    terms_title: str
    terms_sha256: str
    fees: tuple[FeeLine, ...]
    limits: Limits
    otp_id: UUID
    otp_expires_at: datetime
    masked_phone: str
    expires_at: datetime
