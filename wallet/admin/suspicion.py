"""Cases of suspicion and reports by amount: for compliance alone, and never told."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.selectors import customer as customers
from micropay.core import backoffice, exports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from wallet import permissions
from wallet.admin.report_forms import ExportForm
from wallet.admin.wallet import baht
from wallet.data.suspicion import BASES, GROUNDS, MEASURES, STATES
from wallet.models.suspicion import SuspicionCase, SuspicionMovement, ThresholdReport
from wallet.selectors import aml
from wallet.services import suspicion


class OpenForm(ReasonForm):
    """The customer is named by the whole phone number or national ID."""

    who = forms.CharField(max_length=20, label=gettext_lazy("Whole phone number or national ID"))
    grounds = forms.MultipleChoiceField(
        choices=[(code, gettext_lazy(words)) for code, words in GROUNDS.items()],
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Grounds"),
    )
    words = forms.CharField(
        min_length=10,
        max_length=4000,
        strip=True,
        label=gettext_lazy("What is suspicious, and why"),
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class LinkForm(ReasonForm):
    receipts = forms.CharField(
        max_length=2000,
        label=gettext_lazy("Receipt numbers of the movements, one a line"),
        widget=forms.Textarea(attrs={"rows": 5}),
    )


def _open(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> SuspicionCase:
    who = customers.by_whole_number(values.pop("who"))
    return suspicion.open_case(actor=actor, customer_id=who, now=now, **values)


def _link(*, actor: Actor, row: SuspicionCase, values: dict[str, Any], now: datetime) -> str:
    numbers = values["receipts"].split()
    suspicion.link(actor=actor, case_id=row.id, receipts=numbers, reason=values["reason"], now=now)
    return _("Linked, as the movements stand now.")


def _asks(service: Any) -> Any:
    def act(*, actor: Actor, row: SuspicionCase, values: dict[str, Any], now: datetime) -> str:
        service(actor=actor, case_id=row.id, reason=values["reason"], now=now)
        return _("Sent to a second person.")

    return act


def _file(
    *, actor: Actor, row: SuspicionCase, values: dict[str, Any], now: datetime
) -> FileResponse:
    case = aml.reported(case_id=row.id)
    export = exports.write_csv(
        actor=actor,
        report="wallet.SuspicionCase",
        name=f"suspicion-{case.number}.csv",
        header=aml.SUSPICION_COLUMNS,
        rows=aml.suspicion_rows(case),
        reason=values["reason"],
        detail={"number": case.number},
        now=now,
    )
    return export.answer(people=1)


def _amounts(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> FileResponse:
    since, day = values["since"], values["day"]
    export = exports.write_csv(
        actor=actor,
        report="wallet.ThresholdReport",
        name=f"amounts-{since}-{day}.csv",
        header=aml.THRESHOLD_COLUMNS,
        rows=aml.threshold_rows(since=since, day=day),
        reason=values["reason"],
        detail={"since": str(since), "day": str(day)},
        now=now,
    )
    return export.answer(people=export.rows)


def _is_open(row: SuspicionCase) -> bool:
    return row.is_open


def _is_reported(row: SuspicionCase) -> bool:
    return row.state == "reported"


class MovementInline(admin.TabularInline):
    """What the case is about; the names stay closed here and go into the file."""

    model = SuspicionMovement
    fields = ("movement", "linked_at", "sha256")
    readonly_fields = fields
    extra = 0
    can_delete = False
    ordering = ("linked_at",)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        user: Any = request.user
        return bool(user.has_perm("wallet.view_suspicioncase"))


@admin.register(SuspicionCase, site=backoffice.site)
class SuspicionCaseAdmin(ReadOnlyAdmin):
    """What is due first stands first."""

    icon = "gavel"
    list_display = ("due_on", "number", "customer", "why", "stands", "opened_by", "decided_at")
    list_filter = ("state",)
    list_select_related = ("customer",)
    search_fields = ("number",)
    ordering = ("due_on",)
    inlines = (MovementInline,)
    fields = (
        "number",
        "customer",
        "why",
        "words",
        "stands",
        "risk_case",
        "opened_at",
        "opened_by",
        "due_on",
        "decided_at",
    )
    readonly_fields = ("why", "stands")
    list_buttons = (
        Button("open", noop("Open a case"), permissions.PREPARE_SUSPICION, OpenForm, _open),
    )
    buttons = (
        Button(
            "link",
            noop("Link movements"),
            permissions.PREPARE_SUSPICION,
            LinkForm,
            _link,
            _is_open,
        ),
        Button(
            "report",
            noop("Ask to report it"),
            permissions.PREPARE_SUSPICION,
            ReasonForm,
            _asks(suspicion.ask_to_report),
            _is_open,
        ),
        Button(
            "dismiss",
            noop("Ask to let it rest"),
            permissions.PREPARE_SUSPICION,
            ReasonForm,
            _asks(suspicion.ask_to_dismiss),
            _is_open,
        ),
        Button(
            "file",
            noop("Download the report file"),
            permissions.EXPORT_AML,
            ReasonForm,
            _file,
            _is_reported,
        ),
    )

    @admin.display(description=gettext_lazy("grounds"))
    def why(self, row: SuspicionCase) -> str:
        return ", ".join(_(GROUNDS[ground]) for ground in row.grounds)

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: SuspicionCase) -> str:
        return _(STATES[row.state])


@admin.register(ThresholdReport, site=backoffice.site)
class ThresholdReportAdmin(ReadOnlyAdmin):
    icon = "summarize"
    list_display = ("day", "measure_words", "basis_words", "movement", "amount_baht", "found_at")
    list_filter = ("measure", "basis")
    list_select_related = ("movement",)
    ordering = ("-day", "-id")
    fields = ("day", "measure_words", "basis_words", "movement", "amount_baht", "found_at")
    readonly_fields = ("measure_words", "basis_words", "amount_baht")
    list_buttons = (
        Button("csv", noop("Download CSV"), permissions.EXPORT_AML, ExportForm, _amounts),
    )

    @admin.display(description=gettext_lazy("measure"), ordering="measure")
    def measure_words(self, row: ThresholdReport) -> str:
        return _(MEASURES[row.measure])

    @admin.display(description=gettext_lazy("reached"), ordering="basis")
    def basis_words(self, row: ThresholdReport) -> str:
        return _(BASES[row.basis])

    @admin.display(description=gettext_lazy("amount (baht)"))
    def amount_baht(self, row: ThresholdReport) -> str:
        return baht(row.movement.amount)
