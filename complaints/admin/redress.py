"""Money of cases: who proposed what, and what became of it. Agreeing is done with approvals."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop
from unfold.decorators import display

from complaints import permissions
from complaints.data import REDRESS_NAMES, REDRESS_STATE_NAMES
from complaints.models.case import Case
from complaints.models.redress import Redress
from complaints.services import redress
from complaints.states import RedressAct, RedressKind, RedressState
from micropay.core import backoffice, money
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.errors import InvalidInput
from micropay.core.reason_form import ReasonForm


class RedressForm(ReasonForm):
    """What is proposed, in baht."""

    kind = forms.ChoiceField(
        choices=[
            ("", gettext_lazy("Please choose")),
            *((one, gettext_lazy(name)) for one, name in REDRESS_NAMES.items()),
        ],
        label=gettext_lazy("What it is"),
    )
    amount = forms.CharField(
        max_length=20,
        label=gettext_lazy("Amount (baht)"),
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )

    def clean_amount(self) -> int:
        try:
            return money.parse_baht(self.cleaned_data["amount"].strip())
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None


def _propose(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    redress.propose(actor=actor, case_id=row.id, now=now, **values)
    return noop("Sent to a second person.")


def of_a_customer(row: Case) -> bool:
    """Whether money can be proposed for the person of this case."""
    return row.customer_id is not None and row.closed_at is None


PROPOSE = Button(
    "redress",
    noop("Propose a payment"),
    permissions.PROPOSE_REDRESS,
    RedressForm,
    _propose,
    of_a_customer,
)


def _asks(act: RedressAct) -> Any:
    def ask(*, actor: Actor, row: Redress, values: dict[str, Any], now: datetime) -> str:
        redress.ask_to_settle(actor=actor, redress_id=row.id, act=act, now=now, **values)
        return noop("Sent to a second person.")

    return ask


def _is_paid(row: Redress) -> bool:
    return row.state == RedressState.PAID


def _is_provisional(row: Redress) -> bool:
    return _is_paid(row) and row.kind == RedressKind.PROVISIONAL


@admin.register(Redress, site=backoffice.site)
class RedressAdmin(ReadOnlyAdmin):
    icon = "payments"
    list_display = ("proposed_at", "case", "kind_name", "baht", "level", "state_name", "paid_at")
    list_filter = ("state", "kind", "level")
    list_select_related = ("case",)
    search_fields = ("case__number",)
    ordering = ("-proposed_at",)
    fields = (
        "case",
        "kind_name",
        "baht",
        "level",
        "state_name",
        "proposed_at",
        "approval_id",
        "transaction_id",
        "paid_at",
        "back",
        "settled_at",
    )
    buttons = (
        Button(
            "take_back",
            noop("Ask to take the credit back"),
            permissions.PROPOSE_REDRESS,
            ReasonForm,
            _asks(RedressAct.TAKE_BACK),
            _is_paid,
            grave=True,
        ),
        Button(
            "make_final",
            noop("Ask to make the credit final"),
            permissions.PROPOSE_REDRESS,
            ReasonForm,
            _asks(RedressAct.MAKE_FINAL),
            _is_provisional,
        ),
    )

    @admin.display(description=gettext_lazy("What it is"), ordering="kind")
    def kind_name(self, row: Redress) -> str:
        return _(REDRESS_NAMES[row.kind])

    @display(
        description=cast(str, gettext_lazy("state")),
        label={"proposed": "warning", "recovering": "warning", "paid": "success"},
    )
    def state_name(self, row: Redress) -> tuple[str, str]:
        return row.state, _(REDRESS_STATE_NAMES[row.state])

    @admin.display(description=gettext_lazy("Amount (baht)"), ordering="amount")
    def baht(self, row: Redress) -> str:
        return money.format_baht_for_people(row.amount)

    @admin.display(description=gettext_lazy("Taken back (baht)"))
    def back(self, row: Redress) -> str:
        return money.format_baht_for_people(row.taken_back)
