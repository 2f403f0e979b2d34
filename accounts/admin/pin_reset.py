"""Forgotten PINs in the back office: who waits, and vouching for who cannot go to the bank."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.models.pin_reset import PinReset
from accounts.permissions import ASK_PIN_RESET
from accounts.services import pin_reset as service
from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm


def _vouch(*, actor: Actor, row: PinReset, values: dict[str, Any], now: datetime) -> str:
    service.ask_to_allow(actor=actor, reset_id=row.id, reason=values["reason"], now=now)
    return _("Asked for: another person has to approve it.")


def _refuse(*, actor: Actor, row: PinReset, values: dict[str, Any], now: datetime) -> str:
    service.refuse(actor=actor, reset_id=row.id, reason=values["reason"], now=now)
    return _("Closed. The PIN stays as it is.")


def _open(row: PinReset) -> bool:
    return row.is_open(clock.now())


def _unvouched(row: PinReset) -> bool:
    return _open(row) and not row.is_allowed


@admin.register(PinReset, site=backoffice.site)
class PinResetAdmin(ReadOnlyAdmin):
    icon = "lock_reset"
    list_display = ("customer", "state", "checked", "asked_at", "expires_at", "closed_at")
    list_select_related = ("customer", "kyc_case")
    list_filter = ("state",)
    ordering = ("-asked_at",)
    fields = ("customer", "state", "checked", "asked_at", "expires_at", "allowed_at", "closed_at")
    readonly_fields = ("checked",)
    buttons = (
        Button(
            "vouch",
            _("The person was checked by us"),
            ASK_PIN_RESET,
            ReasonForm,
            _vouch,
            _unvouched,
            grave=True,
        ),
        Button("refuse", _("Close it"), ASK_PIN_RESET, ReasonForm, _refuse, _open),
    )

    @admin.display(description=gettext_lazy("Checked again"), boolean=True)
    def checked(self, row: PinReset) -> bool:
        return row.is_allowed

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("customer", "kyc_case")
