"""Merchants, their codes, and days of their plans."""

from __future__ import annotations

from enum import StrEnum


class MerchantKind(StrEnum):
    """A shop is paid by QR; a biller sends bills."""

    MERCHANT = "merchant"
    BILLER = "biller"


class MerchantState(StrEnum):
    """ASKED: a second person has not decided yet. Only an active merchant is paid. CLOSING: nobody
    pays it any more, and what it still has goes to its bank account; FROZEN meanwhile, it goes on
    CLOSING afterwards.
    """

    ASKED = "asked"
    ACTIVE = "active"
    FROZEN = "frozen"
    CLOSING = "closing"
    CLOSED = "closed"
    REFUSED = "refused"


# The database refuses every other move.
MERCHANT_MOVES: dict[MerchantState, frozenset[MerchantState]] = {
    MerchantState.ASKED: frozenset({MerchantState.ACTIVE, MerchantState.REFUSED}),
    MerchantState.ACTIVE: frozenset({MerchantState.FROZEN, MerchantState.CLOSING}),
    MerchantState.FROZEN: frozenset({MerchantState.ACTIVE, MerchantState.CLOSING}),
    MerchantState.CLOSING: frozenset({MerchantState.FROZEN, MerchantState.CLOSED}),
    MerchantState.CLOSED: frozenset(),
    MerchantState.REFUSED: frozenset(),
}


# The money of these may go to their bank account.
PAYS_OUT = frozenset({MerchantState.ACTIVE, MerchantState.CLOSING})


class PayoutRunOutcome(StrEnum):
    """What became of one day of a plan. TOO_LITTLE: less than a payout carries was there."""

    PAID = "paid"
    TOO_LITTLE = "too_little"
    NOT_POSSIBLE = "not_possible"


class CodeScheme(StrEnum):
    """How a scanned code names a payee that is registered with us."""

    BILLER = "biller"
    TAX_ID = "tax_id"
    EWALLET = "ewallet"
    BANK_ACCOUNT = "bank_account"
