"""The queue of cases by urgency, and one case with its steps."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import linebreaksbr
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop
from unfold.decorators import display

from accounts.permissions import REVEAL_FIELD
from complaints.admin import timeline
from complaints.admin.case_buttons import BUTTONS
from complaints.admin.case_desk import CaseDesk
from complaints.admin.case_filters import (
    ESCALATED_NAMES,
    ChannelFilter,
    DueFilter,
    EscalatedFilter,
    FigureFilter,
    KindFilter,
    MineFilter,
    StateFilter,
    matches,
    names,
)
from complaints.admin.desk_buttons import LIST_BUTTONS
from complaints.data import (
    CHANNEL_NAMES,
    KIND_NAMES,
    OUTCOME_NAMES,
    STATE_NAMES,
)
from complaints.models.case import Case
from complaints.selectors import person
from complaints.selectors.case import steps_of
from complaints.selectors.masked import CASE
from micropay.core import backoffice, clock
from micropay.core.lists import CappedPaginator
from micropay.core.unmask import masked_line, reveal_button

_WHO = masked_line(CASE, "name", noop("Customer"), person.masked_label)
_PHONE = masked_line(CASE, "phone", noop("Phone"), person.masked_phone)
_EMAIL = masked_line(CASE, "email", noop("E-mail"), person.masked_email)


@admin.register(Case, site=backoffice.site)
class CaseAdmin(CaseDesk):
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
    list_filter = (
        StateFilter,
        DueFilter,
        EscalatedFilter,
        MineFilter,
        KindFilter,
        ChannelFilter,
        FigureFilter,
    )
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
        (
            gettext_lazy("Person"),
            {
                "classes": ("beside",),
                "fields": (_WHO, "account", "standing", _PHONE, _EMAIL, "parties"),
            },
        ),
        (
            gettext_lazy("Payments as they were when linked"),
            {"classes": ("beside",), "fields": ("payment", "claim")},
        ),
        (
            gettext_lazy("Requests and other cases of this person"),
            {
                "classes": ("beside",),
                "fields": ("linked_requests", "further_requests", "duplicates"),
            },
        ),
        (
            gettext_lazy("Work"),
            {
                "fields": (
                    ("state_name", "outcome_name"),
                    ("assigned_to", "urgency_in_words"),
                    "drafts_of_case",
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
        (
            gettext_lazy("Money and papers"),
            {
                "fields": (
                    "money_of_case",
                    "letters",
                    "files_of_case",
                    "conversations",
                    "holds_of_case",
                )
            },
        ),
        (
            gettext_lazy("Around the case"),
            {"fields": ("why", "tasks_of_case", "authorities", "joined")},
        ),
        (gettext_lazy("Due days that were moved"), {"fields": ("due_changes",)}),
        (gettext_lazy("Timeline"), {"fields": ("steps",)}),
    )
    icon = "support_agent"
    paginator = CappedPaginator
    masked_kind = CASE
    readonly_fields = (_WHO, _PHONE, _EMAIL)
    buttons = (*BUTTONS, reveal_button(CASE, REVEAL_FIELD))
    list_buttons = LIST_BUTTONS

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

    @admin.display(description=gettext_lazy("alarm"))
    def escalated(self, row: Case) -> str:
        return str(ESCALATED_NAMES[row.escalated_to]) if row.escalated_to else "-"

    @admin.display(description=gettext_lazy("Timeline"))
    def steps(self, row: Case) -> str:
        return timeline.drawn(list(steps_of(row)))


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
