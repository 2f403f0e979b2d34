"""Quotes and movements of money. Notes and bill references stay closed here."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.permissions import REVEAL_FIELD
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from micropay.core.unmask import MaskedAdmin, masked_line, reveal_button
from wallet import permissions
from wallet.admin.report_forms import BahtField
from wallet.admin.wallet import baht
from wallet.models.movement import Movement, Quote
from wallet.selectors.masked import KINDS, MOVEMENT
from wallet.services import merchant_refund
from wallet.states.movement import MovementKind

# What a merchant pays; in all other movements it is paid.
_BY_MERCHANTS = {MovementKind.REFUND, MovementKind.PAYOUT}


class RefundForm(ReasonForm):
    """How much of the payment the merchant gives back; the reason names its request."""

    amount = BahtField(label=gettext_lazy("Amount (baht)"))


def _refund(*, actor: Actor, row: Movement, values: dict[str, Any], now: datetime) -> str:
    merchant_refund.ask(
        actor=actor,
        payment_id=row.id,
        amount=values["amount"],
        reason=values["reason"],
        now=now,
    )
    return _("Sent to a second person.")


def _is_a_merchants(row: Movement) -> bool:
    return row.kind == MovementKind.PAYMENT and row.merchant_id is not None


def _is_between_people(row: Movement) -> bool:
    return row.customer_id is not None and row.payee_customer_id is not None


def _line(field: str, person: str, mask: str) -> Any:
    """A line about one side: masked, and empty where that side is no customer."""
    return masked_line(
        MOVEMENT,
        field,
        KINDS[MOVEMENT].fields[field],
        lambda row: getattr(getattr(row, person), mask) if _is_between_people(row) else "",
    )


_PEOPLE = (
    _line("payer_name", "customer", "masked_name"),
    _line("payer_phone", "customer", "masked_phone"),
    _line("payee_name", "payee_customer", "masked_name"),
    _line("payee_phone", "payee_customer", "masked_phone"),
)


@admin.register(Movement, site=backoffice.site)
class MovementAdmin(MaskedAdmin):
    masked_kind = MOVEMENT
    list_display = ("posted_at", "reference", "kind", "payer", "payee", "amount_baht", "fee_baht")
    list_filter = ("kind", "posted_at")
    list_select_related = ("customer", "payee_customer", "merchant")
    search_fields = ("reference", "transaction_id")
    ordering = ("-posted_at",)
    fields = (
        "reference",
        "kind",
        "payer",
        "payee",
        *_PEOPLE,
        "amount_baht",
        "fee_baht",
        "transaction_id",
        "quote",
        "topup",
        "notice",
        "posted_at",
    )
    readonly_fields = _PEOPLE
    buttons = (
        reveal_button(MOVEMENT, REVEAL_FIELD, _is_between_people),
        Button(
            "refund",
            noop("Refund by the merchant"),
            permissions.ASK_REFUND,
            RefundForm,
            _refund,
            _is_a_merchants,
        ),
    )

    @admin.display(description=gettext_lazy("payer"))
    def payer(self, row: Movement) -> str:
        return str(row.customer or (row.merchant if row.kind in _BY_MERCHANTS else ""))

    @admin.display(description=gettext_lazy("payee"))
    def payee(self, row: Movement) -> str:
        if row.kind in {MovementKind.REFUND, MovementKind.WITHDRAWAL, MovementKind.PAYOUT}:
            return str(row.payee_customer or _("bank account"))
        return str(row.merchant or row.payee_customer)

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: Movement) -> str:
        return baht(row.amount)

    @admin.display(description=gettext_lazy("fee (baht)"), ordering="fee")
    def fee_baht(self, row: Movement) -> str:
        return baht(row.fee)


@admin.register(Quote, site=backoffice.site)
class QuoteAdmin(ReadOnlyAdmin):
    list_display = ("created_at", "kind", "customer", "payee_name", "amount_baht", "expires_at")
    list_filter = ("kind",)
    list_select_related = ("customer",)
    ordering = ("-created_at",)
    fields = (
        "kind",
        "customer",
        "payee_name",
        "amount_baht",
        "fee_baht",
        "fee_version",
        "paycode",
        "proof",
        "created_at",
        "expires_at",
    )

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: Quote) -> str:
        return baht(row.amount)

    @admin.display(description=gettext_lazy("fee (baht)"), ordering="fee")
    def fee_baht(self, row: Quote) -> str:
        return baht(row.fee)
