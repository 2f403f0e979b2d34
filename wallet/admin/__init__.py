"""Back-office pages of the wallet, one module per topic."""

from wallet.admin import (  # noqa: F401
    bank_statement,
    closure,
    code_names,
    difference,
    fee,
    held,
    ledger,
    limit,
    merchant,
    money_request,
    movement,
    mule,
    safeguarding,
    sign_off,
    standing_order,
    suspicion,
    topup,
    trial,
    wallet,
    withdrawal,
)
