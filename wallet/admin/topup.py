"""Top-ups, what the bank told us, and receipts that wait for a decision."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.core.validators import RegexValidator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button
from wallet import permissions
from wallet.admin.closure import PaidForm
from wallet.admin.wallet import baht
from wallet.data.paycode import BankSlip, TrueMoneySlip
from wallet.data.topup import REASON_WORDS, REVIEW_WORDS
from wallet.errors.paycode import PaycodeRefusal
from wallet.models.topup import BankNotice, TopUp, UnmatchedReceipt
from wallet.selectors.masked import RECEIPT
from wallet.selectors.paycode.read import read
from wallet.services import suspense, waiting
from wallet.states.bank import CREDITED_LATER, ReviewState, UnmatchedReason


@admin.register(TopUp, site=backoffice.site)
class TopUpAdmin(ReadOnlyAdmin):
    satang = ("amount",)
    list_display = ("created_at", "reference", "customer", "amount_baht", "shown_state", "paid_at")
    list_filter = ("state",)
    list_select_related = ("customer",)
    search_fields = ("reference",)
    ordering = ("-created_at",)

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: TopUp) -> str:
        return baht(row.amount)

    @admin.display(description=gettext_lazy("state"))
    def shown_state(self, row: TopUp) -> str:
        return row.state_at(clock.now()).value


def _looked_for(term: str) -> str:
    try:
        code = read(term)
    except PaycodeRefusal:
        return term
    return code.reference if isinstance(code, BankSlip | TrueMoneySlip) else term


class FoundBySlip(ReadOnlyAdmin):
    """A scanned slip looks for the reference that it carries; it proves nothing."""

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return super().get_search_results(request, queryset, _looked_for(search_term))


@admin.register(BankNotice, site=backoffice.site)
class BankNoticeAdmin(FoundBySlip):
    """What payers wrote stays closed here."""

    satang = ("amount",)
    list_display = (
        "received_at",
        "bank_reference",
        "amount_baht",
        "outcome",
        "is_late",
        "amount_differs",
        "is_repeated_payment",
    )
    list_filter = ("outcome", "is_late", "amount_differs", "is_repeated_payment")
    search_fields = ("bank_reference",)
    ordering = ("-received_at",)
    exclude = ("reference", "account", "fingerprint")

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: BankNotice) -> str:
        return baht(row.amount)


class AssignForm(ReasonForm):
    """Whose money it is; the reason names the slip or letter that shows it."""

    wallet_number = forms.CharField(
        label=gettext_lazy("Wallet number"), validators=[RegexValidator(r"\A[0-9A-Za-z]{4,20}\Z")]
    )


_WRITTEN = masked_line(
    RECEIPT, "written", noop("What the payer wrote"), lambda row: hidden(row.notice_id)
)


def _release(*, actor: Actor, row: UnmatchedReceipt, values: dict[str, Any], now: datetime) -> str:
    waiting.release(actor=actor, receipt_id=row.id, reason=values["reason"], now=now)
    return _("The money is in the wallet.")


def _assign(*, actor: Actor, row: UnmatchedReceipt, values: dict[str, Any], now: datetime) -> str:
    suspense.ask_assign(actor=actor, receipt_id=row.id, now=now, **values)
    return _("Sent to a second person.")


def _send_back(
    *, actor: Actor, row: UnmatchedReceipt, values: dict[str, Any], now: datetime
) -> str:
    suspense.ask_send_back(actor=actor, receipt_id=row.id, now=now, **values)
    return _("Sent to a second person.")


def _is_open(row: UnmatchedReceipt) -> bool:
    return row.state == ReviewState.OPEN


def _is_of_nobody(row: UnmatchedReceipt) -> bool:
    return _is_open(row) and row.reason == UnmatchedReason.UNKNOWN_REFERENCE


def _waits_for_room(row: UnmatchedReceipt) -> bool:
    return row.state == ReviewState.OPEN and row.reason in CREDITED_LATER


@admin.register(UnmatchedReceipt, site=backoffice.site)
class UnmatchedReceiptAdmin(FoundBySlip, MaskedAdmin):  # type: ignore[misc]
    masked_kind = RECEIPT
    satang = ("amount",)
    list_display = ("opened_at", "notice", "why", "wallet", "amount_baht", "stands")
    list_filter = ("state", "reason")
    list_select_related = ("notice", "wallet")
    search_fields = ("notice__bank_reference", "bank_reference")
    ordering = ("-opened_at",)
    fields = (
        ("opened_at", "notice", "amount_baht"),
        ("why", "wallet", "stands"),
        _WRITTEN,
        ("resolved_at", "transaction_id"),
        ("approval", "topup", "bank_reference"),
    )
    readonly_fields = ("why", "stands", "amount_baht", _WRITTEN)
    buttons = (
        Button(
            "release",
            noop("Credit to the wallet"),
            permissions.CREDIT_RECEIPT,
            ReasonForm,
            _release,
            _waits_for_room,
        ),
        reveal_button(RECEIPT, permissions.SETTLE_RECEIPT, _is_open),
        Button(
            "assign",
            noop("Credit as somebody's top-up"),
            permissions.SETTLE_RECEIPT,
            AssignForm,
            _assign,
            _is_of_nobody,
        ),
        Button(
            "send_back",
            noop("Note as sent back to the payer"),
            permissions.SETTLE_RECEIPT,
            PaidForm,
            _send_back,
            _is_open,
        ),
    )

    @admin.display(description=gettext_lazy("reason"), ordering="reason")
    def why(self, row: UnmatchedReceipt) -> str:
        return _(REASON_WORDS[UnmatchedReason(row.reason)])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: UnmatchedReceipt) -> str:
        return _(REVIEW_WORDS[ReviewState(row.state)])

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: UnmatchedReceipt) -> str:
        return baht(row.amount)
