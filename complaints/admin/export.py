"""What left the house: exports and their check, permits for open ones, layouts."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http.response import HttpResponseBase
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.admin.export_order import handed_out
from complaints.admin.report_forms import CheckForm, LayoutForm
from complaints.models.report import CaseExport, ExportPermit, ReportLayout
from complaints.services import export, export_check, report
from complaints.states import PermitState
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from micropay.core.words import dates


def _check(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    found = export_check.check(
        actor=actor,
        sha256=values["sha256"],
        content=values["file"],
        reason=values["reason"],
        now=now,
    )
    if found.export is None:
        return _("Not known: no export has this content.")
    told = {
        "name": found.export.name,
        "who": found.export.actor_label,
        "when": dates.for_people(found.export.made_at),
    }
    if found.is_intact:
        return _("Intact: %(name)s, taken by %(who)s, %(when)s.") % told
    return _("Changed: it says it is %(name)s, taken by %(who)s, %(when)s.") % told


@admin.register(CaseExport, site=backoffice.site)
class CaseExportAdmin(ReadOnlyAdmin):
    """Every file that was taken. Its content is not kept, only its SHA-256."""

    icon = "download_done"
    list_display = ("made_at", "name", "actor_label", "rows", "is_open", "reason")
    list_filter = ("file_kind",)
    list_select_related = ("layout",)
    search_fields = ("name", "sha256")
    ordering = ("-made_at",)
    fields = (
        "made_at",
        "name",
        "layout",
        ("since", "day"),
        "actor_label",
        "reason",
        "is_open",
        "permit",
        ("rows", "size"),
        "sha256",
    )
    list_buttons = (
        Button("check", noop("Check a file"), permissions.EXPORT_CASES, CheckForm, _check),
    )

    @admin.display(description=gettext_lazy("open data"), boolean=True)
    def is_open(self, row: CaseExport) -> bool:
        return row.permit_id is not None


def _take(
    *, actor: Actor, row: ExportPermit, values: dict[str, Any], now: datetime
) -> HttpResponseBase:
    return handed_out(
        export.take_open(actor=actor, permit_id=row.id, reason=values["reason"], now=now)
    )


@admin.register(ExportPermit, site=backoffice.site)
class ExportPermitAdmin(ReadOnlyAdmin):
    """Open exports that were asked for. Agreeing is done with the approvals."""

    icon = "lock_open"
    list_display = ("asked_at", "maker_label", "layout", "since", "day", "state", "until")
    list_filter = ("state",)
    list_select_related = ("layout",)
    search_fields = ("maker_label",)
    ordering = ("-asked_at",)
    fields = (
        "asked_at",
        "maker_label",
        "reason",
        "layout",
        "file_kind",
        ("since", "day"),
        ("rows", "people"),
        "state",
        "until",
    )
    buttons = (
        Button(
            "take",
            noop("Take the file"),
            permissions.EXPORT_CASES,
            ReasonForm,
            _take,
            lambda row: row.state == PermitState.GRANTED,
            grave=True,
        ),
    )


def _add(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> ReportLayout:
    return report.add_layout(actor=actor, now=now, **values)


@admin.register(ReportLayout, site=backoffice.site)
class ReportLayoutAdmin(ReadOnlyAdmin):
    """Layouts and their versions."""

    icon = "view_quilt"
    list_display = ("code", "version", "kind", "name_th", "name_en", "added_at")
    list_filter = ("kind",)
    search_fields = ("code", "name_th", "name_en")
    ordering = ("code", "-version")
    fields = ("code", "version", "kind", "name_th", "name_en", "added_at", "json")
    list_buttons = (
        Button("add_layout", noop("Add a layout"), permissions.ADD_LAYOUT, LayoutForm, _add),
    )

    @admin.display(description=gettext_lazy("Layout (JSON)"))
    def json(self, row: ReportLayout) -> str:
        return format_html("<pre>{}</pre>", json.dumps(row.body, ensure_ascii=False, indent=1))
