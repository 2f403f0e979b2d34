"""Customers in the back office: masked, found by the whole phone number or national ID only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.data.reveal import FIELD_NAMES, GROUND_NAMES
from accounts.models.customer import Customer, mask_email
from accounts.models.reveal import CUSTOMER
from accounts.permissions import DELAY_TELLING, REVEAL_FIELD
from accounts.services import reveal as service
from accounts.states import CustomerState
from accounts.states.staff import DelayGround, PersonalField
from micropay.core import backoffice, clock, normal
from micropay.core.actor import Actor
from micropay.core.backoffice import Button
from micropay.core.errors import InvalidInput
from micropay.core.reason_form import ReasonForm
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button

_STATES: dict[str, str] = {
    CustomerState.ACTIVE: noop("Active"),
    CustomerState.SUSPENDED: noop("Account suspended"),
    CustomerState.CLOSED: noop("Account closed"),
    CustomerState.DECEASED: noop("Deceased"),
}


def _line(field: PersonalField, mask: Callable[[Any], str]) -> Any:
    return masked_line(CUSTOMER, field, FIELD_NAMES[field], mask)


_SHOWN: tuple[Any, ...] = (
    _line(PersonalField.NAME, lambda row: row.masked_name),
    _line(PersonalField.PHONE, lambda row: row.masked_phone),
    _line(PersonalField.NATIONAL_ID, lambda row: row.masked_national_id),
    _line(PersonalField.BIRTH_DATE, lambda row: hidden(row.birth_date)),
    _line(PersonalField.ADDRESS, lambda row: hidden(row.address)),
    _line(PersonalField.EMAIL, lambda row: mask_email(row.email or "")),
    _line(PersonalField.OCCUPATION, lambda row: hidden(row.occupation)),
    _line(PersonalField.WORKPLACE, lambda row: hidden(row.workplace)),
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
class CustomerAdmin(MaskedAdmin):
    """Who the customers are, as far as a screen may show it."""

    icon = "person"
    masked_kind = CUSTOMER
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
        reveal_button(CUSTOMER, REVEAL_FIELD),
        Button("delay", noop("Tell the customer later"), DELAY_TELLING, DelayForm, _delay),
    )

    @admin.display(description=gettext_lazy("State"), ordering="state")
    def stands(self, row: Customer) -> str:
        return _(_STATES[row.state])

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
