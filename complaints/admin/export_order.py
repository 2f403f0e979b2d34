"""Files that take longer than a page: how far they are, and fetching them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.models.report import ExportOrder
from complaints.services import export, export_order
from complaints.services.export_file import TYPES
from complaints.states import ORDERS_UNDER_WAY, FileKind, OrderState
from micropay.core import backoffice, clock, dataguard
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.dataguard import Shown
from micropay.core.reason_form import ReasonForm

_STATES = {
    OrderState.WAITING: noop("Waits for a worker"),
    OrderState.MAKING: noop("Being made"),
    OrderState.READY: noop("Ready"),
    OrderState.FAILED: noop("Failed: order it anew"),
    OrderState.GONE: noop("Destroyed, its time was over"),
}
_HUNDRED = 100


def handed_out(made: export.Made) -> HttpResponseBase:
    """The file itself; for one that takes longer, the page that shows how far it is."""
    if made.file is not None:
        return made.file.answer(people=made.people)
    assert made.order is not None
    page = reverse("admin:complaints_exportorder_change", args=[made.order.pk])
    return HttpResponseRedirect(page)


def _fetch(
    *, actor: Actor, row: ExportOrder, values: dict[str, Any], now: datetime
) -> HttpResponseBase:
    record, content, is_first = export_order.fetch(
        actor=actor, order_id=row.id, reason=values["reason"], now=now
    )
    answer = StreamingHttpResponse(
        content,
        content_type=TYPES[FileKind(record.file_kind)],
        headers={
            "Content-Disposition": f'attachment; filename="{record.name}"',
            "Content-Length": str(record.size),
        },
    )
    permit = row.permit
    if permit is not None and is_first:
        return dataguard.declare(answer, Shown.EXPORTED, permit.people or record.rows)  # type: ignore[no-any-return]
    return dataguard.declare(answer, Shown.FILES, 1)  # type: ignore[no-any-return]


@admin.register(ExportOrder, site=backoffice.site)
class ExportOrderAdmin(ReadOnlyAdmin):
    """While a file is made its page asks again by itself every few seconds, without a script."""

    icon = "hourglass_top"
    change_form_template = "admin/export_order.html"
    list_display = ("ordered_at", "actor_label", "layout", "since", "day", "stands", "progress")
    list_filter = ("state",)
    list_select_related = ("layout",)
    search_fields = ("actor_label",)
    ordering = ("-ordered_at",)
    fields = (
        "ordered_at",
        "actor_label",
        "reason",
        "layout",
        "file_kind",
        ("since", "day"),
        "permit",
        ("stands", "progress"),
        ("attempts", "failure"),
        ("until", "fetched_at"),
        "export",
    )
    buttons = (
        Button(
            "fetch",
            noop("Fetch the file"),
            permissions.EXPORT_CASES,
            ReasonForm,
            _fetch,
            lambda row: row.is_there(clock.now()),
        ),
    )

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: ExportOrder) -> str:
        return _(_STATES[OrderState(row.state)])

    @admin.display(description=gettext_lazy("Cases written"))
    def progress(self, row: ExportOrder) -> str:
        done, of = row.rows_done, max(row.rows_expected, row.rows_done, 1)
        told = {"done": f"{done:,}", "of": f"{of:,}", "percent": done * _HUNDRED // of}
        return _("%(done)s of %(of)s (%(percent)s %%)") % told

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> Any:
        row = self.get_object(request, object_id)
        again = row is not None and OrderState(row.state) in ORDERS_UNDER_WAY
        context = {**(extra_context or {}), "ask_again": again}
        return super().change_view(request, object_id, form_url, context)
