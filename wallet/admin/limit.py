"""Limits and caps: everybody concerned reads them, two people change them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.states import Tier
from micropay.core import backoffice, clock, money
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.errors import InvalidInput
from micropay.core.reason_form import ReasonForm
from wallet import permissions
from wallet.admin.wallet import baht
from wallet.data.limit import NewCap, NewLimit
from wallet.models.limit import BalanceCap, Limit
from wallet.services import limit
from wallet.states.movement import LimitKind

_TIERS = [(tier.value, tier.value) for tier in Tier]
_KINDS = [(kind.value, kind.value) for kind in LimitKind]


class BahtField(forms.CharField):
    """An amount in baht as plain digits; its value is satang."""

    def __init__(self, label: Any) -> None:
        super().__init__(label=label, max_length=16)

    def clean(self, value: Any) -> int:
        try:
            return money.parse_baht(super().clean(value))
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None


class ChangeForm(ReasonForm):
    tier = forms.ChoiceField(choices=_TIERS, label=gettext_lazy("Tier"))
    source = forms.CharField(
        min_length=5, max_length=300, strip=True, label=gettext_lazy("Source of the number")
    )
    effective_day = forms.DateField(
        label=gettext_lazy("In effect from the Bangkok day (YYYY-MM-DD)"),
        input_formats=["%Y-%m-%d"],
    )


class LimitForm(ChangeForm):
    kind = forms.ChoiceField(choices=_KINDS, label=gettext_lazy("Kind of movement"))
    per_transaction = BahtField(label=gettext_lazy("At once (baht)"))
    per_day = BahtField(label=gettext_lazy("In a day (baht)"))
    per_month = BahtField(label=gettext_lazy("In a month (baht)"))


class CapForm(ChangeForm):
    most = BahtField(label=gettext_lazy("Most in the wallet (baht)"))


def _ask_limit(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    wish = NewLimit(
        tier=Tier(values["tier"]),
        kind=LimitKind(values["kind"]),
        per_transaction=values["per_transaction"],
        per_day=values["per_day"],
        per_month=values["per_month"],
        source=values["source"],
        effective_from=clock.day_start(values["effective_day"]),
    )
    limit.ask_limit(actor=actor, wish=wish, reason=values["reason"], now=now)
    return _("Another person has to approve this.")


def _ask_cap(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    wish = NewCap(
        tier=Tier(values["tier"]),
        most=values["most"],
        source=values["source"],
        effective_from=clock.day_start(values["effective_day"]),
    )
    limit.ask_cap(actor=actor, wish=wish, reason=values["reason"], now=now)
    return _("Another person has to approve this.")


@admin.register(Limit, site=backoffice.site)
class LimitAdmin(ReadOnlyAdmin):
    """Every version stays: of each tier and kind the newest one in effect counts."""

    satang = (
        "per_transaction",
        "per_day",
        "per_month",
    )
    list_display = ("tier", "kind", "at_once", "a_day", "a_month", "effective_from", "source")
    list_filter = ("tier", "kind")
    ordering = ("tier", "kind", "-effective_from")
    list_buttons = (
        Button("ask", noop("Ask for other limits"), permissions.ASK_LIMIT, LimitForm, _ask_limit),
    )

    @admin.display(description=gettext_lazy("at once (baht)"))
    def at_once(self, row: Limit) -> str:
        return baht(row.per_transaction)

    @admin.display(description=gettext_lazy("a day (baht)"))
    def a_day(self, row: Limit) -> str:
        return baht(row.per_day)

    @admin.display(description=gettext_lazy("a month (baht)"))
    def a_month(self, row: Limit) -> str:
        return baht(row.per_month)


@admin.register(BalanceCap, site=backoffice.site)
class BalanceCapAdmin(ReadOnlyAdmin):
    satang = ("most",)
    list_display = ("tier", "most_baht", "effective_from", "source")
    list_filter = ("tier",)
    ordering = ("tier", "-effective_from")
    list_buttons = (
        Button("ask", noop("Ask for another cap"), permissions.ASK_LIMIT, CapForm, _ask_cap),
    )

    @admin.display(description=gettext_lazy("most in the wallet (baht)"))
    def most_baht(self, row: BalanceCap) -> str:
        return baht(row.most)
