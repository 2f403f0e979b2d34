"""What belongs to a case beside itself, as lines of its page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from complaints.admin.work_forms import language
from complaints.data import (
    AUTHORITY_NAMES,
    CLOCK_NAMES,
    CONVERSATION_NAMES,
    DRAFT_NAMES,
    DUE_CAUSE_NAMES,
    EMPTIED_NAMES,
    LETTER_NAMES,
    MOVEMENT_NAMES,
    PARTY_NAMES,
    REDRESS_NAMES,
    REDRESS_STATE_NAMES,
    STATE_NAMES,
)
from complaints.models.case import Case
from complaints.selectors import clock as clocks
from complaints.selectors import conversation, duplicate, letter, movement, person, redress
from complaints.selectors import draft as drafts
from complaints.selectors import request as requests
from complaints.selectors.request import Found
from micropay.core import clock, money
from micropay.core.unmask import MaskedAdmin
from micropay.core.words import dates

_LINE = '<p><a href="{}">{}</a> · {}</p>'


def _joined(lines: Iterable[tuple[Any, ...]], shape: str = _LINE) -> str:
    return format_html_join("", shape, lines) or "-"


def _page(model: str, pk: Any) -> str:
    return reverse(f"admin:complaints_{model}_change", args=[pk])


def _requests(found: Iterable[Found]) -> str:
    return _joined(
        (
            (reverse(f"admin:{one.register.page}", args=[one.request.id]), request_words(one))
            for one in found
        ),
        '<p><a href="{}">{}</a></p>',
    )


def movement_words(copy: dict[str, Any], row: Case) -> str:
    """A payment as it was copied: amount, kind, other side, moment, receipt."""
    at = datetime.fromisoformat(copy["at"]).astimezone(clock.BANGKOK)
    parts = (
        f"{money.format_baht_for_people(copy['amount_satang'])} THB",
        _(MOVEMENT_NAMES[copy["kind"]]),
        movement.other_side(copy, customer_id=row.customer_id),
        f"{clock.buddhist(at.date())} {at:%H:%M}",
        copy["reference"],
    )
    return " · ".join(parts)


def request_words(found: Found) -> str:
    """A request of another app: its kind, its number, what is asked for, whether it is open."""
    one = found.request
    state = _("open") if one.is_open else _("closed")
    return f"{_(found.register.name)} {one.number} · {_(one.words)} · {state}"


class CaseParts(MaskedAdmin):
    """Columns of the page of a case that read what belongs to it."""

    @admin.display(description=gettext_lazy("Payment"))
    def payment(self, row: Case) -> str:
        copies = [one.movement for one in row.payments.order_by("id")]
        copies = [row.movement, *copies] if row.movement else copies
        return _joined(((movement_words(copy, row),) for copy in copies), "<p>{}</p>")

    @admin.display(description=gettext_lazy("Linked requests"))
    def linked_requests(self, row: Case) -> str:
        return _requests(requests.linked(row))

    @admin.display(description=gettext_lazy("Further requests"))
    def further_requests(self, row: Case) -> str:
        return _requests(requests.linkable(row))

    @admin.display(description=gettext_lazy("Account"))
    def standing(self, row: Case) -> str:
        known = person.standing(row)
        if known is None:
            return _("No customer of ours")
        parts = (
            _("active") if known.is_active else _("not active"),
            _("identity verified") if known.verified else _("identity not verified"),
            _("Thai") if known.language == "th" else _("English"),
        )
        return " · ".join(parts)

    @admin.display(description=gettext_lazy("Drafts"))
    def drafts_of_case(self, row: Case) -> str:
        return _joined(
            (
                reverse(f"admin:complaints_case_do_{one.form}", args=[row.pk]),
                f"{one.staff} · {_(DRAFT_NAMES[one.form])}",
                dates.for_people(one.kept_at),
            )
            for one in drafts.of_case(row)
        )

    @admin.display(description=gettext_lazy("Cases that may be the same"))
    def duplicates(self, row: Case) -> str:
        return _joined(
            (
                _page("case", one.pk),
                one.number,
                " · ".join((one.category.name(language()), _(STATE_NAMES[one.state]))),
            )
            for one in duplicate.of(row)
        )

    @admin.display(description=gettext_lazy("Joined with"))
    def joined(self, row: Case) -> str:
        others = [
            *([(_("goes on in"), row.merged_into)] if row.merged_into else []),
            *([(_("split from"), row.split_from)] if row.split_from else []),
            *((_("merged into this"), one) for one in row.merged.order_by("id")),
            *((_("split off"), one) for one in row.splits.order_by("id")),
        ]
        return _joined((_page("case", one.pk), one.number, how) for how, one in others)

    @admin.display(description=gettext_lazy("Other people"))
    def parties(self, row: Case) -> str:
        return _joined(
            (
                _page("party", one.pk),
                f"{_(PARTY_NAMES[one.role])}: {one.name[:1]}•••",
                _("power of attorney") if one.attorney_file else "",
            )
            for one in row.parties.order_by("id")
        )

    @admin.display(description=gettext_lazy("Tasks"))
    def tasks_of_case(self, row: Case) -> str:
        return _joined(
            (
                _page("casetask", one.pk),
                f"{one.assigned_to} · {dates.for_people(one.due)}",
                _("Done") if one.done_at else one.what,
            )
            for one in row.tasks.select_related("assigned_to").order_by("due")
        )

    @admin.display(description=gettext_lazy("Authorities"))
    def authorities(self, row: Case) -> str:
        return _joined(
            (
                _page("authorityticket", one.pk),
                f"{_(AUTHORITY_NAMES[one.authority])} {one.reference}",
                _("answered") if one.answered_at else dates.for_people(one.due),
            )
            for one in row.tickets.order_by("id")
        )

    @admin.display(description=gettext_lazy("Files"))
    def files_of_case(self, row: Case) -> str:
        return _joined(
            (_page("casefile", one.pk), dates.for_people(one.added_at), one.source)
            for one in row.files.order_by("id")
        )

    @admin.display(description=gettext_lazy("Conversations"))
    def conversations(self, row: Case) -> str:
        return _joined(
            (
                _page("conversation", one.pk),
                f"{_(CONVERSATION_NAMES[one.kind])} · {dates.for_people(one.held_at)}",
                _(EMPTIED_NAMES[one.emptied_because]) if one.emptied_because else one.reference,
            )
            for one in conversation.of_case(row)
        )

    @admin.display(description=gettext_lazy("Accounts held"))
    def holds_of_case(self, row: Case) -> str:
        return _joined(
            (_page("fraudhold", one.pk), dates.for_people(one.placed_at), one.cause)
            for one in row.holds.order_by("id")
        )

    @admin.display(description=gettext_lazy("Root cause"))
    def why(self, row: Case) -> str:
        return row.root_cause.name(language()) if row.root_cause else "-"

    @admin.display(description=gettext_lazy("Amount asked for (baht)"))
    def claim(self, row: Case) -> str:
        return money.format_baht_for_people(row.claimed) if row.claimed else "-"

    @admin.display(description=gettext_lazy("Money"))
    def money_of_case(self, row: Case) -> str:
        return _joined(
            (
                _page("redress", one.pk),
                f"{_(REDRESS_NAMES[one.kind])} · {money.format_baht_for_people(one.amount)} THB",
                _(REDRESS_STATE_NAMES[one.state]),
            )
            for one in redress.of_case(row)
        )

    @admin.display(description=gettext_lazy("Letters"))
    def letters(self, row: Case) -> str:
        return _joined(
            (_page("letter", one.pk), _(LETTER_NAMES[one.kind]), dates.for_people(one.made_at))
            for one in letter.of_case(row)
        )

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
        return _joined(lines, "<p>{}: {} → {} · {} · {}</p>")

    @admin.display(description=gettext_lazy("Account of the customer"))
    def account(self, row: Case) -> str:
        if row.customer_id is None:
            return "-"
        page = reverse("admin:accounts_customer_change", args=[row.customer_id])
        return format_html('<a href="{}">{}</a>', page, _("Open the customer's page (masked)"))
