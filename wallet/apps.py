"""The wallet app."""

from __future__ import annotations

from django.apps import AppConfig


class WalletConfig(AppConfig):
    """Registers what wallet offers to the floor."""

    name = "wallet"
    # The SQL functions the runtime role may execute; the ledger's tables it can only read.
    runtime_functions = (
        "ledger_post",
        "ledger_open_account",
        "ledger_set_account_state",
        "ledger_fold",
        "ledger_exact_balance",
    )

    def ready(self) -> None:
        from micropay.core import status
        from wallet.selectors import ledger

        status.register("ledger", ledger.status)
