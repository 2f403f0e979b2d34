"""The fee schedule with its versions, and asking to announce another one."""

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
from wallet.data.fee import FeeBand, NewFee
from wallet.models.fee import FeeNotice, FeeVersion
from wallet.services import fee
from wallet.states.movement import FeeService

_BAND_PARTS = 6


class BahtFormField(forms.CharField):
    """An amount in baht as satang; empty is None."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return satang(text) if text else None


class BandsFormField(forms.CharField):
    """Price bands, one a line."""

    def to_python(self, value: Any) -> Any:
        lines = [line.strip() for line in (super().to_python(value) or "").splitlines()]
        return tuple(_band(line) for line in lines if line)


def satang(text: str) -> int:
    try:
        return money.parse_baht(text.strip())
    except InvalidInput as refusal:
        raise forms.ValidationError(_(refusal.params["reason"])) from refusal


def _band(line: str) -> FeeBand:
    parts = [part.strip() for part in line.split(";")]
    tiers = {"*": "", **{tier.value: tier.value for tier in Tier}}
    if len(parts) != _BAND_PARTS or parts[0] not in tiers or not parts[3].isascii():
        raise forms.ValidationError(_("This line is not a price band: %(line)s") % {"line": line})
    try:
        points = int(parts[3])
    except ValueError as error:
        words = _("This line is not a price band: %(line)s") % {"line": line}
        raise forms.ValidationError(words) from error
    return FeeBand(
        tier=tiers[parts[0]],
        from_satang=satang(parts[1]),
        flat_satang=satang(parts[2]),
        basis_points=points,
        min_satang=satang(parts[4]),
        max_satang=satang(parts[5]) if parts[5] else None,
    )


class AnnounceForm(ReasonForm):
    """A new version of a fee, as it will stand on the public page."""

    service = forms.ChoiceField(
        choices=[(one.value, one.value) for one in FeeService], label=gettext_lazy("Service")
    )
    effective_day = forms.DateField(
        label=gettext_lazy("Takes effect on (Bangkok day)"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    flat = BahtFormField(label=gettext_lazy("Fixed part (baht)"), initial="0.00")
    basis_points = forms.IntegerField(
        label=gettext_lazy("Share of the amount (1/100 percent)"),
        initial=0,
        min_value=0,
        max_value=10_000,
    )
    least = BahtFormField(label=gettext_lazy("At least (baht)"), initial="0.00")
    most = BahtFormField(label=gettext_lazy("At most (baht); empty: no bound"), required=False)
    bands = BandsFormField(
        label=gettext_lazy("Price bands"),
        help_text=gettext_lazy(
            "One a line: tier or *; from baht; fixed baht; 1/100 percent; at least; at most or none"
        ),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": "enhanced; 50000; 10; 0; 0; 20"}),
    )
    conditions_th = forms.CharField(
        label=gettext_lazy("Conditions in Thai"), widget=forms.Textarea(attrs={"rows": 3})
    )
    conditions_en = forms.CharField(
        label=gettext_lazy("Conditions in English"), widget=forms.Textarea(attrs={"rows": 3})
    )


def _ask(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    wish = NewFee(
        service=FeeService(values["service"]),
        conditions_th=values["conditions_th"],
        conditions_en=values["conditions_en"],
        flat_satang=values["flat"],
        basis_points=values["basis_points"],
        min_satang=values["least"],
        max_satang=values["most"],
        bands=values["bands"],
    )
    fee.ask(
        actor=actor,
        fee=wish,
        effective_from=clock.day_start(values["effective_day"]),
        reason=values["reason"],
        now=now,
    )
    return _("Sent to another person for approval.")


@admin.register(FeeVersion, site=backoffice.site)
class FeeVersionAdmin(ReadOnlyAdmin):
    satang = (
        "flat_satang",
        "min_satang",
        "max_satang",
    )
    list_display = (
        "service",
        "number",
        "flat_baht",
        "basis_points",
        "announced_at",
        "effective_from",
    )
    list_filter = ("service",)
    ordering = ("service", "-number")
    list_buttons = (
        Button("announce", noop("Announce a fee"), permissions.ANNOUNCE_FEE, AnnounceForm, _ask),
    )

    @admin.display(description=gettext_lazy("flat (baht)"), ordering="flat_satang")
    def flat_baht(self, row: FeeVersion) -> str:
        return baht(row.flat_satang)


@admin.register(FeeNotice, site=backoffice.site)
class FeeNoticeAdmin(ReadOnlyAdmin):
    """The proof that customers were told."""

    list_display = ("version", "customer", "told_at")
    list_select_related = ("version", "customer")
    list_filter = ("version__service",)
    ordering = ("-told_at",)
