"""Back-office pages of the wallet, one module per topic."""

from wallet.admin import (  # noqa: F401
    closure,
    fee,
    ledger,
    limit,
    merchant,
    money_request,
    movement,
    reconciliation,
    safeguarding,
    standing_order,
    topup,
    trial,
    wallet,
    withdrawal,
)
