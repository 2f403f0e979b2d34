"""The words of the wallet: kinds, states and the moves each state machine allows."""

from __future__ import annotations

from enum import StrEnum


class WalletState(StrEnum):
    """A wallet moves money only while it is active."""

    ACTIVE = "active"
    FROZEN = "frozen"
    CLOSED = "closed"


WALLET_MOVES: dict[WalletState, frozenset[WalletState]] = {
    WalletState.ACTIVE: frozenset({WalletState.FROZEN, WalletState.CLOSED}),
    WalletState.FROZEN: frozenset({WalletState.ACTIVE, WalletState.CLOSED}),
    WalletState.CLOSED: frozenset(),
}


class OpeningState(StrEnum):
    """A customer asked for a wallet; the one-time code confirmed it."""

    ASKED = "asked"
    CONFIRMED = "confirmed"


class MovementKind(StrEnum):
    """What a movement of money was to the customer."""

    PAYMENT = "payment"
    TRANSFER = "transfer"
    TOPUP = "topup"


# The movements that a customer asks for by a quote and confirms with a proof.
QUOTED_KINDS = (MovementKind.PAYMENT, MovementKind.TRANSFER)


class FeeService(StrEnum):
    """The lines of the fee schedule."""

    TRANSFER = "transfer"
    QR_PAYMENT = "qr_payment"
    BILL_PAYMENT = "bill_payment"
    TOPUP = "topup"
    WITHDRAWAL = "withdrawal"


class MerchantKind(StrEnum):
    """A shop is paid by QR; a biller sends bills."""

    MERCHANT = "merchant"
    BILLER = "biller"


class CodeScheme(StrEnum):
    """How a scanned code names a payee that is registered with us."""

    BILLER = "biller"
    TAX_ID = "tax_id"
    EWALLET = "ewallet"
    BANK_ACCOUNT = "bank_account"


class TopUpState(StrEnum):
    """``expired`` is shown, never stored: money that comes late is credited all the same."""

    WAITING = "waiting"
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


class ReviewState(StrEnum):
    """A person still has to look at it, or has."""

    OPEN = "open"
    RESOLVED = "resolved"
