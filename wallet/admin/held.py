"""Payments that wait because the payee is new, and checks of faces."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from wallet import permissions
from wallet.admin.wallet import baht
from wallet.models.face_check import FaceCheck
from wallet.models.held import HeldMovement
from wallet.services import held


def _cancel(*, actor: Actor, row: HeldMovement, values: dict[str, Any], now: datetime) -> str:
    held.cancel_by_office(actor=actor, held_id=row.id, reason=values["reason"], now=now)
    return _("The money is back in the payer's wallet.")


def _is_held(row: HeldMovement) -> bool:
    return row.is_held


@admin.register(HeldMovement, site=backoffice.site)
class HeldMovementAdmin(ReadOnlyAdmin):
    icon = "hourglass_top"
    list_display = ("held_at", "reference", "customer", "amount_baht", "state", "release_at")
    list_filter = ("state", "kind")
    list_select_related = ("customer",)
    search_fields = ("reference",)
    ordering = ("-held_at",)
    fields = (
        "reference",
        "kind",
        "customer",
        "amount_baht",
        "state",
        "held_at",
        "release_at",
        "ended_at",
        "transaction_id",
    )
    readonly_fields = ("amount_baht",)
    buttons = (
        Button(
            "cancel",
            noop("Give the money back to the payer"),
            permissions.FREEZE_WALLET,
            ReasonForm,
            _cancel,
            _is_held,
        ),
    )

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: HeldMovement) -> str:
        return baht(row.amount)


@admin.register(FaceCheck, site=backoffice.site)
class FaceCheckAdmin(ReadOnlyAdmin):
    """Only outcomes: no picture of a face is here."""

    icon = "face"
    list_display = ("asked_at", "customer", "state", "decided_at", "reference")
    list_filter = ("state",)
    list_select_related = ("customer",)
    ordering = ("-asked_at",)
    fields = ("customer", "state", "asked_at", "expires_at", "decided_at", "reference")
