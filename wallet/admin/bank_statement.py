"""Statements of the safeguarded account: handing them in, and their lines."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from wallet import permissions
from wallet.admin.reconciliation_forms import StatementForm
from wallet.admin.wallet import baht
from wallet.data.reconciliation import UploadState
from wallet.models.reconciliation import BankLine, BankStatement, BankUpload
from wallet.services import bank_upload


def _hand_in(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    file = values["file"]
    made = bank_upload.hand_in(
        actor=actor, name=file.name, content=file.content, reason=values["reason"], now=now
    )
    if made.state == UploadState.WAITING:
        return _("Kept. It is imported as soon as the scanner has looked at it.")
    return _("The statement is in and has been matched.")


@admin.register(BankStatement, site=backoffice.site)
class BankStatementAdmin(ReadOnlyAdmin):
    satang = (
        "opening",
        "closing",
        "received",
        "paid",
    )
    icon = "receipt_long"
    list_display = ("day_shown", "number", "opening_baht", "closing_baht", "lines", "imported_at")
    list_filter = ("day", "format")
    search_fields = ("number", "day")
    ordering = ("-day",)
    exclude = ("sha256",)
    list_buttons = (
        Button(
            "hand_in",
            noop("Hand in a statement"),
            permissions.IMPORT_STATEMENT,
            StatementForm,
            _hand_in,
        ),
    )

    @admin.display(description=gettext_lazy("day"), ordering="day")
    def day_shown(self, row: BankStatement) -> str:
        return clock.buddhist(row.day)

    @admin.display(description=gettext_lazy("opening (baht)"), ordering="opening")
    def opening_baht(self, row: BankStatement) -> str:
        return baht(row.opening)

    @admin.display(description=gettext_lazy("closing (baht)"), ordering="closing")
    def closing_baht(self, row: BankStatement) -> str:
        return baht(row.closing)


@admin.register(BankUpload, site=backoffice.site)
class BankUploadAdmin(ReadOnlyAdmin):
    icon = "upload_file"
    list_display = ("handed_in_at", "handed_in_by", "state", "code", "statement")
    list_filter = ("state",)
    list_select_related = ("statement",)
    ordering = ("-handed_in_at",)
    exclude = ("file",)


@admin.register(BankLine, site=backoffice.site)
class BankLineAdmin(ReadOnlyAdmin):
    """What people wrote stays closed here; it opens for a difference."""

    satang = ("amount",)
    icon = "format_list_bulleted"
    list_display = ("booked_on", "number", "amount_baht", "bank_reference", "own_reference")
    list_filter = ("booked_on", "returned")
    list_select_related = ("statement",)
    search_fields = ("bank_reference", "own_reference")
    ordering = ("-booked_on", "number")
    exclude = ("written",)

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: BankLine) -> str:
        return baht(row.amount)
