"""Money from and to banks: top-ups, accounts, withdrawals."""

from __future__ import annotations

from enum import StrEnum


class TopUpState(StrEnum):
    """``expired`` is shown, never stored: money that comes late is credited all the same.

    ``held``: the money has come and waits in suspense until a limit lets it in.
    """

    WAITING = "waiting"
    HELD = "held"
    PAID = "paid"
    EXPIRED = "expired"


class NoticeOutcome(StrEnum):
    """Where the money of a bank notice went."""

    CREDITED = "credited"
    UNMATCHED = "unmatched"


class UnmatchedReason(StrEnum):
    """Why received money could not be credited to a wallet."""

    UNKNOWN_REFERENCE = "unknown_reference"
    WALLET_FROZEN = "wallet_frozen"
    WALLET_CLOSED = "wallet_closed"
    OVER_BALANCE_CAP = "over_balance_cap"
    OVER_LIMIT = "over_limit"


# The wallet is known and there will be room in it again.
WAITS_FOR_ROOM = (UnmatchedReason.OVER_BALANCE_CAP, UnmatchedReason.OVER_LIMIT)
# The wallet is known and takes the money by itself: when there is room, or when it is let go.
CREDITED_LATER = (*WAITS_FOR_ROOM, UnmatchedReason.WALLET_FROZEN)


class ReviewState(StrEnum):
    """A person still has to look at it, or has."""

    OPEN = "open"
    RESOLVED = "resolved"


class PayoutBlock(StrEnum):
    """Why fee income stays in the safeguarded account."""

    BELOW_NOW = "below_now"
    REPORT_MISSING = "report_missing"
    REPORT_BELOW = "report_below"
    BANK_MISSING = "bank_missing"
    BANK_BELOW = "bank_below"
    TOO_LARGE = "too_large"


class BankAccountState(StrEnum):
    """A linked account may be withdrawn to; one that was asked for waits for its proof."""

    ASKED = "asked"
    LINKED = "linked"
    UNLINKED = "unlinked"


BANK_ACCOUNT_MOVES: dict[BankAccountState, frozenset[BankAccountState]] = {
    BankAccountState.ASKED: frozenset({BankAccountState.LINKED}),
    BankAccountState.LINKED: frozenset({BankAccountState.UNLINKED}),
    BankAccountState.UNLINKED: frozenset(),
}


class PayoutOutcome(StrEnum):
    """What the bank said of a payout. ``unknown``: it said nothing that can be relied upon."""

    SETTLED = "settled"
    PENDING = "pending"
    REFUSED = "refused"
    NOT_FOUND = "not_found"
    UNKNOWN = "unknown"


class WithdrawalState(StrEnum):
    """WAITING: money is held, the bank was not told yet. SENT: the instruction is on its way.
    UNKNOWN: no answer that decides; the bank is asked again. SETTLED: the bank has paid, the
    posting waits for the wallet to be unfrozen. COMPLETED: posted. REFUSED: the money is free.
    """

    WAITING = "waiting"
    SENT = "sent"
    UNKNOWN = "unknown"
    SETTLED = "settled"
    COMPLETED = "completed"
    REFUSED = "refused"


# The database refuses every other move.
WITHDRAWAL_MOVES: dict[WithdrawalState, frozenset[WithdrawalState]] = {
    WithdrawalState.WAITING: frozenset({WithdrawalState.SENT, WithdrawalState.REFUSED}),
    WithdrawalState.SENT: frozenset(
        {
            WithdrawalState.UNKNOWN,
            WithdrawalState.SETTLED,
            WithdrawalState.COMPLETED,
            WithdrawalState.REFUSED,
        }
    ),
    WithdrawalState.UNKNOWN: frozenset(
        {WithdrawalState.SETTLED, WithdrawalState.COMPLETED, WithdrawalState.REFUSED}
    ),
    WithdrawalState.SETTLED: frozenset({WithdrawalState.COMPLETED}),
    WithdrawalState.COMPLETED: frozenset(),
    WithdrawalState.REFUSED: frozenset(),
}


class RefusedBecause(StrEnum):
    """Why a withdrawal was refused, beside the bank's own codes."""

    STOPPED = "stopped"
    NEVER_ARRIVED = "never_arrived"
