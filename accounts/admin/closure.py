"""Ended accounts, and what heirs of a deceased customer ask for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.admin.suspension_forms import WhoForm
from accounts.models.closure import ClosedAccount
from accounts.models.suspension import HeirRequest
from accounts.permissions import SUSPEND_CUSTOMER
from accounts.services import heirs
from accounts.states import HeirRequestState
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm


class HeirForm(WhoForm):
    """Who asks for what, as heir."""

    name = forms.CharField(max_length=160, label=gettext_lazy("Name of the heir"))
    contact = forms.CharField(max_length=200, label=gettext_lazy("How to reach the heir"))
    relation = forms.CharField(max_length=80, label=gettext_lazy("Relation to the deceased"))
    wish = forms.CharField(
        max_length=2000, label=gettext_lazy("What is asked for"), widget=forms.Textarea
    )


def _record_heir(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> HeirRequest:
    return heirs.record(actor=actor, now=now, **values)


def _answer_heir(*, actor: Actor, row: HeirRequest, values: dict[str, Any], now: datetime) -> str:
    heirs.answer(actor=actor, request_id=row.id, reason=values["reason"], now=now)
    return _("Noted as answered.")


def _show_contact(*, actor: Actor, row: HeirRequest, values: dict[str, Any], now: datetime) -> str:
    told = heirs.open_contact(actor=actor, request_id=row.id, reason=values["reason"], now=now)
    return ": ".join(told)


@admin.register(HeirRequest, site=backoffice.site)
class HeirRequestAdmin(ReadOnlyAdmin):
    icon = "family_history"
    list_display = ("received_at", "customer", "relation", "state", "answered_at")
    list_filter = ("state",)
    list_select_related = ("customer",)
    ordering = ("-received_at",)
    # Name and contact open by a button with a reason.
    fields = ("customer", "relation", "wish", "state", "received_at", "answered_at")
    list_buttons = (
        Button("record", _("Note a request of heirs"), SUSPEND_CUSTOMER, HeirForm, _record_heir),
    )
    buttons = (
        Button(
            "answer",
            _("Note as answered"),
            SUSPEND_CUSTOMER,
            ReasonForm,
            _answer_heir,
            lambda row: row.state == HeirRequestState.OPEN,
        ),
        Button("contact", _("Show name and contact"), SUSPEND_CUSTOMER, ReasonForm, _show_contact),
    )


@admin.register(ClosedAccount, site=backoffice.site)
class ClosedAccountAdmin(ReadOnlyAdmin):
    icon = "person_off"
    list_display = ("closed_at", "customer", "cause", "closed_by")
    list_filter = ("cause",)
    list_select_related = ("customer",)
    ordering = ("-closed_at",)
    fields = ("customer", "cause", "closed_at", "closed_by", "erased", "kept")
