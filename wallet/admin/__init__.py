"""Back-office pages of the wallet, one module per topic."""

from wallet.admin import (  # noqa: F401
    closure,
    fee,
    ledger,
    limit,
    merchant,
    movement,
    reconciliation,
    safeguarding,
    topup,
    trial,
    wallet,
    withdrawal,
)
