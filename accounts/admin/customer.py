"""Customers in the back office: masked, found by the whole phone number or national ID only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.data.reveal import FIELD_NAMES, GROUND_NAMES
from accounts.models.customer import Customer, mask_email
from accounts.permissions import DELAY_TELLING, REVEAL_FIELD
from accounts.selectors import reveal as reveals
from accounts.services import reveal as service
from accounts.states import CustomerState, DelayGround, PersonalField
from micropay.core import backoffice, clock, normal, ports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm
from micropay.core.errors import InvalidInput

_HIDDEN = "•••"
_STATES: dict[str, str] = {
    CustomerState.ACTIVE: noop("Active"),
    CustomerState.SUSPENDED: noop("Account suspended"),
    CustomerState.CLOSED: noop("Account closed"),
    CustomerState.DECEASED: noop("Deceased"),
}


def _masked(field: PersonalField, mask: Callable[[Customer], str]) -> Callable[[Customer], str]:
    """A line of the page: masked, or in clear while the field is open to the reader."""

    def shown(row: Customer) -> str:
        is_open = field in getattr(row, "open_fields", ())
        return (reveals.value_of(row, field) if is_open else mask(row)) or "-"

    shown.__name__ = f"shown_{field.value}"
    shown.short_description = gettext_lazy(FIELD_NAMES[field])  # type: ignore[attr-defined]
    return shown


_SHOWN: tuple[Any, ...] = (
    _masked(PersonalField.NAME, lambda row: row.masked_name),
    _masked(PersonalField.PHONE, lambda row: row.masked_phone),
    _masked(PersonalField.NATIONAL_ID, lambda row: row.masked_national_id),
    _masked(PersonalField.BIRTH_DATE, lambda row: _HIDDEN if row.birth_date else ""),
    _masked(PersonalField.ADDRESS, lambda row: _HIDDEN if row.address else ""),
    _masked(PersonalField.EMAIL, lambda row: mask_email(row.email or "")),
    _masked(PersonalField.OCCUPATION, lambda row: _HIDDEN if row.occupation else ""),
    _masked(PersonalField.WORKPLACE, lambda row: _HIDDEN if row.workplace else ""),
)


def _case_kinds() -> list[tuple[str, Any]]:
    registers = ports.case_registers()
    return [(kind, gettext_lazy(one.name)) for kind, one in registers.items()]


class RevealForm(ReasonForm):
    """Which field, and for which case."""

    field = forms.ChoiceField(
        choices=[(one, gettext_lazy(name)) for one, name in FIELD_NAMES.items()],
        label=gettext_lazy("Field"),
    )
    case_kind = forms.ChoiceField(choices=_case_kinds, label=gettext_lazy("Kind of case"))
    case_number = forms.CharField(
        max_length=40,
        label=gettext_lazy("Case number"),
        help_text=gettext_lazy(
            "The customer sees that somebody of your role looked, and for what."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class DelayForm(ReasonForm):
    """Why, and until which day."""

    ground = forms.ChoiceField(
        choices=[(one, gettext_lazy(name)) for one, name in GROUND_NAMES.items()],
        label=gettext_lazy("Ground"),
    )
    last_day = forms.DateField(
        label=gettext_lazy("Last day of the delay"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )


def _reveal(*, actor: Actor, row: Customer, values: dict[str, Any], now: datetime) -> str:
    field = PersonalField(values.pop("field"))
    service.open_field(actor=actor, customer_id=row.id, field=field, now=now, **values)
    return noop("The field is open to you for a few minutes.")


def _delay(*, actor: Actor, row: Customer, values: dict[str, Any], now: datetime) -> str:
    service.ask_to_delay(
        actor=actor,
        customer_id=row.id,
        ground=DelayGround(values["ground"]),
        ends_at=clock.day_end(values["last_day"]),
        reason=values["reason"],
        now=now,
    )
    return noop("Asked for: another person has to approve it.")


@admin.register(Customer, site=backoffice.site)
class CustomerAdmin(ReadOnlyAdmin):
    """Who the customers are, as far as a screen may show it."""

    icon = "person"
    list_display = (*_SHOWN[:2], "stands", "verified_at", "registered_at")
    list_filter = ("state",)
    ordering = ("-registered_at",)
    fields = (
        *_SHOWN,
        "stands",
        "language",
        "registered_at",
        "verified_at",
        "closed_at",
    )
    readonly_fields = (*_SHOWN, "stands")
    # The box is drawn for any name here; the search itself is below.
    search_fields = ("id",)
    search_help_text = gettext_lazy("Whole phone number or national ID")
    personal_search = True
    buttons = (
        Button("reveal", noop("Reveal a field"), REVEAL_FIELD, RevealForm, _reveal),
        Button("delay", noop("Tell the customer later"), DELAY_TELLING, DelayForm, _delay),
    )

    @admin.display(description=gettext_lazy("State"), ordering="state")
    def stands(self, row: Customer) -> str:
        return _(_STATES[row.state])

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """The row, with the fields that are open to this person now."""
        row = super().get_object(request, object_id, from_field)
        if row is not None:
            user: Any = request.user
            row.open_fields = reveals.open_fields(
                staff_id=user.pk, customer_id=row.id, now=clock.now()
            )
        return row

    def matching(self, queryset: QuerySet[Customer], term: str) -> QuerySet[Customer]:
        """Exactly one number finds exactly one customer; nothing is browsed by parts."""
        known = Customer.objects.none()
        for read, find in (
            (normal.mobile_phone, Customer.objects.with_phone),
            (normal.national_id, Customer.objects.with_national_id),
        ):
            try:
                known = known | find(read(term))
            except InvalidInput:
                continue
        return queryset.filter(pk__in=known.values("pk"))
