"""Merchants and billers: taken in by two people, paid out, stopped, and served at the desk."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http import FileResponse, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.data.customer import TIER_NAMES
from accounts.states import Tier
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button
from wallet import permissions
from wallet.admin import merchant_life
from wallet.admin.merchant_forms import (
    BankForm,
    CodeForm,
    PayoutForm,
    RegisterForm,
    StatementForm,
)
from wallet.admin.wallet import baht
from wallet.models.merchant import Merchant, MerchantCode, MerchantRefund
from wallet.selectors import ledger as ledger_reads
from wallet.selectors.masked import MERCHANT
from wallet.selectors.paycode import render
from wallet.services import merchant_onboarding, merchant_payout, merchant_service
from wallet.states.bank import BankAccountState
from wallet.states.merchant import MerchantState

_PICTURES = {"png": (render.png, "image/png"), "svg": (render.svg, "image/svg+xml")}
_COLUMNS = (
    noop("time"),
    noop("kind"),
    noop("receipt number"),
    noop("reference 1"),
    noop("reference 2"),
    noop("amount (baht)"),
    noop("fee (baht)"),
    noop("change (baht)"),
    noop("balance (baht)"),
)

_TAX_ID = masked_line(MERCHANT, "tax_id", noop("Tax ID"), lambda row: hidden(row.tax_id))


def _register(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Merchant:
    return merchant_onboarding.ask(
        actor=actor, wish=values["wish"], reason=values["reason"], now=now
    )


def _account(*, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime) -> str:
    merchant_onboarding.ask_account(
        actor=actor, merchant_id=row.id, bank=values["bank"], reason=values["reason"], now=now
    )
    return _("Sent to a second person.")


def _freeze(*, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime) -> str:
    merchant_onboarding.freeze(actor=actor, merchant_id=row.id, reason=values["reason"], now=now)
    return _("Frozen: no money moves in or out.")


def _release(*, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime) -> str:
    merchant_onboarding.ask_release(
        actor=actor, merchant_id=row.id, reason=values["reason"], now=now
    )
    return _("Sent to a second person.")


def _pay(*, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime) -> str:
    merchant_payout.ask(
        actor=actor,
        merchant_id=row.id,
        amount=values["amount"],
        reason=values["reason"],
        now=now,
    )
    return _("Sent to a second person.")


def _code(*, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime) -> HttpResponse:
    text = merchant_service.make_code(
        actor=actor,
        merchant_id=row.id,
        satang=values["amount"],
        bill=values["bill"],
        reason=values["reason"],
        now=now,
    )
    draw, kind = _PICTURES[values["picture"]]
    name = f"{row.number}-{values['bill'] or 'static'}.{values['picture']}"
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(draw(text), content_type=kind, headers={"Content-Disposition": disposition})


def _statement(
    *, actor: Actor, row: Merchant, values: dict[str, Any], now: datetime
) -> FileResponse:
    export = merchant_service.export_statement(
        actor=actor,
        merchant_id=row.id,
        since=values["since"],
        day=values["day"],
        header=[_(column) for column in _COLUMNS],
        reason=values["reason"],
        now=now,
    )
    return export.answer(people=0)


def _is_active(row: Merchant) -> bool:
    return row.is_active


def _pays_out(row: Merchant) -> bool:
    return row.pays_out


def _is_frozen(row: Merchant) -> bool:
    return row.state == MerchantState.FROZEN


def _has_begun(row: Merchant) -> bool:
    return row.state not in {MerchantState.ASKED, MerchantState.REFUSED}


@admin.register(Merchant, site=backoffice.site)
class MerchantAdmin(MaskedAdmin):
    """The tax ID is masked and opens here; the whole number of the bank account stays closed."""

    masked_kind = MERCHANT
    icon = "storefront"
    list_display = ("number", "name_th", "name_en", "kind", "category", "state", "registered_at")
    list_filter = ("kind", "state", "tier", "is_demo")
    search_fields = ("number", "name_th", "name_en")
    ordering = ("name_en",)
    fields = (
        "number",
        "name_th",
        "name_en",
        "kind",
        "category",
        "fee_tier",
        _TAX_ID,
        "state",
        "balance",
        "bank_account",
        "owner",
        "is_demo",
        "registered_at",
    )
    list_buttons = (
        Button(
            "register",
            noop("Register a merchant"),
            permissions.MANAGE_MERCHANTS,
            RegisterForm,
            _register,
        ),
    )
    buttons = (
        Button(
            "pay",
            noop("Pay out to the bank account"),
            permissions.PAY_MERCHANT,
            PayoutForm,
            _pay,
            _is_active,
        ),
        Button("code", noop("QR code"), permissions.SERVE_MERCHANT, CodeForm, _code, _is_active),
        Button(
            "statement",
            noop("Statement (CSV)"),
            permissions.SERVE_MERCHANT,
            StatementForm,
            _statement,
            _has_begun,
        ),
        Button(
            "account",
            noop("Another bank account"),
            permissions.MANAGE_MERCHANTS,
            BankForm,
            _account,
            _has_begun,
        ),
        Button(
            "freeze",
            noop("Freeze"),
            permissions.STOP_MERCHANT,
            ReasonForm,
            _freeze,
            _pays_out,
            grave=True,
        ),
        Button(
            "release",
            noop("Unfreeze"),
            permissions.MANAGE_MERCHANTS,
            ReasonForm,
            _release,
            _is_frozen,
        ),
        *merchant_life.BUTTONS,
        reveal_button(MERCHANT, permissions.MANAGE_MERCHANTS),
    )
    readonly_fields = (_TAX_ID,)

    @admin.display(description=gettext_lazy("Tier of its fees"))
    def fee_tier(self, row: Merchant) -> str:
        return _(TIER_NAMES[Tier(row.tier)])

    @admin.display(description=gettext_lazy("balance (baht)"))
    def balance(self, row: Merchant) -> str:
        """What it holds, and what of it is not on its way to its bank."""
        money = ledger_reads.balance(account_id=row.account_id)
        return _("%(balance)s, of it available %(available)s") % {
            "balance": baht(money.balance),
            "available": baht(money.available),
        }

    @admin.display(description=gettext_lazy("bank account"))
    def bank_account(self, row: Merchant) -> str:
        account = row.bank_accounts.filter(state=BankAccountState.LINKED).first()
        return account.words if account else ""


@admin.register(MerchantCode, site=backoffice.site)
class MerchantCodeAdmin(ReadOnlyAdmin):
    list_display = ("scheme", "value", "merchant", "registered_at")
    list_filter = ("scheme",)
    list_select_related = ("merchant",)
    search_fields = ("value",)
    ordering = ("scheme", "value")


@admin.register(MerchantRefund, site=backoffice.site)
class MerchantRefundAdmin(ReadOnlyAdmin):
    """What merchants gave back; the request says who agreed and why."""

    satang = ("amount",)
    list_display = ("refunded_at", "payment", "amount_baht", "approval")
    list_select_related = ("payment", "approval")
    ordering = ("-refunded_at",)

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: MerchantRefund) -> str:
        return baht(row.amount)
