"""Ended wallets: what finance pays out, by two people, and accounts still to be named."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button
from micropay.core.reason_form import ReasonForm
from micropay.core.unmask import MaskedAdmin, masked_line, reveal_button
from wallet import permissions
from wallet.admin.closing_form import AccountForm
from wallet.admin.wallet import baht
from wallet.models.closure import Closing
from wallet.selectors.masked import CLOSING
from wallet.services import closure_payout as payout
from wallet.states.wallet import ClosingState

_STATES = {
    ClosingState.ASKED: gettext_lazy("Asked for"),
    ClosingState.NEEDS_ACCOUNT: gettext_lazy("Bank account missing"),
    ClosingState.TO_PAY: gettext_lazy("To be paid out"),
    ClosingState.SETTLED: gettext_lazy("Settled"),
}
_CAUSES = {
    "customer_request": gettext_lazy("Customer's request"),
    "false_information": gettext_lazy("False information"),
    "deceased": gettext_lazy("Deceased"),
    "no_guardian": gettext_lazy("No guardian agreed"),
}

_PAY_TO = masked_line(CLOSING, "account", noop("pay to"), lambda row: row.masked_account)


class PaidForm(ReasonForm):
    """What the bank's own record says."""

    bank_reference = forms.CharField(
        label=gettext_lazy("Bank's reference of the transfer"),
        validators=[RegexValidator(r"\A[A-Za-z0-9-]{4,64}\Z")],
    )


def _name(*, actor: Actor, row: Closing, values: dict[str, Any], now: datetime) -> str:
    payout.name_account(actor=actor, closing_id=row.id, now=now, **values)
    return _("The account is noted; finance pays out.")


def _paid(*, actor: Actor, row: Closing, values: dict[str, Any], now: datetime) -> str:
    payout.ask_paid(actor=actor, closing_id=row.id, now=now, **values)
    return _("Sent to a second person.")


def _in(state: ClosingState) -> Any:
    return lambda row: row.state == state


@admin.register(Closing, site=backoffice.site)
class ClosingAdmin(MaskedAdmin):
    """The account to pay to is masked; finance opens it for the payment."""

    masked_kind = CLOSING
    icon = "logout"
    list_display = ("closed_at", "holder_masked", "why", "stands", "amount_baht", "paid_at")
    list_filter = ("state", "cause")
    list_select_related = ("customer",)
    ordering = ("-asked_at",)
    fields = (
        "holder_masked",
        "why",
        "stands",
        "amount_baht",
        "bank",
        _PAY_TO,
        "order_reference",
        "asked_at",
        "closed_at",
        "bank_reference",
        "paid_at",
        "transaction_id",
        "paid_transaction_id",
    )
    readonly_fields = ("holder_masked", "why", "stands", "amount_baht", _PAY_TO)
    buttons = (
        Button(
            "name_account",
            noop("Note the bank account"),
            permissions.END_WALLET,
            AccountForm,
            _name,
            _in(ClosingState.NEEDS_ACCOUNT),
        ),
        reveal_button(CLOSING, permissions.PAY_CLOSING, _in(ClosingState.TO_PAY)),
        Button(
            "paid",
            noop("Note as paid out"),
            permissions.PAY_CLOSING,
            PaidForm,
            _paid,
            _in(ClosingState.TO_PAY),
        ),
    )

    @admin.display(description=gettext_lazy("customer"))
    def holder_masked(self, row: Closing) -> str:
        return str(row.customer)

    @admin.display(description=gettext_lazy("cause"), ordering="cause")
    def why(self, row: Closing) -> str:
        return str(_CAUSES.get(row.cause, row.cause))

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: Closing) -> str:
        return str(_STATES[ClosingState(row.state)])

    @admin.display(description=gettext_lazy("amount (baht)"))
    def amount_baht(self, row: Closing) -> str:
        return baht(row.amount)
