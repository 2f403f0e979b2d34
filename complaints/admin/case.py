"""The queue of cases by urgency, and one case with its steps."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.contrib import admin
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import linebreaksbr
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.data import LONGEST_TEXT
from complaints.models.case import Case
from complaints.selectors import number as case_number
from complaints.selectors import person
from complaints.selectors.case import steps_of
from complaints.services import case as work
from complaints.states import MOVES, Outcome, State
from micropay.core import backoffice, clock, money, normal
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm
from micropay.core.crypto import blind
from micropay.core.errors import InvalidInput

OUTCOMES = (
    (Outcome.UPHELD.value, gettext_lazy("Upheld")),
    (Outcome.PARTLY_UPHELD.value, gettext_lazy("Partly upheld")),
    (Outcome.NOT_UPHELD.value, gettext_lazy("Not upheld")),
    (Outcome.ANSWERED.value, gettext_lazy("Answered")),
    (Outcome.WITHDRAWN.value, gettext_lazy("Withdrawn by the customer")),
)


class TextForm(ReasonForm):
    """Words, and why."""

    text = forms.CharField(
        max_length=LONGEST_TEXT,
        strip=True,
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean_text(self) -> str:
        try:
            # Browsers send line breaks as CR LF.
            typed = self.cleaned_data["text"].replace("\r\n", "\n")
            return normal.plain_text(typed, "text", longest=LONGEST_TEXT, multiline=True)
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None


class ReplyForm(TextForm):
    """An answer to the customer."""

    wait_for_customer = forms.BooleanField(
        required=False, label=gettext_lazy("Wait for the customer's answer")
    )


class ResolveForm(TextForm):
    """The decision and the words that tell it."""

    outcome = forms.ChoiceField(choices=OUTCOMES, label=gettext_lazy("Outcome"))


def _take(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.assign(actor=actor, case_id=row.id, staff_id=UUID(actor.id), now=now, **values)
    return noop("The case is yours.")


def _reply(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.reply(actor=actor, case_id=row.id, now=now, **values)
    return noop("The answer is on its way.")


def _note(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.note(actor=actor, case_id=row.id, now=now, **values)
    return noop("Noted.")


def _resolve(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.resolve(actor=actor, case_id=row.id, now=now, **values)
    return noop("Resolved; the customer is told.")


def _close(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.change_state(actor=actor, case_id=row.id, state=State.CLOSED, now=now, **values)
    return noop("Closed.")


def _reopen(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.change_state(actor=actor, case_id=row.id, state=State.OPEN, now=now, **values)
    return noop("Open again.")


def _undecided(row: Case) -> bool:
    return not row.is_decided


def _not_closed(row: Case) -> bool:
    return bool(MOVES[State(row.state)])


def _resolved(row: Case) -> bool:
    return row.state == State.RESOLVED


def _can_open(row: Case) -> bool:
    return row.may_move_to(State.OPEN)


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


@admin.register(Case, site=backoffice.site)
class CaseAdmin(ReadOnlyAdmin):
    """The queue: what is due soonest comes first, decided cases last. The person is masked."""

    list_display = (
        "number",
        "next_due",
        "kind",
        "category",
        "channel",
        "state",
        "assigned_to",
        "received_at",
    )
    list_filter = ("state", DueFilter, MineFilter, "kind", "channel")
    list_select_related = ("category", "assigned_to")
    search_fields = ("number", "movement_reference")
    search_help_text = gettext_lazy("Number, payment reference, phone or e-mail address")
    fieldsets = (
        (None, {"fields": ("number", ("kind", "category"), ("channel", "language"), "words")}),
        (gettext_lazy("Person"), {"fields": ("who", "phone", "email")}),
        (gettext_lazy("Payment as it was on filing"), {"fields": ("payment",)}),
        (
            gettext_lazy("Work"),
            {
                "fields": (
                    ("state", "outcome"),
                    "assigned_to",
                    "received_at",
                    ("ack_due", "ack_at"),
                    ("progress_due", "progress_at"),
                    ("resolve_due", "resolved_at"),
                    "closed_at",
                )
            },
        ),
        (gettext_lazy("Timeline"), {"fields": ("timeline",)}),
    )
    icon = "support_agent"
    buttons: ClassVar[tuple[Button, ...]] = (
        Button("take", noop("Take"), permissions.WORK_CASE, ReasonForm, _take, _not_closed),
        Button("reply", noop("Reply"), permissions.WORK_CASE, ReplyForm, _reply, _not_closed),
        Button("note", noop("Note"), permissions.WORK_CASE, TextForm, _note),
        Button(
            "resolve", noop("Resolve"), permissions.WORK_CASE, ResolveForm, _resolve, _undecided
        ),
        Button("close", noop("Close"), permissions.WORK_CASE, ReasonForm, _close, _resolved),
        Button(
            "reopen", noop("Work on again"), permissions.WORK_CASE, ReasonForm, _reopen, _can_open
        ),
    )

    def get_ordering(self, request: HttpRequest) -> tuple[Any, ...]:
        return (F("next_due").asc(nulls_last=True), "id")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Case], search_term: str
    ) -> tuple[QuerySet[Case], bool]:
        term = search_term.strip()
        if not term:
            return queryset, False
        return queryset.filter(_matches(term)), False

    @admin.display(description=gettext_lazy("Text"))
    def words(self, row: Case) -> str:
        return linebreaksbr(row.text)

    @admin.display(description=gettext_lazy("Timeline"))
    def timeline(self, row: Case) -> str:
        return render_to_string("complaints/timeline.html", {"steps": steps_of(row)})

    @admin.display(description=gettext_lazy("Customer"))
    def who(self, row: Case) -> str:
        return person.masked_label(row)

    @admin.display(description=gettext_lazy("Phone"))
    def phone(self, row: Case) -> str:
        return person.masked_phone(row) or "-"

    @admin.display(description=gettext_lazy("E-mail"))
    def email(self, row: Case) -> str:
        return person.masked_email(row) or "-"

    @admin.display(description=gettext_lazy("Payment"))
    def payment(self, row: Case) -> str:
        if row.movement is None:
            return "-"
        amount = money.format_baht_for_people(row.movement["amount_satang"])
        parts = (row.movement[name] for name in ("reference", "kind", "counterparty", "at"))
        return " · ".join([f"{amount} THB", *map(str, parts)])


def _matches(term: str) -> Q:
    """A case number as people type it, a payment's reference, or a contact by blind index."""
    found = Q(number=case_number.read(term) or term) | Q(movement_reference=term)
    if "@" in term:
        return found | _by_index("email", term.lower())
    try:
        return found | _by_index("phone", normal.mobile_phone(term))
    except InvalidInput:
        return found


def _by_index(part: str, value: str) -> Q:
    label = f"complaints.case.contact_{part}"
    return Q(**{f"{part}_index": blind.index(label, value)})
