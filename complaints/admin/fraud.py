"""Accounts held on reports of fraud: legal basis and end, letting go, extending, the police."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.selectors import customer as customers
from accounts.states import SuspensionCause
from complaints import permissions
from complaints.models.case import Case
from complaints.models.fraud import FraudHold
from complaints.selectors import fraud as reads
from complaints.services import fraud
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.people_form import WhoForm
from micropay.core.reason_form import ReasonForm
from micropay.core.words import dates

_CAUSES = [
    (SuspensionCause.VICTIM_REPORT.value, gettext_lazy("Victim's report")),
    (SuspensionCause.POLICE_REPORT.value, gettext_lazy("Police report")),
    (SuspensionCause.OWN_DETECTION.value, gettext_lazy("Own detection")),
]
_EXTENDED_BY = [
    (SuspensionCause.POLICE_REPORT.value, gettext_lazy("Police report")),
    (SuspensionCause.COURT_ORDER.value, gettext_lazy("Court order")),
]


class HoldForm(WhoForm):
    """Whose account got the money, and why it is held."""

    cause = forms.ChoiceField(choices=_CAUSES, label=gettext_lazy("Cause"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        holder = gettext_lazy("Whole phone number or national ID of the account's holder")
        self.fields["who"].label = holder

    def found(self, whole: str) -> dict[str, Any]:
        return {"customer_id": customers.by_whole_number(whole)}


class ExtendForm(ReasonForm):
    """By what the hold goes on; a court's order may say until when."""

    cause = forms.ChoiceField(choices=_EXTENDED_BY, label=gettext_lazy("Cause"))
    reference = forms.CharField(
        max_length=60, strip=True, label=gettext_lazy("Number of the report or order")
    )
    days = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=3650,
        label=gettext_lazy("Days (court order only; empty: until the court ends it)"),
    )


def _hold(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    fraud.hold(actor=actor, case_id=row.id, now=now, **values)
    return noop("The account is held.")


HOLD = Button(
    "hold",
    noop("Hold an account"),
    permissions.HOLD_FOR_FRAUD,
    HoldForm,
    _hold,
    lambda row: row.closed_at is None,
    grave=True,
)


def _release(*, actor: Actor, row: FraudHold, values: dict[str, Any], now: datetime) -> str:
    fraud.ask_to_release(actor=actor, hold_id=row.id, now=now, **values)
    return noop("Sent to a second person.")


def _extend(*, actor: Actor, row: FraudHold, values: dict[str, Any], now: datetime) -> str:
    days = values.pop("days")
    until = now + timedelta(days=days) if days else None
    fraud.ask_to_extend(actor=actor, hold_id=row.id, until=until, now=now, **values)
    return noop("Sent to a second person.")


def _pack(*, actor: Actor, row: FraudHold, values: dict[str, Any], now: datetime) -> str:
    fraud.pack_for_police(actor=actor, hold_id=row.id, now=now, **values)
    return noop("The evidence pack is among the letters of the case.")


def _stands(row: FraudHold) -> bool:
    return bool(reads.current(row).stands)


@admin.register(FraudHold, site=backoffice.site)
class FraudHoldAdmin(ReadOnlyAdmin):
    icon = "gavel"
    list_display = ("placed_at", "case", "cause", "until")
    list_filter = ("cause",)
    list_select_related = ("case",)
    search_fields = ("case__number",)
    ordering = ("-placed_at",)
    fields = ("placed_at", "case", "cause", "wallet", "basis", "stands", "until")
    buttons = (
        Button(
            "release",
            noop("Ask to give the account back"),
            permissions.HOLD_FOR_FRAUD,
            ReasonForm,
            _release,
            _stands,
        ),
        Button(
            "extend",
            noop("Ask to extend the hold"),
            permissions.HOLD_FOR_FRAUD,
            ExtendForm,
            _extend,
            _stands,
        ),
        Button(
            "pack",
            noop("Make the evidence pack for the police"),
            permissions.WORK_CASE,
            ReasonForm,
            _pack,
        ),
    )

    @admin.display(description=gettext_lazy("Held until"))
    def until(self, row: FraudHold) -> str:
        return dates.for_people(reads.current(row).until)

    @admin.display(description=gettext_lazy("Wallet"))
    def wallet(self, row: FraudHold) -> str:
        return reads.seen(row.id).wallet_number

    @admin.display(description=gettext_lazy("Legal basis"))
    def basis(self, row: FraudHold) -> str:
        return reads.seen(row.id).basis

    @admin.display(description=gettext_lazy("In force"), boolean=True)
    def stands(self, row: FraudHold) -> bool:
        return _stands(row)
