"""Ended accounts, and what heirs of a deceased customer ask for."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.admin.suspension_forms import WhoForm
from accounts.models.closure import ClosedAccount
from accounts.models.suspension import HeirRequest
from accounts.permissions import REVEAL_FIELD, SUSPEND_CUSTOMER
from accounts.selectors.masked import HEIR
from accounts.services import heirs
from accounts.states import ClosingCause, HeirRequestState
from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button

_CAUSES = {
    ClosingCause.CUSTOMER_REQUEST: gettext_lazy("Customer's request"),
    ClosingCause.FALSE_INFORMATION: gettext_lazy("False information"),
    ClosingCause.DECEASED: gettext_lazy("Deceased"),
    ClosingCause.NO_GUARDIAN: gettext_lazy("No guardian agreed"),
}
_DATA = {
    "email": gettext_lazy("E-mail address"),
    "picture": gettext_lazy("Picture"),
    "pin": gettext_lazy("PIN"),
    "words_of_one_time_codes": gettext_lazy("Words of one-time codes"),
    "device_binding": gettext_lazy("Link to the device"),
    "consents_in_force": gettext_lazy("Consents in force"),
    "identity": gettext_lazy("Identity and its verification"),
    "transactions": gettext_lazy("Transactions"),
    "agreements": gettext_lazy("Agreements and consents on record"),
    "complaints": gettext_lazy("Complaints"),
}


def _day(written: str) -> str:
    return clock.buddhist(date.fromisoformat(written))


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


_NAME = masked_line(HEIR, "name", _("Name of the heir"), lambda row: hidden(row.name))
_CONTACT = masked_line(HEIR, "contact", _("How to reach the heir"), lambda row: hidden(row.contact))


@admin.register(HeirRequest, site=backoffice.site)
class HeirRequestAdmin(MaskedAdmin):
    masked_kind = HEIR
    icon = "family_history"
    list_display = ("received_at", "customer", "relation", "state", "answered_at")
    list_filter = ("state",)
    list_select_related = ("customer",)
    ordering = ("-received_at",)
    fields = (
        *("id", "customer", _NAME, _CONTACT, "relation", "wish"),
        *("state", "received_at", "answered_at"),
    )
    readonly_fields = ("id", _NAME, _CONTACT)
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
        reveal_button(HEIR, REVEAL_FIELD),
    )


@admin.register(ClosedAccount, site=backoffice.site)
class ClosedAccountAdmin(ReadOnlyAdmin):
    icon = "person_off"
    list_display = ("closed_at", "customer", "why", "closed_by")
    list_filter = ("cause",)
    list_select_related = ("customer",)
    ordering = ("-closed_at",)
    fields = ("customer", "why", "closed_at", "closed_by", "was_erased", "is_kept")
    readonly_fields = ("why", "was_erased", "is_kept")

    @admin.display(description=gettext_lazy("cause"), ordering="cause")
    def why(self, row: ClosedAccount) -> str:
        return str(_CAUSES[ClosingCause(row.cause)])

    @admin.display(description=gettext_lazy("deleted"))
    def was_erased(self, row: ClosedAccount) -> str:
        return ", ".join(str(_DATA.get(one, one)) for one in row.erased)

    @admin.display(description=gettext_lazy("kept by law"))
    def is_kept(self, row: ClosedAccount) -> str:
        lines = (
            (_DATA.get(one["what"], one["what"]), _day(one["until"]), one["law"])
            for one in row.kept
        )
        return format_html_join("", "<div>{}: {} ({})</div>", lines)
