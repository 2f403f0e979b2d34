"""Top-ups, what the bank told us, and receipts that wait for a decision."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from micropay.core import backoffice, clock
from micropay.core.backoffice import ReadOnlyAdmin
from wallet.admin.wallet import baht
from wallet.models.topup import BankNotice, TopUp, UnmatchedReceipt


@admin.register(TopUp, site=backoffice.site)
class TopUpAdmin(ReadOnlyAdmin):
    list_display = ("created_at", "reference", "customer", "amount_baht", "shown_state", "paid_at")
    list_filter = ("state",)
    list_select_related = ("customer",)
    search_fields = ("reference",)
    ordering = ("-created_at",)

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: TopUp) -> str:
        return baht(row.amount)

    @admin.display(description=gettext_lazy("state"))
    def shown_state(self, row: TopUp) -> str:
        return row.state_at(clock.now()).value


@admin.register(BankNotice, site=backoffice.site)
class BankNoticeAdmin(ReadOnlyAdmin):
    """What payers wrote stays closed here."""

    list_display = (
        "received_at",
        "bank_reference",
        "amount_baht",
        "outcome",
        "is_late",
        "amount_differs",
        "is_repeated_payment",
    )
    list_filter = ("outcome", "is_late", "amount_differs", "is_repeated_payment")
    search_fields = ("bank_reference",)
    ordering = ("-received_at",)
    exclude = ("reference", "account", "fingerprint")

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: BankNotice) -> str:
        return baht(row.amount)


@admin.register(UnmatchedReceipt, site=backoffice.site)
class UnmatchedReceiptAdmin(ReadOnlyAdmin):
    list_display = ("opened_at", "notice", "reason", "amount_baht", "state")
    list_filter = ("state", "reason")
    list_select_related = ("notice",)
    ordering = ("-opened_at",)

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: UnmatchedReceipt) -> str:
        return baht(row.amount)
