"""Wallets and openings; freezing a wallet and letting it go again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.data.customer import TIER_NAMES
from micropay.core import backoffice, clock, money
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from micropay.core.words import codes
from wallet import permissions
from wallet.admin.closing_form import AccountForm
from wallet.data.limit import LimitRoom
from wallet.models.wallet import Wallet, WalletOpening
from wallet.selectors import limit as limits
from wallet.services import closure_payout, wallet
from wallet.states.wallet import WalletState


def _freeze(*, actor: Actor, row: Wallet, values: dict[str, Any], now: datetime) -> str:
    wallet.freeze(actor=actor, wallet_id=row.id, reason=values["reason"], now=now)
    return _("Frozen: no money moves in or out.")


def _unfreeze(*, actor: Actor, row: Wallet, values: dict[str, Any], now: datetime) -> str:
    wallet.unfreeze(actor=actor, wallet_id=row.id, reason=values["reason"], now=now)
    return _("The wallet can be used again.")


class EstateForm(AccountForm):
    """Where the estate's money goes, and the paper that says so."""

    order_reference = forms.CharField(
        max_length=60, label=gettext_lazy("Court order or paper of the administrator")
    )


def _ask_for_estate(*, actor: Actor, row: Wallet, values: dict[str, Any], now: datetime) -> str:
    closure_payout.ask_for_estate(actor=actor, wallet_id=row.id, now=now, **values)
    return _("Sent to a second person.")


def _holder_died(row: Wallet) -> bool:
    holder: Any = row.customer
    return row.state != WalletState.CLOSED and holder.state == "deceased"


def _may_be_stopped(row: Wallet) -> bool:
    if row.state == WalletState.CLOSED:
        return False
    return wallet.OFFICE not in wallet.standing(row)


def _is_frozen(row: Wallet) -> bool:
    return row.state == WalletState.FROZEN


def _limit_line(room: LimitRoom) -> str:
    return _(
        "%(kind)s: at once %(once)s; today %(day)s of %(per_day)s; month %(month)s of %(per_month)s"
    ) % {
        "kind": codes.word("wallet", room.kind.value),
        "once": baht(room.per_transaction),
        "day": baht(room.day_used),
        "per_day": baht(room.per_day),
        "month": baht(room.month_used),
        "per_month": baht(room.per_month),
    }


@admin.register(Wallet, site=backoffice.site)
class WalletAdmin(ReadOnlyAdmin):
    """The holder's name is masked, as everywhere in lists."""

    list_display = ("number", "holder", "state", "balance", "opened_at")
    list_filter = ("state",)
    list_select_related = ("customer", "account")
    search_fields = ("number",)
    ordering = ("-opened_at",)
    fields = (
        "number",
        "holder",
        "state",
        "balance",
        "stopped_by",
        "limits",
        "opened_at",
        "opening",
        "acceptance_id",
    )
    buttons = (
        Button(
            "freeze",
            noop("Freeze"),
            permissions.FREEZE_WALLET,
            ReasonForm,
            _freeze,
            _may_be_stopped,
        ),
        Button(
            "unfreeze",
            noop("Unfreeze"),
            permissions.UNFREEZE_WALLET,
            ReasonForm,
            _unfreeze,
            _is_frozen,
        ),
        Button(
            "estate",
            noop("Pay out to the estate and close"),
            permissions.END_WALLET,
            EstateForm,
            _ask_for_estate,
            _holder_died,
            grave=True,
        ),
    )

    @admin.display(description=gettext_lazy("holder"))
    def holder(self, row: Wallet) -> str:
        return str(row.customer)

    @admin.display(description=gettext_lazy("balance (baht)"))
    def balance(self, row: Wallet) -> str:
        return baht(row.account.balance)

    @admin.display(description=gettext_lazy("stopped by"))
    def stopped_by(self, row: Wallet) -> str:
        """Whose stops stand: the holder's own, the office's."""
        words = {wallet.CUSTOMER: _("the holder"), wallet.OFFICE: _("the office")}
        return ", ".join(words[by] for by in sorted(wallet.standing(row))) or "-"

    @admin.display(description=gettext_lazy("limits (baht)"))
    def limits(self, row: Wallet) -> str:
        """What the customer has used of each limit, a line each, as the app shows it."""
        found = limits.of_wallet(wallet=row, now=clock.now())
        cap = "-" if found.cap is None else baht(found.cap)
        head = format_html(_("tier {}, cap {}"), _(TIER_NAMES[found.tier]), cap)
        lines = format_html_join("", "<br>{}", ((_limit_line(room),) for room in found.rooms))
        return format_html("{}{}", head, lines)


@admin.register(WalletOpening, site=backoffice.site)
class WalletOpeningAdmin(ReadOnlyAdmin):
    list_display = ("asked_at", "customer", "state", "confirmed_at")
    list_filter = ("state",)
    list_select_related = ("customer",)
    ordering = ("-asked_at",)
    exclude = ("digest", "otp_id")


def baht(satang: int | None) -> str:
    """An amount for people; empty where there is none."""
    return "" if satang is None else money.format_baht_for_people(satang)
