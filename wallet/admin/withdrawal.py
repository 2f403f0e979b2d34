"""Linked bank accounts and withdrawals, to look at: the bank's word decides, no button does."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin
from wallet.admin.wallet import baht
from wallet.models.bank import BankAccount, Withdrawal


@admin.register(BankAccount, site=backoffice.site)
class BankAccountAdmin(ReadOnlyAdmin):
    """Number and holder's name stay closed here."""

    list_display = ("asked_at", "customer", "merchant", "bank_code", "state", "linked_at")
    list_filter = ("state", "bank_code")
    list_select_related = ("customer", "merchant")
    ordering = ("-asked_at",)
    exclude = ("number", "number_index", "number_index_next", "holder", "digest", "otp_id")


@admin.register(Withdrawal, site=backoffice.site)
class WithdrawalAdmin(ReadOnlyAdmin):
    list_display = (
        "asked_at",
        "reference",
        "customer",
        "merchant",
        "amount_baht",
        "state",
        "reason",
        "bank_reference",
        "next_step_at",
    )
    list_filter = ("state", "reason")
    list_select_related = ("customer", "merchant")
    search_fields = ("reference", "bank_reference")
    ordering = ("-asked_at",)
    exclude = ("key", "fingerprint")

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: Withdrawal) -> str:
        return baht(row.amount)
