"""Wallets and openings; freezing a wallet and letting it go again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import backoffice, money
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm
from wallet import permissions
from wallet.models.wallet import Wallet, WalletOpening
from wallet.services import wallet
from wallet.states import WalletState


def _freeze(*, actor: Actor, row: Wallet, values: dict[str, Any], now: datetime) -> str:
    wallet.freeze(actor=actor, wallet_id=row.id, reason=values["reason"], now=now)
    return _("Frozen: no money moves in or out.")


def _unfreeze(*, actor: Actor, row: Wallet, values: dict[str, Any], now: datetime) -> str:
    wallet.unfreeze(actor=actor, wallet_id=row.id, reason=values["reason"], now=now)
    return _("The wallet can be used again.")


def _is_active(row: Wallet) -> bool:
    return row.is_active


def _is_frozen(row: Wallet) -> bool:
    return row.state == WalletState.FROZEN


@admin.register(Wallet, site=backoffice.site)
class WalletAdmin(ReadOnlyAdmin):
    """The holder's name is masked, as everywhere in lists."""

    list_display = ("number", "holder", "state", "balance", "opened_at")
    list_filter = ("state",)
    list_select_related = ("customer", "account")
    search_fields = ("number",)
    ordering = ("-opened_at",)
    fields = ("number", "holder", "state", "balance", "opened_at", "opening", "acceptance_id")
    buttons = (
        Button(
            "freeze", noop("Freeze"), permissions.FREEZE_WALLET, ReasonForm, _freeze, _is_active
        ),
        Button(
            "unfreeze",
            noop("Unfreeze"),
            permissions.UNFREEZE_WALLET,
            ReasonForm,
            _unfreeze,
            _is_frozen,
        ),
    )

    @admin.display(description=gettext_lazy("holder"))
    def holder(self, row: Wallet) -> str:
        return str(row.customer)

    @admin.display(description=gettext_lazy("balance (baht)"))
    def balance(self, row: Wallet) -> str:
        return baht(row.account.balance)


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
