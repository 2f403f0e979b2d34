"""The ledger as it stands: accounts, transactions and their legs. Nobody changes anything here."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin
from wallet.admin.wallet import baht
from wallet.models.ledger import LedgerAccount, LedgerTransaction
from wallet.selectors import ledger


@admin.register(LedgerAccount, site=backoffice.site)
class LedgerAccountAdmin(ReadOnlyAdmin):
    """``folded`` leaves out what the next fold brings in; the page of one account is exact."""

    list_display = ("id", "code", "kind", "state", "mode", "folded", "held_baht", "opened_at")
    list_filter = ("kind", "state", "mode")
    search_fields = ("code", "id")
    ordering = ("kind", "-opened_at")
    fields = ("id", "code", "kind", "state", "mode", "exact", "held_baht", "opened_at")

    @admin.display(description=gettext_lazy("balance (baht)"), ordering="balance")
    def folded(self, row: LedgerAccount) -> str:
        return baht(row.balance)

    @admin.display(description=gettext_lazy("exact balance (baht)"))
    def exact(self, row: LedgerAccount) -> str:
        return baht(ledger.balance(account_id=row.id).balance)

    @admin.display(description=gettext_lazy("held (baht)"), ordering="held")
    def held_baht(self, row: LedgerAccount) -> str:
        return baht(row.held)


@admin.register(LedgerTransaction, site=backoffice.site)
class LedgerTransactionAdmin(ReadOnlyAdmin):
    list_display = ("posted_at", "id", "kind", "leg_count", "narration", "reverses")
    list_filter = ("kind", "posted_at")
    search_fields = ("id",)
    ordering = ("-posted_at",)
    fields = ("id", "posted_at", "kind", "narration", "reverses", "legs")

    @admin.display(description=gettext_lazy("legs"))
    def legs(self, row: LedgerTransaction) -> str:
        found = row.entries.select_related("account").order_by("leg")
        return "; ".join(f"{entry.account}: {baht(entry.amount)}" for entry in found)
