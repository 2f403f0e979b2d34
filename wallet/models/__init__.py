"""Tables of the wallet, one module per topic."""

from wallet.models import (  # noqa: F401
    bank,
    closure,
    favourite,
    fee,
    hold,
    ledger,
    limit,
    merchant,
    money_request,
    movement,
    payout_file,
    picture,
    reconciliation,
    safeguarding,
    seal,
    standing_order,
    topup,
    trial,
    wallet,
)
