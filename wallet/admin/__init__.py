"""Back-office pages of the wallet, one module per topic."""

from wallet.admin import (  # noqa: F401
    closure,
    code_names,
    fee,
    held,
    ledger,
    limit,
    merchant,
    money_request,
    movement,
    mule,
    reconciliation,
    safeguarding,
    standing_order,
    suspicion,
    topup,
    trial,
    wallet,
    withdrawal,
)
