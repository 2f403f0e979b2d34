"""The trial balance as a page of its own in the back office."""

from __future__ import annotations

from typing import ClassVar

from wallet.models.ledger import LedgerAccount


class TrialBalance(LedgerAccount):
    """The accounts of the ledger seen as a trial balance: no table, only a name and rights."""

    runtime_rights: ClassVar[str] = "SELECT"

    class Meta:
        proxy = True
        verbose_name = "trial balance"
        verbose_name_plural = "trial balance"
        permissions = [("export_reports", "Can export the reports of the ledger")]
