"""Wallets, how they are opened and how they end, and pictures kept with them."""

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


class PictureKind(StrEnum):
    """What a kept picture shows."""

    BILL = "bill"
    QR = "qr"
    SLIP = "slip"
    OTHER = "other"


class ClosingState(StrEnum):
    """How far the end of a wallet has come. After ``asked`` wallet and account are closed."""

    ASKED = "asked"
    NEEDS_ACCOUNT = "needs_account"
    TO_PAY = "to_pay"
    SETTLED = "settled"


CLOSING_MOVES: dict[ClosingState, frozenset[ClosingState]] = {
    ClosingState.ASKED: frozenset(
        {ClosingState.NEEDS_ACCOUNT, ClosingState.TO_PAY, ClosingState.SETTLED}
    ),
    ClosingState.NEEDS_ACCOUNT: frozenset({ClosingState.TO_PAY}),
    ClosingState.TO_PAY: frozenset({ClosingState.SETTLED}),
    ClosingState.SETTLED: frozenset(),
}
