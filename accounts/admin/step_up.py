"""The step-up table in the back office: what is asked when; two people change it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.data.step_up import DEMANDS, DEVICES, NETWORKS, PHONE_STATES, SIGNS
from accounts.models.step_up import StepUpRow
from accounts.permissions import MANAGE_STEP_UP
from accounts.services import step_up as service
from micropay.core import backoffice, money
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

_WORDS = {
    "any": gettext_lazy("Any"),
    "mobile": gettext_lazy("Mobile network"),
    "wifi": gettext_lazy("Wi-Fi"),
    "unknown": gettext_lazy("Not known"),
    "free": gettext_lazy("Free"),
    "in_call": gettext_lazy("In a call"),
    "known": gettext_lazy("Known device"),
    "new": gettext_lazy("New device"),
    "some": gettext_lazy("Any sign against the phone"),
    "rooted": gettext_lazy("Rooted"),
    "hooked": gettext_lazy("Hooked"),
    "remote_control": gettext_lazy("Remote control"),
    "screen_sharing": gettext_lazy("Screen sharing"),
    "pin": gettext_lazy("PIN"),
    "otp": gettext_lazy("One-time code"),
    "pin,otp": gettext_lazy("PIN and one-time code"),
    "refuse": gettext_lazy("Refuse"),
}
_MOST_POSITION = 999


def _choices(words: tuple[str, ...]) -> list[tuple[str, Any]]:
    return [(word, _WORDS[word]) for word in words]


class RowForm(ReasonForm):
    """A new row. It decides once a second person has agreed; the reason becomes its note."""

    position = forms.IntegerField(
        min_value=1,
        max_value=_MOST_POSITION,
        label=gettext_lazy("Position"),
        help_text=gettext_lazy("The first active row that fits decides."),
    )
    action = forms.RegexField(
        r"^[a-z][a-z_]{2,39}$",
        label=gettext_lazy("Act"),
        help_text=gettext_lazy("payment, transfer, withdrawal, sign_in …, or any"),
    )
    network = forms.ChoiceField(choices=_choices(NETWORKS), label=gettext_lazy("Network"))
    phone_state = forms.ChoiceField(
        choices=_choices(PHONE_STATES), label=gettext_lazy("State of the phone")
    )
    device = forms.ChoiceField(choices=_choices(DEVICES), label=gettext_lazy("Device"))
    sign = forms.ChoiceField(choices=_choices(SIGNS), label=gettext_lazy("Signs against the phone"))
    amount_from = forms.DecimalField(
        min_value=0,
        max_digits=12,
        decimal_places=2,
        required=False,
        label=gettext_lazy("From (baht)"),
    )
    amount_below = forms.DecimalField(
        min_value=0,
        max_digits=12,
        decimal_places=2,
        required=False,
        label=gettext_lazy("Below (baht)"),
    )
    demand = forms.ChoiceField(choices=_choices(DEMANDS), label=gettext_lazy("Proof asked for"))


def _satang(baht: Any) -> int | None:
    return None if baht is None else int(baht * money.SATANG_PER_BAHT)


def _add(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    reason = values.pop("reason")
    asked = {
        **values,
        "amount_from": _satang(values["amount_from"]),
        "amount_below": _satang(values["amount_below"]),
    }
    service.ask_to_add(actor=actor, row=asked, reason=reason, now=now)
    return _("Asked for: another person has to approve it.")


def _on(*, actor: Actor, row: StepUpRow, values: dict[str, Any], now: datetime) -> str:
    service.ask_to_switch(actor=actor, row_id=row.id, on=True, now=now, **values)
    return _("Asked for: another person has to approve it.")


def _off(*, actor: Actor, row: StepUpRow, values: dict[str, Any], now: datetime) -> str:
    service.ask_to_switch(actor=actor, row_id=row.id, on=False, now=now, **values)
    return _("Asked for: another person has to approve it.")


def _is_on(row: StepUpRow) -> bool:
    return row.active


def _is_off(row: StepUpRow) -> bool:
    return not row.active


@admin.register(StepUpRow, site=backoffice.site)
class StepUpAdmin(ReadOnlyAdmin):
    icon = "rule"
    list_display = (
        "position",
        "active",
        "action",
        "of_network",
        "of_phone",
        "of_device",
        "of_sign",
        "amounts",
        "asks",
    )
    list_filter = ("active", "action")
    ordering = ("position", "id")
    fields = (*list_display, "note")
    readonly_fields = ("of_network", "of_phone", "of_device", "of_sign", "amounts", "asks")
    list_buttons = (Button("add", _("Add a row"), MANAGE_STEP_UP, RowForm, _add),)
    buttons = (
        Button("switch_on", _("Switch on"), MANAGE_STEP_UP, ReasonForm, _on, _is_off, grave=True),
        Button("switch_off", _("Switch off"), MANAGE_STEP_UP, ReasonForm, _off, _is_on, grave=True),
    )

    @admin.display(description=gettext_lazy("Network"), ordering="network")
    def of_network(self, row: StepUpRow) -> str:
        return str(_WORDS[row.network])

    @admin.display(description=gettext_lazy("State of the phone"), ordering="phone_state")
    def of_phone(self, row: StepUpRow) -> str:
        return str(_WORDS[row.phone_state])

    @admin.display(description=gettext_lazy("Device"), ordering="device")
    def of_device(self, row: StepUpRow) -> str:
        return str(_WORDS[row.device])

    @admin.display(description=gettext_lazy("Signs against the phone"), ordering="sign")
    def of_sign(self, row: StepUpRow) -> str:
        return str(_WORDS[row.sign])

    @admin.display(description=gettext_lazy("Amounts"), ordering="amount_from")
    def amounts(self, row: StepUpRow) -> str:
        if row.amount_from is None and row.amount_below is None:
            return str(_WORDS["any"])
        low = "" if row.amount_from is None else money.format_baht(row.amount_from)
        high = "" if row.amount_below is None else money.format_baht(row.amount_below)
        return f"{low} – {high}"

    @admin.display(description=gettext_lazy("Proof asked for"), ordering="demand")
    def asks(self, row: StepUpRow) -> str:
        return str(_WORDS[row.demand])
