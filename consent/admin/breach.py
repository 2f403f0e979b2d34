"""The register of breaches: the clock, drafts of the notices, what was learned."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.models.breach import Breach
from consent.selectors import breach as reads
from consent.services import breach
from consent.states.breach import BreachKind, BreachRisk, BreachSource, BreachState
from micropay.core import backoffice, documents, evidence
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

KINDS = {
    BreachKind.CONFIDENTIALITY: gettext_lazy("Somebody saw or got what they should not"),
    BreachKind.INTEGRITY: gettext_lazy("Data was changed wrongly"),
    BreachKind.AVAILABILITY: gettext_lazy("Data was lost or cannot be used"),
}
RISKS = {
    BreachRisk.NONE: gettext_lazy("No risk to people"),
    BreachRisk.RISK: gettext_lazy("A risk: the regulator is told"),
    BreachRisk.HIGH: gettext_lazy("A high risk: people are told too"),
}
SOURCES = {
    BreachSource.STAFF: gettext_lazy("Staff"),
    BreachSource.CUSTOMER: gettext_lazy("A customer"),
    BreachSource.PROCESSOR: gettext_lazy("A processor"),
}
_MOMENT = {"type": "datetime-local"}
_AREA = {"rows": 3}
# What the column holds; nobody counts that far.
_MOST = 2_000_000_000


class ReportForm(ReasonForm):
    """What somebody noticed, and since when the company knows."""

    source = forms.ChoiceField(
        choices=[(source.value, words) for source, words in SOURCES.items()],
        label=gettext_lazy("Who noticed it"),
    )
    words = forms.CharField(
        max_length=2000, label=gettext_lazy("What was noticed"), widget=forms.Textarea(_AREA)
    )
    aware_at = forms.DateTimeField(
        label=gettext_lazy("The company knows since"), widget=forms.DateTimeInput(_MOMENT)
    )


class AssessForm(ReasonForm):
    """What was found."""

    kinds = forms.MultipleChoiceField(
        choices=[(kind.value, words) for kind, words in KINDS.items()],
        label=gettext_lazy("What was broken"),
    )
    risk = forms.ChoiceField(
        choices=[(risk.value, words) for risk, words in RISKS.items()],
        label=gettext_lazy("Risk"),
    )
    categories = forms.CharField(max_length=300, label=gettext_lazy("Which data"))
    people = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=_MOST,
        label=gettext_lazy("How many people, about"),
    )
    records = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=_MOST,
        label=gettext_lazy("How many records, about"),
    )
    effects = forms.CharField(
        max_length=2000, label=gettext_lazy("Likely effects"), widget=forms.Textarea(_AREA)
    )
    measures = forms.CharField(
        max_length=2000,
        label=gettext_lazy("What is done, and what people can do"),
        widget=forms.Textarea(_AREA),
    )


class RegulatorForm(ReasonForm):
    """When the regulator was told."""

    told_at = forms.DateTimeField(
        label=gettext_lazy("Told at"), widget=forms.DateTimeInput(_MOMENT)
    )
    reference = forms.CharField(max_length=120, label=gettext_lazy("The regulator's reference"))
    late_because = forms.CharField(
        required=False, max_length=500, label=gettext_lazy("If late: why")
    )


class LessonsForm(ReasonForm):
    """What was learned."""

    lessons = forms.CharField(
        max_length=4000, label=gettext_lazy("What was learned"), widget=forms.Textarea(_AREA)
    )


def _report(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Model:
    return breach.report(actor=actor, now=now, **values)


def _assess(*, actor: Actor, row: Breach, values: dict[str, Any], now: datetime) -> str:
    reason = values.pop("reason")
    found = breach.Assessment(**values)
    breach.assess(actor=actor, breach_id=row.id, found=found, reason=reason, now=now)
    return _("The finding is kept.")


def _regulator(*, actor: Actor, row: Breach, values: dict[str, Any], now: datetime) -> str:
    breach.regulator_told(actor=actor, breach_id=row.id, now=now, **values)
    return _("Noted.")


def _people(*, actor: Actor, row: Breach, values: dict[str, Any], now: datetime) -> str:
    breach.people_told(actor=actor, breach_id=row.id, reason=values["reason"], now=now)
    return _("Noted.")


def _close(*, actor: Actor, row: Breach, values: dict[str, Any], now: datetime) -> str:
    breach.close(actor=actor, breach_id=row.id, now=now, **values)
    return _("Closed.")


def _draft(words: Any, name: str) -> Any:
    def act(*, actor: Actor, row: Breach, values: dict[str, Any], now: datetime) -> HttpResponse:
        paper = documents.pdf("consent/notice.typ", words(row, now), at=now)
        evidence.record(
            action="consent.breach.draft",
            actor=actor,
            now=now,
            object_type="consent.Breach",
            object_id=row.id,
            reason=values["reason"],
            detail={"draft": name},
        )
        shown = f'inline; filename="{row.number}-{name}.pdf"'
        headers = {"Content-Disposition": shown, "Cache-Control": "no-store"}
        return HttpResponse(paper, content_type="application/pdf", headers=headers)

    return act


def _is_open(row: Breach) -> bool:
    return row.is_open


def _is_assessed(row: Breach) -> bool:
    return row.state == BreachState.ASSESSED


@admin.register(Breach, site=backoffice.site)
class BreachAdmin(ReadOnlyAdmin):
    icon = "report"
    list_display = ("number", "source", "state", "risk", "aware_at", "due_at", "regulator_told_at")
    list_filter = ("state", "risk", "source")
    search_fields = ("number",)
    ordering = ("due_at", "id")
    list_buttons = (
        Button(
            "report",
            gettext_noop("Report a breach"),
            permissions.REPORT_BREACH,
            ReportForm,
            _report,
        ),
    )
    buttons = (
        Button(
            "assess",
            gettext_noop("Write down what was found"),
            permissions.WORK_BREACH,
            AssessForm,
            _assess,
            _is_open,
        ),
        Button(
            "regulator",
            gettext_noop("The regulator was told"),
            permissions.WORK_BREACH,
            RegulatorForm,
            _regulator,
            _is_assessed,
        ),
        Button(
            "people",
            gettext_noop("The people were told"),
            permissions.WORK_BREACH,
            ReasonForm,
            _people,
            _is_assessed,
        ),
        Button(
            "close",
            gettext_noop("Close with what was learned"),
            permissions.WORK_BREACH,
            LessonsForm,
            _close,
            _is_assessed,
        ),
        Button(
            "draft_regulator",
            gettext_noop("Draft to the regulator"),
            permissions.WORK_BREACH,
            ReasonForm,
            _draft(reads.for_regulator, "regulator"),
        ),
        Button(
            "draft_people",
            gettext_noop("Draft to the people"),
            permissions.WORK_BREACH,
            ReasonForm,
            _draft(reads.for_people, "people"),
        ),
    )
