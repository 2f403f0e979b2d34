"""How the queue is narrowed: filters, and a search that opens no encrypted column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from complaints.data import CHANNEL_NAMES, KIND_NAMES, STATE_NAMES
from complaints.models.case import Case
from complaints.selectors import layout
from complaints.selectors import number as case_number
from micropay.core import clock, normal
from micropay.core.crypto import blind
from micropay.core.errors import InvalidInput

ESCALATED_NAMES = {
    "senior_agent": gettext_lazy("With the senior agents"),
    "compliance_officer": gettext_lazy("With compliance"),
}


class _WordFilter(admin.SimpleListFilter):
    """One code of a fixed list, shown in words; no query looks for the codes in use."""

    names: ClassVar[Mapping[str, str]]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(code), _(name)) for code, name in self.names.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        chosen = self.value()
        return queryset.filter(**{str(self.parameter_name): chosen}) if chosen else queryset


class StateFilter(_WordFilter):
    """Where the case stands."""

    title = gettext_lazy("state")
    parameter_name = "state"
    names = STATE_NAMES


class KindFilter(_WordFilter):
    """What was told."""

    title = gettext_lazy("kind")
    parameter_name = "kind"
    names = KIND_NAMES


class ChannelFilter(_WordFilter):
    """How it came."""

    title = gettext_lazy("channel")
    parameter_name = "channel"
    names = CHANNEL_NAMES


class DueFilter(admin.SimpleListFilter):
    """Overdue, or due today (Bangkok)."""

    title = gettext_lazy("due")
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("overdue", gettext_lazy("Overdue")), ("today", gettext_lazy("Due today"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        today = clock.bangkok_day(clock.now())
        if self.value() == "overdue":
            return queryset.filter(next_due__lt=today)
        if self.value() == "today":
            return queryset.filter(next_due=today)
        return queryset


class EscalatedFilter(admin.SimpleListFilter):
    """Cases whose late clock went to a role above the agent."""

    title = gettext_lazy("alarm")
    parameter_name = "alarm"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(role, label) for role, label in ESCALATED_NAMES.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        return queryset.filter(escalated_to=self.value()) if self.value() else queryset


class MineFilter(admin.SimpleListFilter):
    """The staff member's own cases, or nobody's."""

    title = gettext_lazy("assignment")
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("me", gettext_lazy("Mine")), ("nobody", gettext_lazy("Nobody's"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        if self.value() == "me":
            return queryset.filter(assigned_to_id=request.user.pk)
        if self.value() == "nobody":
            return queryset.filter(assigned_to=None)
        return queryset


class FigureFilter(admin.SimpleListFilter):
    """The cases behind a number of the period report; only a link from there chooses it."""

    title = gettext_lazy("figure of the report")
    parameter_name = "figure"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        chosen = self.value() or request.GET.get("figure")
        return [(chosen, _("of the report"))] if chosen else []

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        chosen = self.value()
        return layout.behind(queryset, chosen) if chosen else queryset


def names(term: str) -> Q:
    """A case number as people type it, or a payment's reference: nothing about a person."""
    return Q(number=case_number.read(term) or term) | Q(movement_reference=term)


def matches(term: str) -> Q:
    """A case number as people type it, a payment's reference, or a contact by blind index."""
    found = names(term)
    if "@" in term:
        return found | _by_index("email", term.lower())
    try:
        return found | _by_index("phone", normal.mobile_phone(term))
    except InvalidInput:
        return found


def _by_index(part: str, value: str) -> Q:
    return blind.having(f"{part}_index", f"complaints.case.contact_{part}", value)
