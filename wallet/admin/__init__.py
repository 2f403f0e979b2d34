"""Back-office pages of the wallet, one module per topic."""

from wallet.admin import closure, fee, ledger, merchant, movement, topup, wallet  # noqa: F401
