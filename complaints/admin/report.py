"""The period report of cases: each number leads to its cases; and as a file."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop
from unfold.widgets import INPUT_CLASSES, SELECT_CLASSES

from complaints import permissions
from complaints.admin.export_order import handed_out
from complaints.admin.report_forms import ExportForm, LayoutField, OpenExportForm
from complaints.models.report import CaseReport
from complaints.selectors import layout as layouts
from complaints.services import export
from complaints.states import ReportKind
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.periods import Period, first_of_month, today


class _Choice(Period):
    """Which report is on the page."""

    layout = LayoutField()
    field_order = ("layout", "since", "day")

    def __init__(self, given: Any) -> None:
        usual = {
            "since": first_of_month().isoformat(),
            "day": today().isoformat(),
            "layout": "period",
        }
        super().__init__({**usual, **{name: value for name, value in given.items() if value}})
        self.fields["layout"].queryset = layouts.newest().filter(  # type: ignore[attr-defined]
            kind=ReportKind.PERIOD
        )
        for field in self.fields.values():
            look = SELECT_CLASSES if isinstance(field.widget, forms.Select) else INPUT_CLASSES
            field.widget.attrs["class"] = " ".join(look)


def _given(values: dict[str, Any]) -> dict[str, Any]:
    names = ("file_kind", "since", "day", "reason")
    return {"layout_id": values["layout"].id, **{name: values[name] for name in names}}


def _export(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> HttpResponseBase:
    return handed_out(export.make(actor=actor, now=now, **_given(values)))


def _ask_open(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    export.ask_open(actor=actor, now=now, **_given(values))
    return _("Sent to a second person. Take the file at the permits once it was agreed to.")


@admin.register(CaseReport, site=backoffice.site)
class CaseReportAdmin(ReadOnlyAdmin):
    """One page instead of a list."""

    icon = "lab_profile"
    list_display = ("number",)
    fields = ("number",)
    list_buttons = (
        Button("export", noop("Download a report"), permissions.EXPORT_CASES, ExportForm, _export),
        Button(
            "ask_open",
            noop("Ask for a register with open data"),
            permissions.EXPORT_CASES,
            OpenExportForm,
            _ask_open,
            grave=True,
        ),
    )

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The page only: cases themselves open in their own list."""
        return obj is None and super().has_view_permission(request, obj)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = _Choice(request.GET)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Period report"),
            "opts": self.model._meta,
            "form": form,
            "act_links": self._links(request, self.list_buttons, None),
            "sections": _sections(form.cleaned_data) if form.is_valid() else [],
        }
        return TemplateResponse(request, "admin/case_report.html", context)


def _sections(chosen: dict[str, Any]) -> list[dict[str, Any]]:
    layout, since, day = chosen["layout"], chosen["since"], chosen["day"]
    return [
        {
            "title": one.title,
            "heads": one.heads,
            "lines": [
                {
                    "label": line.label,
                    "cells": [
                        {
                            "shown": f"{layouts.shown(figure, value):,}",
                            "link": value
                            and layouts.link(
                                layout=layout,
                                since=since,
                                day=day,
                                figure=figure,
                                by=one.by,
                                keys=line.keys,
                            ),
                        }
                        for figure, value in zip(one.figures, line.cells, strict=True)
                    ],
                }
                for line in one.lines
            ],
        }
        for one in layouts.sections(layout, since, day)
    ]
