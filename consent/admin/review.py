"""The self-review, and the records of processing as files for the regulator."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.http import FileResponse, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.models.review import Review, ReviewTopic
from consent.selectors import processing
from consent.services import review
from consent.states.breach import ReviewFinding
from micropay.core import backoffice, clock, documents, evidence, exports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

_REPORT = "consent.records_of_processing"


class DoForm(ReasonForm):
    """What was found, and what follows."""

    finding = forms.ChoiceField(
        choices=[
            (ReviewFinding.RIGHT.value, gettext_lazy("In order")),
            (ReviewFinding.WRONG.value, gettext_lazy("Something has to change")),
        ],
        label=gettext_lazy("Finding"),
    )
    words = forms.CharField(
        max_length=4000,
        label=gettext_lazy("What was looked at and found"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    action = forms.CharField(
        required=False,
        max_length=2000,
        label=gettext_lazy("What has to be done"),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    action_due_on = forms.DateField(
        required=False,
        label=gettext_lazy("Until"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        complete = told.get("action") and told.get("action_due_on")
        if told.get("finding") == ReviewFinding.WRONG and not complete:
            self.add_error("action", gettext_lazy("What is wrong needs an action and its day."))
        return told


def _do(*, actor: Actor, row: Review, values: dict[str, Any], now: datetime) -> str:
    review.do(actor=actor, review_id=row.id, now=now, **values)
    return _("The finding is kept.")


def _done(*, actor: Actor, row: Review, values: dict[str, Any], now: datetime) -> str:
    review.action_done(actor=actor, review_id=row.id, reason=values["reason"], now=now)
    return _("Noted.")


def _xlsx(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> FileResponse:
    file = exports.write_xlsx(
        actor=actor,
        report=_REPORT,
        name=f"ropa-{clock.bangkok_day(now)}.xlsx",
        sheets=processing.sheets(now),
        reason=values["reason"],
        now=now,
    )
    return file.answer(people=0)


def _pdf(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> HttpResponse:
    paper = documents.pdf(
        "consent/processing.typ",
        {
            "lang": "th",
            "title": "บันทึกรายการกิจกรรมการประมวลผล (มาตรา 39)",
            "day": clock.moment_words(now, "th"),
            "sheets": [
                {
                    "name": sheet.name,
                    "header": list(sheet.header),
                    "rows": [list(line) for line in sheet.rows],
                }
                for sheet in processing.sheets(now)
            ],
        },
        at=now,
    )
    evidence.record(
        action="core.export.pdf",
        actor=actor,
        now=now,
        object_type=_REPORT,
        reason=values["reason"],
    )
    headers = {
        "Content-Disposition": f'attachment; filename="ropa-{clock.bangkok_day(now)}.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(paper, content_type="application/pdf", headers=headers)


@admin.register(ReviewTopic, site=backoffice.site)
class ReviewTopicAdmin(ReadOnlyAdmin):
    list_display = ("name_th", "owner", "source", "active")


@admin.register(Review, site=backoffice.site)
class ReviewAdmin(ReadOnlyAdmin):
    icon = "fact_check"
    list_display = ("topic", "quarter", "due_on", "finding", "action_due_on", "done_at")
    list_filter = ("finding", "topic")
    list_select_related = ("topic",)
    ordering = ("-quarter", "topic")
    list_buttons = (
        Button(
            "xlsx",
            gettext_noop("Records of processing as XLSX"),
            permissions.WORK_REVIEW,
            ReasonForm,
            _xlsx,
        ),
        Button(
            "pdf",
            gettext_noop("Records of processing as PDF"),
            permissions.WORK_REVIEW,
            ReasonForm,
            _pdf,
        ),
    )
    buttons = (
        Button(
            "do",
            gettext_noop("Write down what was found"),
            permissions.WORK_REVIEW,
            DoForm,
            _do,
            lambda row: row.done_at is None,
        ),
        Button(
            "action",
            gettext_noop("The action was carried out"),
            permissions.WORK_REVIEW,
            ReasonForm,
            _done,
            lambda row: bool(row.action) and row.action_done_at is None,
        ),
    )
