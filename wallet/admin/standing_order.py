"""Standing orders and their days, to look at. Notes stay closed here."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin
from wallet.admin.wallet import baht
from wallet.models.standing_order import StandingOrder, StandingRun


@admin.register(StandingOrder, site=backoffice.site)
class StandingOrderAdmin(ReadOnlyAdmin):
    list_display = ("asked_at", "customer", "amount_baht", "every", "state", "reason", "next_on")
    list_filter = ("state", "reason", "every")
    list_select_related = ("customer",)
    ordering = ("-asked_at",)
    fields = (
        "customer",
        "payee_name",
        "amount_baht",
        "every",
        "first_on",
        "last_on",
        "state",
        "reason",
        "next_on",
        "next_try_at",
        "tries",
        "missed",
        "confirmed_at",
        "ended_at",
    )

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: StandingOrder) -> str:
        return baht(row.amount)


@admin.register(StandingRun, site=backoffice.site)
class StandingRunAdmin(ReadOnlyAdmin):
    list_display = ("decided_at", "order", "due_on", "outcome", "code", "movement")
    list_filter = ("outcome", "code")
    list_select_related = ("order", "movement")
    ordering = ("-decided_at",)
