"""Quotes and movements of money. Notes and bill references stay closed here."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin
from wallet.admin.wallet import baht
from wallet.models.movement import Movement, Quote


@admin.register(Movement, site=backoffice.site)
class MovementAdmin(ReadOnlyAdmin):
    list_display = ("posted_at", "reference", "kind", "payer", "payee", "amount_baht", "fee_baht")
    list_filter = ("kind", "posted_at")
    list_select_related = ("customer", "payee_customer", "merchant")
    search_fields = ("reference", "transaction_id")
    ordering = ("-posted_at",)
    fields = (
        "reference",
        "kind",
        "payer",
        "payee",
        "amount_baht",
        "fee_baht",
        "transaction_id",
        "quote",
        "topup",
        "notice",
        "posted_at",
    )

    @admin.display(description=gettext_lazy("payer"))
    def payer(self, row: Movement) -> str:
        return str(row.customer or "")

    @admin.display(description=gettext_lazy("payee"))
    def payee(self, row: Movement) -> str:
        return str(row.merchant or row.payee_customer)

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: Movement) -> str:
        return baht(row.amount)

    @admin.display(description=gettext_lazy("fee (baht)"), ordering="fee")
    def fee_baht(self, row: Movement) -> str:
        return baht(row.fee)


@admin.register(Quote, site=backoffice.site)
class QuoteAdmin(ReadOnlyAdmin):
    list_display = ("created_at", "kind", "customer", "payee_name", "amount_baht", "expires_at")
    list_filter = ("kind",)
    list_select_related = ("customer",)
    ordering = ("-created_at",)
    fields = (
        "kind",
        "customer",
        "payee_name",
        "amount_baht",
        "fee_baht",
        "fee_version",
        "paycode",
        "proof",
        "created_at",
        "expires_at",
    )

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: Quote) -> str:
        return baht(row.amount)

    @admin.display(description=gettext_lazy("fee (baht)"), ordering="fee")
    def fee_baht(self, row: Quote) -> str:
        return baht(row.fee)
