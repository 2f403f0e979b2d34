"""Tables of the wallet, one module per topic."""

from wallet.models import closure, fee, hold, ledger, merchant, movement, seal, topup, wallet  # noqa: F401
