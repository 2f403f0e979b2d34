"""Tables of the wallet, one module per topic."""

from wallet.models import fee, hold, ledger, limit, merchant, movement, seal, topup, wallet  # noqa: F401
