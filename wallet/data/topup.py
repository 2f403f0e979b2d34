"""Top-ups and the bank's notices as the edges hand them in and out. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wallet.states.bank import TopUpState, UnmatchedReason


@dataclass(frozen=True, slots=True)
class TopUpView:
    """A top-up as its customer sees it. ``qr`` is the text of a PromptPay bill-payment code."""

    reference: str
    state: TopUpState
    amount: int
    fee: int
    biller_id: str
    qr: str
    created_at: datetime
    expires_at: datetime
    paid_at: datetime | None


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """A notice of the partner bank whose signature was verified."""

    notice_id: str
    bank_reference: str
    reference: str
    amount: int
    paid_at: datetime
    account: str


@dataclass(frozen=True, slots=True)
class WaitingReceipt:
    """A customer's money that has come and is not in the wallet yet, and why."""

    reference: str
    amount: int
    reason: UnmatchedReason
    received_at: datetime
