"""Kinds of movements, of limits on them, and lines of the fee schedule."""

from __future__ import annotations

from enum import StrEnum


class MovementKind(StrEnum):
    """What a movement of money was to the customer."""

    PAYMENT = "payment"
    TRANSFER = "transfer"
    TOPUP = "topup"
    WITHDRAWAL = "withdrawal"
    REFUND = "refund"
    PAYOUT = "payout"


class LimitKind(StrEnum):
    """What a limit is on. Each kind is counted by itself, per wallet, without the fee."""

    TRANSFER = "transfer"
    PAYMENT = "payment"
    TOPUP = "topup"
    WITHDRAWAL = "withdrawal"
    PAYOUT = "payout"


# The movements that a customer asks for by a quote and confirms with a proof.
QUOTED_KINDS = (MovementKind.PAYMENT, MovementKind.TRANSFER, MovementKind.WITHDRAWAL)


class FeeService(StrEnum):
    """The lines of the fee schedule."""

    TRANSFER = "transfer"
    QR_PAYMENT = "qr_payment"
    BILL_PAYMENT = "bill_payment"
    TOPUP = "topup"
    WITHDRAWAL = "withdrawal"
    MERCHANT_PAYOUT = "merchant_payout"


# Fees that no customer pays: they stand on the public page, not in the summary of an opening.
NOT_OF_CUSTOMERS = frozenset({FeeService.MERCHANT_PAYOUT})
