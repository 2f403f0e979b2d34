"""The bank's desk: find a case by the code the customer shows, compare, record the result.

Nobody browses: a verifier's list holds the cases they took themselves, without names. A person is
shown only while the verifier checks them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.models.kyc import KycCase
from accounts.permissions import VERIFY_KYC
from accounts.selectors import kyc as cases
from accounts.services import kyc as service
from accounts.states import KycChannel, KycMethod, KycRefusal, KycState
from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm

_STATES = {
    KycState.WAITING: gettext_lazy("Waiting"),
    KycState.IN_CHECK: gettext_lazy("Being checked"),
    KycState.VERIFIED: gettext_lazy("Verified"),
    KycState.REFUSED: gettext_lazy("Refused"),
    KycState.EXPIRED: gettext_lazy("Expired"),
}
_CHANNELS = {
    KycChannel.BRANCH: gettext_lazy("Branch"),
    KycChannel.COUNTER: gettext_lazy("Counter"),
    KycChannel.BANK_APP: gettext_lazy("Bank's app"),
}
_METHODS = {
    KycMethod.DIP_CHIP: gettext_lazy("Card chip read"),
    KycMethod.LASER_CODE: gettext_lazy("Laser code asked from the card's issuer"),
}
_REFUSALS = {
    KycRefusal.PERSON_MISMATCH: gettext_lazy("The person is not the one on the card"),
    KycRefusal.CARD_EXPIRED: gettext_lazy("The card has expired"),
    KycRefusal.CARD_NOT_GENUINE: gettext_lazy("The card is not genuine"),
    KycRefusal.CARD_UNREADABLE: gettext_lazy("The card cannot be read"),
    KycRefusal.ID_MISMATCH: gettext_lazy("Name, date of birth or number differ from the card"),
}
_PERSON = ("person_name", "person_birth_date", "person_national_id")


def _in_words(words: dict[Any, Any], value: str) -> str:
    return str(words.get(value, "-"))


def _choices(words: dict[Any, Any]) -> list[tuple[str, Any]]:
    return [(one.value, label) for one, label in words.items()]


class FindForm(ReasonForm):
    """The code the customer shows, and where the check happens."""

    code = forms.CharField(
        max_length=12,
        label=gettext_lazy("Code shown in the customer's app"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "placeholder": "ABCD-EFGH"}),
    )
    channel = forms.ChoiceField(choices=_choices(_CHANNELS), label=gettext_lazy("Place"))


class ConfirmForm(ReasonForm):
    """How the card was checked and the number it shows."""

    method = forms.ChoiceField(choices=_choices(_METHODS), label=gettext_lazy("Check of the card"))
    national_id = forms.CharField(
        max_length=20,
        label=gettext_lazy("National ID number on the card"),
        help_text=gettext_lazy(
            "It is compared here. A number that differs ends the case as refused."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )


class RefuseForm(ReasonForm):
    """Why the person cannot be verified."""

    refusal = forms.ChoiceField(choices=_choices(_REFUSALS), label=gettext_lazy("Result"))


def _find(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> KycCase:
    return service.take(actor=actor, now=now, **values)


def _confirm(*, actor: Actor, row: KycCase, values: dict[str, Any], now: datetime) -> str:
    decided = service.confirm(actor=actor, case_id=row.id, now=now, **values)
    if decided.state == KycState.VERIFIED:
        return _("The person is verified.")
    return _("Refused: the number is not the customer's. Customer service takes over.")


def _refuse(*, actor: Actor, row: KycCase, values: dict[str, Any], now: datetime) -> str:
    service.refuse(actor=actor, case_id=row.id, now=now, **values)
    return _("Refused. The customer is told to contact customer service.")


def _in_check(row: KycCase) -> bool:
    return row.state == KycState.IN_CHECK


@admin.register(KycCase, site=backoffice.site)
class KycCaseAdmin(ReadOnlyAdmin):
    icon = "how_to_reg"
    list_display = ("shown", "stands", "place", "card_check", "why", "verifier", "decided_at")
    list_filter = ("state", "channel")
    ordering = ("-asked_at",)
    readonly_fields = ("shown", "stands", "place", "card_check", "why", *_PERSON)
    list_buttons = (Button("find", _("Find a case by its code"), VERIFY_KYC, FindForm, _find),)
    buttons = (
        Button("confirm", _("Confirm identity"), VERIFY_KYC, ConfirmForm, _confirm, _in_check),
        Button("refuse", _("Refuse"), VERIFY_KYC, RefuseForm, _refuse, _in_check, grave=True),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[KycCase]:
        user: Any = request.user
        return cases.visible_to(staff=user, now=clock.now())

    def may(self, request: HttpRequest, button: Button, row: Any) -> bool:
        """Only the bank's verifiers, while the contract holds, and only on a case they took."""
        user: Any = request.user
        if not user.has_perm(VERIFY_KYC):
            return False
        now = clock.now()
        if row is None:
            return cases.contract_covers(recipient_code=user.employer, now=now)
        return cases.is_being_checked_by(row, staff_id=str(user.pk), now=now)

    def get_fields(self, request: HttpRequest, obj: KycCase | None = None) -> tuple[str, ...]:
        about_case = ("shown", "stands", "place", "asked_at", "expires_at", "taken_at")
        result = ("verifier", "card_check", "why", "tier", "decided_at")
        staff_id = str(request.user.pk)
        if obj and cases.is_being_checked_by(obj, staff_id=staff_id, now=clock.now()):
            return (*_PERSON, *about_case)
        return (*about_case, *result)

    @admin.display(description=gettext_lazy("Code"))
    def shown(self, row: KycCase) -> str:
        return row.shown_code

    @admin.display(description=gettext_lazy("State"), ordering="state")
    def stands(self, row: KycCase) -> str:
        return _in_words(_STATES, row.state)

    @admin.display(description=gettext_lazy("Place"), ordering="channel")
    def place(self, row: KycCase) -> str:
        return _in_words(_CHANNELS, row.channel)

    @admin.display(description=gettext_lazy("Check of the card"), ordering="method")
    def card_check(self, row: KycCase) -> str:
        return _in_words(_METHODS, row.method)

    @admin.display(description=gettext_lazy("Why refused"), ordering="refusal")
    def why(self, row: KycCase) -> str:
        return _in_words(_REFUSALS, row.refusal)

    @admin.display(description=gettext_lazy("Name"))
    def person_name(self, row: KycCase) -> str:
        return cases.person_to_check(row).name

    @admin.display(description=gettext_lazy("Date of birth"))
    def person_birth_date(self, row: KycCase) -> str:
        day = cases.person_to_check(row).birth_date
        return clock.buddhist(day) if day else "-"

    @admin.display(description=gettext_lazy("National ID"))
    def person_national_id(self, row: KycCase) -> str:
        return cases.person_to_check(row).masked_national_id
