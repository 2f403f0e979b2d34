"""Requests for money between customers, for complaints about them. Notes stay closed here."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin
from wallet.admin.wallet import baht
from wallet.models.money_request import MoneyRequest


@admin.register(MoneyRequest, site=backoffice.site)
class MoneyRequestAdmin(ReadOnlyAdmin):
    list_display = ("asked_at", "asker", "payer", "amount_baht", "state", "expires_at")
    list_filter = ("state",)
    list_select_related = ("asker", "payer")
    ordering = ("-asked_at",)
    fields = ("asker", "payer", "amount_baht", "state", "asked_at", "expires_at", "ended_at")

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: MoneyRequest) -> str:
        return baht(row.amount)
