"""The weekly look over who opened what, and the delays of telling customers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.data.reveal import FINDING_NAMES, GROUND_NAMES
from accounts.models.reveal import Reveal, RevealDelay, RevealWeek
from accounts.permissions import REVIEW_REVEALS
from accounts.selectors import reveal as reveals
from accounts.services import reveal as service
from accounts.states.staff import ReviewFinding
from micropay.core import backoffice, clock, masked, ports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm


class ReviewForm(ReasonForm):
    """What the look found; the reason says how."""

    finding = forms.ChoiceField(
        choices=[(one, gettext_lazy(name)) for one, name in FINDING_NAMES.items()],
        label=gettext_lazy("Finding"),
    )


class OutstandingFilter(admin.SimpleListFilter):
    """Weeks that are over and wait for a look."""

    title = gettext_lazy("review")
    parameter_name = "review"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("outstanding", gettext_lazy("Outstanding")), ("done", gettext_lazy("Done"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "outstanding":
            this_week = reveals.monday_of(clock.bangkok_day(clock.now()))
            return queryset.filter(reviewed_at=None, monday__lt=this_week)
        return queryset.filter(reviewed_at__isnull=False) if self.value() == "done" else queryset


def _review(*, actor: Actor, row: RevealWeek, values: dict[str, Any], now: datetime) -> str:
    finding = ReviewFinding(values["finding"])
    service.review_week(
        actor=actor, week_id=row.id, finding=finding, reason=values["reason"], now=now
    )
    return noop("Noted.")


def _waits(row: RevealWeek) -> bool:
    over = row.monday < reveals.monday_of(clock.bangkok_day(clock.now()))
    return over and row.reviewed_at is None


@admin.register(RevealWeek, site=backoffice.site)
class RevealWeekAdmin(ReadOnlyAdmin):
    icon = "visibility"
    list_display = ("monday", "staff", "opened", "found", "reviewer", "reviewed_at")
    list_filter = (OutstandingFilter,)
    ordering = ("-monday", "staff")
    fields = ("staff", "monday", "opened", "rows", "found", "note", "reviewer", "reviewed_at")
    readonly_fields = ("opened", "rows", "found")
    buttons = (Button("review", noop("Look over"), REVIEW_REVEALS, ReviewForm, _review, _waits),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[RevealWeek]:
        return reveals.weeks_with_counts()

    @admin.display(description=gettext_lazy("Fields opened"))
    def opened(self, row: Any) -> int:
        return int(row.opened)

    @admin.display(description=gettext_lazy("Finding"))
    def found(self, row: RevealWeek) -> str:
        return _(FINDING_NAMES[row.finding]) if row.finding else "-"

    @admin.display(description=gettext_lazy("What was opened"))
    def rows(self, row: Any) -> str:
        found = row.reveals.select_related("customer").order_by("opened_at")
        return render_to_string("admin/reveals.html", {"lines": [_line(one) for one in found]})


def _line(one: Reveal) -> dict[str, Any]:
    """One look in words: of whom, what, for which case, why."""
    kind = masked.kinds()[one.kind]
    record = one.record_id or one.customer_id
    return {
        "at": one.opened_at,
        "page": reverse(f"admin:{kind.page}", args=[record]),
        "kind": _(kind.name),
        "person": str(one.customer or ""),
        "field": _(kind.fields[one.field]),
        "case": f"{_(ports.case_registers()[one.case_kind].name)} {one.case_number}",
        "reason": one.reason,
    }


@admin.register(RevealDelay, site=backoffice.site)
class RevealDelayAdmin(ReadOnlyAdmin):
    icon = "schedule"
    list_display = ("begins_at", "ends_at", "customer", "why")
    list_select_related = ("customer",)
    ordering = ("-begins_at",)
    fields = ("customer", "why", "begins_at", "ends_at")
    readonly_fields = ("why",)

    @admin.display(description=gettext_lazy("Ground"))
    def why(self, row: RevealDelay) -> str:
        return _(GROUND_NAMES[row.ground])
