"""Back-office pages of the wallet, one module per topic."""

from wallet.admin import fee, ledger, limit, merchant, movement, topup, wallet  # noqa: F401
