"""Suspensions, networks and counts of data shown: what compliance watches and decides."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.data.staff_guard import GROUND_NAMES, OUTCOME_NAMES, SHOWN_NAMES
from accounts.models.staff_guard import StaffDataUse, StaffNetwork, StaffSuspension
from accounts.permissions import DECIDE_SUSPENSION, MANAGE_NETWORKS
from accounts.services import staff_network, staff_suspension
from accounts.states.staff import StaffSuspensionOutcome
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

_ASKED = noop("Asked for: another person has to approve it.")


class OutcomeForm(ReasonForm):
    """What the examination found."""

    outcome = forms.ChoiceField(
        choices=[(one, gettext_lazy(name)) for one, name in OUTCOME_NAMES.items()],
        label=gettext_lazy("Outcome"),
    )


class NetworkForm(ReasonForm):
    """A network, and whose it is."""

    cidr = forms.CharField(max_length=43, label=gettext_lazy("Network"), help_text="203.0.113.0/24")
    note = forms.CharField(max_length=120, label=gettext_lazy("Whose network it is"))


def _outcome(*, actor: Actor, row: StaffSuspension, values: dict[str, Any], now: datetime) -> str:
    staff_suspension.ask_outcome(
        actor=actor,
        suspension_id=row.id,
        outcome=StaffSuspensionOutcome(values["outcome"]),
        reason=values["reason"],
        now=now,
    )
    return _ASKED


def _open(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    staff_network.ask_to_open(actor=actor, now=now, **values)
    return _ASKED


def _close(*, actor: Actor, row: StaffNetwork, values: dict[str, Any], now: datetime) -> str:
    staff_network.ask_to_close(actor=actor, network_id=row.id, reason=values["reason"], now=now)
    return _ASKED


def _is_open(row: Any) -> bool:
    return row.closed_at is None


@admin.register(StaffSuspension, site=backoffice.site)
class StaffSuspensionAdmin(ReadOnlyAdmin):
    icon = "gpp_maybe"
    list_display = ("opened_at", "staff", "why", "opened_by_label", "found", "closed_at")
    list_filter = ("ground",)
    list_select_related = ("staff",)
    ordering = ("-opened_at",)
    fields = (
        "staff",
        "why",
        "detail",
        "opened_at",
        "opened_by_label",
        "reason",
        "found",
        "outcome_reason",
        "closed_at",
    )
    readonly_fields = ("why", "found")
    buttons = (
        Button(
            "outcome",
            noop("Record the outcome"),
            DECIDE_SUSPENSION,
            OutcomeForm,
            _outcome,
            _is_open,
        ),
    )

    @admin.display(description=gettext_lazy("Ground"), ordering="ground")
    def why(self, row: StaffSuspension) -> str:
        return _(GROUND_NAMES[row.ground])

    @admin.display(description=gettext_lazy("Outcome"), ordering="outcome")
    def found(self, row: StaffSuspension) -> str:
        return _(OUTCOME_NAMES[row.outcome]) if row.outcome else "-"


@admin.register(StaffNetwork, site=backoffice.site)
class StaffNetworkAdmin(ReadOnlyAdmin):
    icon = "lan"
    list_display = ("cidr", "note", "opened_at", "closed_at")
    ordering = ("-opened_at",)
    list_buttons = (Button("open", noop("Allow a network"), MANAGE_NETWORKS, NetworkForm, _open),)
    buttons = (
        Button(
            "close",
            noop("Allow it no longer"),
            MANAGE_NETWORKS,
            ReasonForm,
            _close,
            _is_open,
            grave=True,
        ),
    )


@admin.register(StaffDataUse, site=backoffice.site)
class StaffDataUseAdmin(ReadOnlyAdmin):
    """Who was shown how much, hour by hour."""

    icon = "monitoring"
    list_display = ("hour", "staff", "way", "rows")
    list_filter = ("shown",)
    list_select_related = ("staff",)
    ordering = ("-hour", "-rows")
    fields = ("hour", "staff", "way", "rows")
    readonly_fields = ("way",)

    @admin.display(description=gettext_lazy("How shown"), ordering="shown")
    def way(self, row: StaffDataUse) -> str:
        return _(SHOWN_NAMES[row.shown])
