"""Tables of the wallet, one module per topic."""

from wallet.models import ledger, seal  # noqa: F401
