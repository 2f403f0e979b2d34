"""Linked bank accounts and withdrawals, to look at: the bank's word decides, no button does."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.permissions import REVEAL_FIELD
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button
from wallet.admin.wallet import baht
from wallet.models.bank import BankAccount, Withdrawal
from wallet.selectors.masked import ACCOUNT

_NUMBER = masked_line(ACCOUNT, "number", noop("Account number"), lambda row: row.masked_number)
_HOLDER = masked_line(ACCOUNT, "holder", noop("Account holder"), lambda row: hidden(row.holder))


@admin.register(BankAccount, site=backoffice.site)
class BankAccountAdmin(MaskedAdmin):
    """Number and holder are masked; they open for a case of the customer."""

    masked_kind = ACCOUNT
    list_display = ("asked_at", "customer", "merchant", "bank_code", "state", "linked_at")
    list_filter = ("state", "bank_code")
    list_select_related = ("customer", "merchant")
    ordering = ("-asked_at",)
    exclude = ("number", "number_index", "number_index_next", "holder", "digest", "otp_id")
    readonly_fields = (_NUMBER, _HOLDER)
    buttons = (reveal_button(ACCOUNT, REVEAL_FIELD, lambda row: row.customer_id is not None),)


@admin.register(Withdrawal, site=backoffice.site)
class WithdrawalAdmin(ReadOnlyAdmin):
    satang = (
        "amount",
        "fee",
        "vat",
    )
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
