"""Changes of phone and national ID: the agents' work list, and the second person's decision.

Both values are masked; the evidence opens file by file with a reason.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.admin.identity_evidence import FILE_STATES
from accounts.admin.identity_forms import (
    FIELDS,
    AttachForm,
    NationalIdChecksForm,
    NumberCodeForm,
    PhoneChecksForm,
    RequestForm,
    point_text,
)
from accounts.models.identity_change import IdentityChange
from accounts.permissions import DECIDE_IDENTITY_CHANGE, REQUEST_IDENTITY_CHANGE, REVEAL_FIELD
from accounts.selectors import customer as customers
from accounts.selectors import identity_change as reads
from accounts.selectors.masked import CHANGE
from accounts.services import identity_change as decisions
from accounts.services import identity_number as numbers
from accounts.services import identity_request as service
from accounts.states import IdentityChangeState, IdentityField
from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button
from micropay.core.models.file import FileState
from micropay.core.reason_form import ReasonForm
from micropay.core.unmask import MaskedAdmin, masked_line, reveal_button
from micropay.core.uploads import Upload

_STATES = {
    IdentityChangeState.OPEN: gettext_lazy("Being prepared"),
    IdentityChangeState.SUBMITTED: gettext_lazy("Waits for a second person"),
    IdentityChangeState.APPLIED: gettext_lazy("Changed"),
    IdentityChangeState.REFUSED: gettext_lazy("Refused"),
    IdentityChangeState.WITHDRAWN: gettext_lazy("Withdrawn"),
    IdentityChangeState.EXPIRED: gettext_lazy("Expired"),
    IdentityChangeState.ERASED: gettext_lazy("Erased"),
}


class StateFilter(admin.SimpleListFilter):
    """Where a request stands."""

    title = gettext_lazy("State")
    parameter_name = "stands"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(state.value, words) for state, words in _STATES.items()]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[IdentityChange]
    ) -> QuerySet[IdentityChange]:
        return queryset.filter(state=self.value()) if self.value() in _STATES else queryset


def _request(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> IdentityChange:
    return service.request(
        actor=actor,
        customer_id=customers.by_whole_number(values["customer"]),
        field=values["field"],
        value=values["value"],
        reason=values["reason"],
        now=now,
    )


def _check(*, actor: Actor, row: IdentityChange, values: dict[str, Any], now: datetime) -> str:
    service.record_checks(actor=actor, change_id=row.id, now=now, **values)
    return _("The checklist is answered.")


def _attach(*, actor: Actor, row: IdentityChange, values: dict[str, Any], now: datetime) -> str:
    sent: Upload = values["file"]
    added = service.attach(
        actor=actor,
        change_id=row.id,
        name=sent.name,
        content=sent.content,
        reason=values["reason"],
        now=now,
    )
    if added.file.is_clean:
        return _("The file is attached.")
    return _("The file waits in quarantine for the malware scan, and opens for nobody until then.")


def _send_code(*, actor: Actor, row: IdentityChange, values: dict[str, Any], now: datetime) -> str:
    numbers.send_code(actor=actor, change_id=row.id, now=now, **values)
    return _("The code is on its way to the new number.")


def _prove(*, actor: Actor, row: IdentityChange, values: dict[str, Any], now: datetime) -> str:
    numbers.prove(actor=actor, change_id=row.id, now=now, **values)
    return _("The code was right: the customer holds the new number.")


def _submit(*, actor: Actor, row: IdentityChange, values: dict[str, Any], now: datetime) -> str:
    service.submit(actor=actor, change_id=row.id, now=now, **values)
    return _("Handed in: another person has to approve it.")


def _withdraw(*, actor: Actor, row: IdentityChange, values: dict[str, Any], now: datetime) -> str:
    service.withdraw(actor=actor, change_id=row.id, now=now, **values)
    return _("Withdrawn.")


def _approve(*, actor: Actor, row: IdentityChange, values: dict[str, Any], now: datetime) -> str:
    decisions.approve(actor=actor, change_id=row.id, now=now, **values)
    return _("Changed. The customer is told, and all sessions have ended.")


def _refuse(*, actor: Actor, row: IdentityChange, values: dict[str, Any], now: datetime) -> str:
    decisions.refuse(actor=actor, change_id=row.id, now=now, **values)
    return _("Refused.")


def _is_open(field: IdentityField | None = None) -> Callable[[IdentityChange], bool]:
    def shows(row: IdentityChange) -> bool:
        return row.state == IdentityChangeState.OPEN and field in {None, row.field}

    return shows


def _is_submitted(row: IdentityChange) -> bool:
    return row.state == IdentityChangeState.SUBMITTED


def _stands(row: IdentityChange) -> bool:
    return row.is_open


_MAKERS = REQUEST_IDENTITY_CHANGE
_PHONE, _ID = IdentityField.PHONE, IdentityField.NATIONAL_ID


_OLD = masked_line(CHANGE, "old", _("Present value"), lambda row: row.masked_old)
_NEW = masked_line(CHANGE, "new", _("New value"), lambda row: row.masked_new)


@admin.register(IdentityChange, site=backoffice.site)
class IdentityChangeAdmin(MaskedAdmin):
    """Newest first; what waits for a second person is one filter away."""

    icon = "manage_accounts"
    masked_kind = CHANGE
    list_display = ("requested_at", "person", "what", _OLD, _NEW, "stands", "maker", "expires_at")
    list_filter = (StateFilter,)
    list_select_related = ("customer", "maker")
    ordering = ("-requested_at",)
    fieldsets = (
        (
            None,
            {"fields": (("person", "what"), (_OLD, _NEW), ("stands", "maker"), "note")},
        ),
        (gettext_lazy("Checklist"), {"fields": ("points", "holds_number")}),
        (gettext_lazy("Evidence"), {"fields": ("files",)}),
        (
            gettext_lazy("Decision"),
            {
                "fields": (
                    ("checker", "decision_reason"),
                    ("requested_at", "expires_at"),
                    ("submitted_at", "applied_at", "closed_at"),
                )
            },
        ),
    )
    list_buttons = (Button("request", _("Ask for a change"), _MAKERS, RequestForm, _request),)
    buttons = (
        Button("check_phone", _("Checklist"), _MAKERS, PhoneChecksForm, _check, _is_open(_PHONE)),
        Button("check_id", _("Checklist"), _MAKERS, NationalIdChecksForm, _check, _is_open(_ID)),
        Button("attach", _("Attach evidence"), _MAKERS, AttachForm, _attach, _is_open()),
        Button(
            "send_code",
            _("Send a code to the new number"),
            _MAKERS,
            ReasonForm,
            _send_code,
            _is_open(_PHONE),
        ),
        Button(
            "prove",
            _("Enter the code"),
            _MAKERS,
            NumberCodeForm,
            _prove,
            _is_open(_PHONE),
            alone=True,
        ),
        Button("submit", _("Hand in"), _MAKERS, ReasonForm, _submit, _is_open()),
        Button(
            "approve", _("Approve"), DECIDE_IDENTITY_CHANGE, ReasonForm, _approve, _is_submitted
        ),
        Button(
            "refuse",
            _("Refuse"),
            DECIDE_IDENTITY_CHANGE,
            ReasonForm,
            _refuse,
            _is_submitted,
            grave=True,
        ),
        Button("withdraw", _("Withdraw"), _MAKERS, ReasonForm, _withdraw, _stands, grave=True),
        reveal_button(CHANGE, REVEAL_FIELD, lambda row: bool(row.value)),
    )

    def may(self, request: HttpRequest, button: Button, row: Any) -> bool:
        """The maker prepares and withdraws; anybody else with the right decides. Both may look."""
        user: Any = request.user
        if not user.has_perm(button.permission):
            return False
        if row is None or button.permission == REVEAL_FIELD:
            return True
        deciding = button.permission == DECIDE_IDENTITY_CHANGE
        return (row.maker_id == user.pk) != deciding

    @admin.display(description=gettext_lazy("Customer"))
    def person(self, row: IdentityChange) -> str:
        return row.customer.masked_name

    @admin.display(description=gettext_lazy("What changes"), ordering="field")
    def what(self, row: IdentityChange) -> str:
        return str(FIELDS[IdentityField(row.field)])

    @admin.display(description=gettext_lazy("State"), ordering="state")
    def stands(self, row: IdentityChange) -> str:
        died = row.died(clock.now())
        return str(_STATES[IdentityChangeState.EXPIRED if died else IdentityChangeState(row.state)])

    @admin.display(description=gettext_lazy("Checklist"))
    def points(self, row: IdentityChange) -> str:
        marks = {True: "✓", False: "✗", None: "–"}
        lines = ((marks[passed], point_text(item)) for item, passed in reads.checklist(row))
        return format_html_join("", "<div>{} {}</div>", lines) or "-"

    @admin.display(description=gettext_lazy("Holds the new number"))
    def holds_number(self, row: IdentityChange) -> str:
        if row.field != IdentityField.PHONE:
            return "-"
        return "✓" if reads.is_number_proved(row) else "–"

    @admin.display(description=gettext_lazy("Evidence"))
    def files(self, row: IdentityChange) -> str:
        lines = (
            (
                reverse("admin:accounts_identityevidence_change", args=[one.pk]),
                place,
                one.file.media_type,
                FILE_STATES[FileState(one.file.state)],
            )
            for place, one in enumerate(reads.evidence_of(row), start=1)
        )
        return (
            format_html_join("", '<div><a class="underline" href="{}">{}. {}</a> {}</div>', lines)
            or "-"
        )

    @admin.display(description=gettext_lazy("Decided by"))
    def checker(self, row: IdentityChange) -> str:
        return row.approval.checker_label if row.approval else "-"

    @admin.display(description=gettext_lazy("Reason of the decision"))
    def decision_reason(self, row: IdentityChange) -> str:
        return row.approval.decision_reason if row.approval else "-"

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[Any, ...]:
        return (
            *("person", "what", _OLD, _NEW, "stands", "points", "files", "holds_number"),
            *("checker", "decision_reason", "maker", "note", "requested_at", "expires_at"),
            *("submitted_at", "applied_at", "closed_at"),
        )
