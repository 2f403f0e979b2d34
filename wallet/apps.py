"""The wallet app."""

from __future__ import annotations

from django.apps import AppConfig

_DESK = ("agent", "senior_agent", "compliance_officer", "finance", "auditor")
_BOOKS = ("finance", "operator", "compliance_officer", "auditor")


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

    role_rights = {
        "wallet.view_wallet": _DESK,
        "wallet.view_walletopening": _DESK,
        "wallet.view_quote": _DESK,
        "wallet.view_movement": _DESK,
        "wallet.view_topup": _DESK,
        "wallet.view_feeversion": _DESK,
        "wallet.view_merchant": _DESK,
        "wallet.view_merchantcode": _DESK,
        "wallet.view_banknotice": _BOOKS,
        "wallet.view_unmatchedreceipt": _BOOKS,
        "wallet.view_ledgeraccount": _BOOKS,
        "wallet.view_ledgertransaction": _BOOKS,
        # Freezing protects a customer at once, so the first agent may; a senior lets go again.
        "wallet.freeze_wallet": ("agent", "senior_agent", "compliance_officer"),
        "wallet.unfreeze_wallet": ("senior_agent", "compliance_officer"),
    }

    def ready(self) -> None:
        from micropay.core import first_run, messages, ports, status
        from wallet import tasks  # noqa: F401
        from wallet.data.messages import TEMPLATES
        from wallet.selectors import ledger, personal
        from wallet.services import fee, merchant

        first_run.register(30, "fees", fee.first_run)
        first_run.register(40, "merchants", merchant.first_run_demo, demo=True)
        messages.register(TEMPLATES)
        for table, read in personal.SOURCES.items():
            ports.personal_data_source(table, read)
        status.register("ledger", ledger.status)
