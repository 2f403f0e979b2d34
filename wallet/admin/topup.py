"""Top-ups, what the bank told us, and receipts that wait for a decision."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm
from wallet import permissions
from wallet.admin.wallet import baht
from wallet.models.topup import BankNotice, TopUp, UnmatchedReceipt
from wallet.services import waiting
from wallet.states.bank import WAITS_FOR_ROOM, ReviewState


@admin.register(TopUp, site=backoffice.site)
class TopUpAdmin(ReadOnlyAdmin):
    satang = ("amount",)
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

    satang = ("amount",)
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


def _release(*, actor: Actor, row: UnmatchedReceipt, values: dict[str, Any], now: datetime) -> str:
    waiting.release(actor=actor, receipt_id=row.id, reason=values["reason"], now=now)
    return _("The money is in the wallet.")


def _waits_for_room(row: UnmatchedReceipt) -> bool:
    return row.state == ReviewState.OPEN and row.reason in WAITS_FOR_ROOM


@admin.register(UnmatchedReceipt, site=backoffice.site)
class UnmatchedReceiptAdmin(ReadOnlyAdmin):
    satang = ("amount",)
    list_display = ("opened_at", "notice", "reason", "wallet", "amount_baht", "state")
    list_filter = ("state", "reason")
    list_select_related = ("notice", "wallet")
    ordering = ("-opened_at",)
    buttons = (
        Button(
            "release",
            noop("Credit to the wallet"),
            permissions.CREDIT_RECEIPT,
            ReasonForm,
            _release,
            _waits_for_room,
        ),
    )

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: UnmatchedReceipt) -> str:
        return baht(row.amount)
