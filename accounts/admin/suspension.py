"""Suspensions: stopping money at once, and what two people then make of it.

A customer is named by the whole phone number or national ID, as in the list of customers; nobody is
picked from a list.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.admin.suspension_forms import (
    CAUSES,
    FIELDS,
    STATES,
    CourtForm,
    DeathForm,
    ExtendForm,
    FalseForm,
    HoldForm,
)
from accounts.models.suspension import Suspension, SuspensionProof
from accounts.permissions import DECIDE_CUSTOMER_SUSPENSION, SUSPEND_CUSTOMER
from accounts.services import suspension
from accounts.services import suspension_decision as decisions
from accounts.states import FRAUD_HOLDS, FalseInformation, SuspensionCause, SuspensionState
from micropay.core import backoffice, clock, files, uploads
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm


def _false(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Suspension:
    detected = now - timedelta(days=values.pop("days_ago"))
    return suspension.suspend_for_false_information(
        actor=actor, detected_at=detected, now=now, **values
    )


def _hold(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Suspension:
    return suspension.hold(actor=actor, now=now, **values)


def _court(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Suspension:
    return suspension.obey_court(actor=actor, now=now, **values)


def _death(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Suspension:
    return suspension.report_death(actor=actor, now=now, **values)


def _asks(service: Any) -> Any:
    """A button that sends a request to a second person."""

    def act(*, actor: Actor, row: Suspension, values: dict[str, Any], now: datetime) -> str:
        service(actor=actor, suspension_id=row.id, now=now, **values)
        return _("Sent to a second person.")

    return act


def _stands(row: Suspension) -> bool:
    return row.stands


def _is_hold(row: Suspension) -> bool:
    return row.stands and row.cause in FRAUD_HOLDS


def _may_end_account(row: Suspension) -> bool:
    if row.proof_by is None or not row.stands:
        return False
    answered = row.state == SuspensionState.PROOF_GIVEN
    return answered or clock.bangkok_day(clock.now()) > row.proof_by


def _is_death(row: Suspension) -> bool:
    return row.stands and row.cause == SuspensionCause.DEATH_REPORTED


class ProofFilter(admin.SimpleListFilter):
    """Findings that nobody answered in time."""

    title = gettext_lazy("proof")
    parameter_name = "proof"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("overdue", gettext_lazy("Not sent in time"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Suspension]:
        return queryset.proof_overdue(clock.now()) if self.value() == "overdue" else queryset


class ProofInline(admin.TabularInline):
    """What the customer brought forward, oldest first; for those who review it."""

    model = SuspensionProof
    fields = ("given_at", "words")
    readonly_fields = fields
    extra = 0
    can_delete = False
    ordering = ("id",)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        user: Any = request.user
        return bool(user.has_perm(DECIDE_CUSTOMER_SUSPENSION))


@admin.register(Suspension, site=backoffice.site)
class SuspensionAdmin(ReadOnlyAdmin):
    icon = "block"
    list_display = ("customer", "why", "stands", "from_at", "until", "answer_by", "placed_by")
    list_filter = ("state", "cause", ProofFilter)
    list_select_related = ("customer",)
    ordering = ("-from_at",)
    inlines = (ProofInline,)
    fields = (
        "customer",
        "why",
        "what_is_false",
        "stands",
        "basis",
        "reference",
        "detected_at",
        "from_at",
        "until",
        "answer_by",
        "proof_given_at",
        "placed_by",
        "ended_at",
        "ended_by",
    )
    readonly_fields = ("why", "stands", "what_is_false", "answer_by")
    list_buttons = (
        Button("false", _("Suspend: false information"), SUSPEND_CUSTOMER, FalseForm, _false),
        Button("hold", _("Hold on suspicion of fraud"), SUSPEND_CUSTOMER, HoldForm, _hold),
        Button("court", _("Obey a court order"), SUSPEND_CUSTOMER, CourtForm, _court),
        Button("death", _("Note a report of death"), SUSPEND_CUSTOMER, DeathForm, _death),
    )
    buttons = (
        Button(
            "lift",
            _("Ask to give the account back"),
            DECIDE_CUSTOMER_SUSPENSION,
            ReasonForm,
            _asks(decisions.ask_to_lift),
            _stands,
        ),
        Button(
            "extend",
            _("Ask to extend the hold"),
            DECIDE_CUSTOMER_SUSPENSION,
            ExtendForm,
            _asks(decisions.ask_to_extend),
            _is_hold,
        ),
        Button(
            "end_account",
            _("Ask to close the account"),
            DECIDE_CUSTOMER_SUSPENSION,
            ReasonForm,
            _asks(decisions.ask_to_end_account),
            _may_end_account,
            grave=True,
        ),
        Button(
            "confirm_death",
            _("Ask to confirm the death"),
            DECIDE_CUSTOMER_SUSPENSION,
            ReasonForm,
            _asks(decisions.ask_to_confirm_death),
            _is_death,
            grave=True,
        ),
    )

    @admin.display(description=gettext_lazy("cause"), ordering="cause")
    def why(self, row: Suspension) -> str:
        return str(CAUSES[SuspensionCause(row.cause)])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: Suspension) -> str:
        return str(STATES[SuspensionState(row.state)])

    @admin.display(description=gettext_lazy("what is false"))
    def what_is_false(self, row: Suspension) -> str:
        return ", ".join(str(FIELDS[FalseInformation(one)]) for one in row.false_fields) or "-"

    @admin.display(description=gettext_lazy("last day for proof"), ordering="proof_by")
    def answer_by(self, row: Suspension) -> str:
        return clock.buddhist(row.proof_by) if row.proof_by else "-"


def _open(
    *, actor: Actor, row: SuspensionProof, values: dict[str, Any], now: datetime
) -> HttpResponse:
    assert row.file_id is not None
    return uploads.shown(
        files.read(file_id=row.file_id, actor=actor, reason=values["reason"], now=now)
    )


@admin.register(SuspensionProof, site=backoffice.site)
class SuspensionProofAdmin(ReadOnlyAdmin):
    """What customers brought forward. The list names no content; a file opens by the button."""

    icon = "attach_file"
    list_display = ("given_at", "customer", "suspension", "has_file")
    list_select_related = ("customer", "suspension")
    ordering = ("-given_at",)
    fields = ("given_at", "customer", "suspension", "has_file")
    readonly_fields = ("has_file",)
    buttons = (
        Button(
            "open",
            _("Open the file"),
            DECIDE_CUSTOMER_SUSPENSION,
            ReasonForm,
            _open,
            lambda row: row.file_id is not None,
        ),
    )

    @admin.display(description=gettext_lazy("file"), boolean=True)
    def has_file(self, row: SuspensionProof) -> bool:
        return row.file_id is not None
