"""What merchants do after they were taken in: who acts for them, payouts by plan, their end."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from wallet import permissions
from wallet.admin.fee import BahtFormField
from wallet.admin.wallet import baht
from wallet.data.merchant import PlanWish
from wallet.models.merchant import Merchant
from wallet.models.merchant_keeper import MerchantKeeper
from wallet.models.merchant_plan import MerchantPlan, MerchantRun
from wallet.services import merchant_closing, merchant_owner, merchant_plan
from wallet.states.standing_order import PLAN_EVERY, Every

_EVERY = {
    Every.DAY: gettext_lazy("Every day"),
    Every.WEEK: gettext_lazy("Every week"),
    Every.MONTH: gettext_lazy("Every month"),
}


class KeeperForm(ReasonForm):
    """The customer who is to act for a merchant; the reason names the merchant's letter."""

    number = forms.CharField(
        max_length=20,
        label=gettext_lazy("Phone number or national ID"),
        help_text=gettext_lazy("The whole number of a verified customer."),
    )


class PlanForm(ReasonForm):
    """How a merchant is paid out by itself."""

    every = forms.ChoiceField(
        label=gettext_lazy("How often"),
        choices=[(one.value, _EVERY[one]) for one in PLAN_EVERY],
    )
    first_on = forms.DateField(
        label=gettext_lazy("First day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    keep = BahtFormField(label=gettext_lazy("What stays with the merchant (baht)"), initial="0.00")

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if not self.errors:
            told["wish"] = PlanWish(Every(told["every"]), told["keep"], told["first_on"])
        return told


def _keeper(*, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime) -> str:
    merchant_owner.ask_keeper(
        actor=actor,
        merchant_id=row.id,
        number=values["number"],
        reason=values["reason"],
        now=now,
    )
    return _("Sent to a second person.")


def _plan(*, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime) -> str:
    merchant_plan.ask(
        actor=actor,
        merchant_id=row.id,
        wish=values["wish"],
        reason=values["reason"],
        now=now,
    )
    return _("Sent to a second person.")


def _no_plan(*, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime) -> str:
    merchant_plan.ask(actor=actor, merchant_id=row.id, wish=None, reason=values["reason"], now=now)
    return _("Sent to a second person.")


def _close(*, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime) -> str:
    merchant_closing.ask(actor=actor, merchant_id=row.id, reason=values["reason"], now=now)
    return _("Sent to a second person.")


def _end(*, actor: Actor, row: MerchantKeeper, values: dict[str, Any], now: datetime) -> str:
    merchant_owner.end_keeper(actor=actor, keeper_id=row.id, reason=values["reason"], now=now)
    return _("This customer acts for the merchant no more.")


def _is_active(row: Merchant) -> bool:
    return row.is_active


def _has_plan(row: Merchant) -> bool:
    return row.is_active and row.plans.filter(active=True).exists()


def _acts(row: MerchantKeeper) -> bool:
    return row.acts


BUTTONS = (
    Button(
        "keeper",
        noop("Name somebody who acts for it"),
        permissions.MANAGE_MERCHANTS,
        KeeperForm,
        _keeper,
        _is_active,
    ),
    Button(
        "plan",
        noop("Payouts by a plan"),
        permissions.PAY_MERCHANT,
        PlanForm,
        _plan,
        _is_active,
    ),
    Button(
        "no_plan",
        noop("End the plan"),
        permissions.PAY_MERCHANT,
        ReasonForm,
        _no_plan,
        _has_plan,
    ),
    Button(
        "close",
        noop("End the merchant"),
        permissions.CLOSE_MERCHANT,
        ReasonForm,
        _close,
        _is_active,
        grave=True,
    ),
)


@admin.register(MerchantKeeper, site=backoffice.site)
class MerchantKeeperAdmin(ReadOnlyAdmin):
    """Customers who act for merchants through the app."""

    list_display = ("asked_at", "merchant", "customer", "named_at", "ended_at")
    list_select_related = ("merchant", "customer")
    ordering = ("-asked_at",)
    buttons = (
        Button(
            "end",
            noop("Acts no more"),
            permissions.MANAGE_MERCHANTS,
            ReasonForm,
            _end,
            _acts,
            grave=True,
        ),
    )


@admin.register(MerchantPlan, site=backoffice.site)
class MerchantPlanAdmin(ReadOnlyAdmin):
    """When merchants are paid out by themselves."""

    satang = ("keep",)
    list_display = ("merchant", "every", "keep_baht", "next_day", "active", "begun_at", "ended_at")
    list_filter = ("active", "every")
    list_select_related = ("merchant",)
    ordering = ("-begun_at",)

    @admin.display(description=gettext_lazy("stays (baht)"), ordering="keep")
    def keep_baht(self, row: MerchantPlan) -> str:
        return baht(row.keep)

    @admin.display(description=gettext_lazy("next day"), ordering="next_on")
    def next_day(self, row: MerchantPlan) -> str:
        return clock.buddhist(row.next_on) if row.active else ""


@admin.register(MerchantRun, site=backoffice.site)
class MerchantRunAdmin(ReadOnlyAdmin):
    """What became of each day of a plan."""

    list_display = ("decided_at", "plan", "due_on", "outcome", "code", "payout")
    list_filter = ("outcome", "code")
    list_select_related = ("plan", "payout")
    ordering = ("-decided_at",)
