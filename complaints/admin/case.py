"""The queue of cases by urgency, and one case with its steps."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import linebreaksbr
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from unfold.decorators import display

from complaints.admin.case_buttons import BUTTONS
from complaints.admin.case_filters import (
    ESCALATED_NAMES,
    ChannelFilter,
    DueFilter,
    EscalatedFilter,
    KindFilter,
    MineFilter,
    StateFilter,
    matches,
    names,
)
from complaints.data import (
    CHANNEL_NAMES,
    CLOCK_NAMES,
    DUE_CAUSE_NAMES,
    KIND_NAMES,
    LETTER_NAMES,
    MOVEMENT_NAMES,
    OUTCOME_NAMES,
    REDRESS_NAMES,
    REDRESS_STATE_NAMES,
    STATE_NAMES,
    STEP_NAMES,
)
from complaints.models.case import Case
from complaints.selectors import clock as clocks
from complaints.selectors import letter, person, redress
from complaints.selectors.case import steps_of
from micropay.core import backoffice, clock, dates, money
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Case, site=backoffice.site)
class CaseAdmin(ReadOnlyAdmin):
    """The queue: what is due soonest comes first, decided cases last. The person is masked."""

    list_display = (
        "number",
        "next_due",
        "urgency",
        "kind_name",
        "category_name",
        "channel_name",
        "state_name",
        "assigned_to",
        "received_at",
    )
    list_filter = (StateFilter, DueFilter, EscalatedFilter, MineFilter, KindFilter, ChannelFilter)
    list_select_related = ("category", "assigned_to")
    search_fields = ("number", "movement_reference")
    personal_search = True
    search_help_text = gettext_lazy("Number, payment reference, phone or e-mail address")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "number",
                    ("kind_name", "category_name"),
                    ("channel_name", "language"),
                    "words",
                )
            },
        ),
        (gettext_lazy("Person"), {"fields": ("who", ("phone", "email"))}),
        (gettext_lazy("Payment as it was on filing"), {"fields": ("payment",)}),
        (
            gettext_lazy("Work"),
            {
                "fields": (
                    ("state_name", "outcome_name"),
                    ("assigned_to", "urgency_in_words"),
                    "received_at",
                    ("ack_due", "ack_at"),
                    ("progress_due", "progress_at"),
                    ("resolve_due", "resolved_at"),
                    ("waiting_until", "expected_day"),
                    ("refund_due", "refund_at"),
                    ("authority_due", "escalated"),
                    "closed_at",
                )
            },
        ),
        (gettext_lazy("Money"), {"fields": ("money_of_case", "letters")}),
        (gettext_lazy("Due days that were moved"), {"fields": ("due_changes",)}),
        (gettext_lazy("Timeline"), {"fields": ("timeline",)}),
    )
    icon = "support_agent"
    buttons = BUTTONS

    def get_ordering(self, request: HttpRequest) -> tuple[Any, ...]:
        return (F("next_due").asc(nulls_last=True), "id")

    def matching(self, queryset: QuerySet[Case], term: str) -> QuerySet[Case]:
        return queryset.filter(matches(term))

    def openly(self, queryset: QuerySet[Case], term: str) -> QuerySet[Case]:
        return queryset.filter(names(term.strip()))

    @display(
        description=cast(str, gettext_lazy("Urgency")),
        label={"overdue": "danger", "today": "warning", "later": "info", "none": "success"},
    )
    def urgency(self, row: Case) -> tuple[str, str]:
        return _urgency(row)

    @admin.display(description=gettext_lazy("Urgency"))
    def urgency_in_words(self, row: Case) -> str:
        return _urgency(row)[1]

    @admin.display(description=gettext_lazy("kind"), ordering="kind")
    def kind_name(self, row: Case) -> str:
        return _(KIND_NAMES[row.kind])

    @admin.display(description=gettext_lazy("category"), ordering="category")
    def category_name(self, row: Case) -> str:
        return row.category.name((get_language() or "th")[:2])

    @admin.display(description=gettext_lazy("channel"), ordering="channel")
    def channel_name(self, row: Case) -> str:
        return _(CHANNEL_NAMES[row.channel])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def state_name(self, row: Case) -> str:
        return _(STATE_NAMES[row.state])

    @admin.display(description=gettext_lazy("outcome"))
    def outcome_name(self, row: Case) -> str:
        return _(OUTCOME_NAMES[row.outcome]) if row.outcome else "-"

    @admin.display(description=gettext_lazy("Text"))
    def words(self, row: Case) -> str:
        return linebreaksbr(row.text)

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
        at = datetime.fromisoformat(row.movement["at"]).astimezone(clock.BANGKOK)
        parts = (
            _(MOVEMENT_NAMES[row.movement["kind"]]),
            row.movement["counterparty"],
            f"{clock.buddhist(at.date())} {at:%H:%M}",
            row.movement["reference"],
        )
        return " · ".join([f"{amount} THB", *map(str, parts)])

    @admin.display(description=gettext_lazy("Money"))
    def money_of_case(self, row: Case) -> str:
        lines = (
            (
                reverse("admin:complaints_redress_change", args=[one.pk]),
                _(REDRESS_NAMES[one.kind]),
                money.format_baht_for_people(one.amount),
                _(REDRESS_STATE_NAMES[one.state]),
            )
            for one in redress.of_case(row)
        )
        return format_html_join("", '<p><a href="{}">{} · {} THB</a> · {}</p>', lines) or "-"

    @admin.display(description=gettext_lazy("Letters"))
    def letters(self, row: Case) -> str:
        lines = (
            (
                reverse("admin:complaints_letter_change", args=[one.pk]),
                _(LETTER_NAMES[one.kind]),
                dates.for_people(one.made_at),
            )
            for one in letter.of_case(row)
        )
        return format_html_join("", '<p><a href="{}">{}</a> · {}</p>', lines) or "-"

    @admin.display(description=gettext_lazy("alarm"))
    def escalated(self, row: Case) -> str:
        return str(ESCALATED_NAMES[row.escalated_to]) if row.escalated_to else "-"

    @admin.display(description=gettext_lazy("Due days that were moved"))
    def due_changes(self, row: Case) -> str:
        lines = (
            (
                _(CLOCK_NAMES[one.clock]),
                dates.for_people(one.before),
                dates.for_people(one.after),
                _(DUE_CAUSE_NAMES[one.cause]),
                dates.for_people(one.at),
            )
            for one in clocks.changes_of(row)
        )
        return format_html_join("", "<p>{}: {} → {} · {} · {}</p>", lines) or "-"

    @admin.display(description=gettext_lazy("Timeline"))
    def timeline(self, row: Case) -> str:
        steps = [(_(STEP_NAMES[one.step]), one) for one in steps_of(row)]
        return render_to_string("complaints/timeline.html", {"steps": steps})


def _urgency(row: Case) -> tuple[str, str]:
    """How near the next due day is: a key for the colour and words."""
    today = clock.bangkok_day(clock.now())
    if row.next_due is None:
        return "none", _("Nothing due")
    if row.next_due < today:
        return "overdue", _("Overdue")
    if row.next_due == today:
        return "today", _("Due today")
    days = (row.next_due - today).days
    return "later", _("in %(days)s days") % {"days": days}
