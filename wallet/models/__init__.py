"""Tables of the wallet, one module per topic."""

from wallet.models import (  # noqa: F401
    bank,
    closure,
    fee,
    hold,
    ledger,
    limit,
    merchant,
    movement,
    payout_file,
    reconciliation,
    safeguarding,
    seal,
    topup,
    trial,
    wallet,
)
