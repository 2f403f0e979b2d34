"""Top-ups and the bank's notices as the edges hand them in and out. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_noop as noop

from wallet.states.bank import ReviewState, TopUpState, UnmatchedReason

REASON_WORDS = {
    UnmatchedReason.UNKNOWN_REFERENCE: noop("Its reference is none of ours"),
    UnmatchedReason.WALLET_FROZEN: noop("The wallet is frozen"),
    UnmatchedReason.WALLET_CLOSED: noop("The wallet is closed"),
    UnmatchedReason.OVER_BALANCE_CAP: noop("The wallet is full"),
    UnmatchedReason.OVER_LIMIT: noop("The limit of top-ups is used up"),
}
REVIEW_WORDS = {ReviewState.OPEN: noop("Not settled yet"), ReviewState.RESOLVED: noop("Resolved")}


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
