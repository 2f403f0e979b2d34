"""Totals that left, and handing some out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpResponse
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.models.trend import TrendExport
from consent.services import trend
from consent.states.content import TrendAudience
from micropay.core import backoffice, dataguard, ports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm
from micropay.core.dataguard import Shown


class TrendForm(ReasonForm):
    """Which totals, for whom, over how many days."""

    topic = forms.ChoiceField(
        choices=lambda: [(topic, topic) for topic in sorted(ports.trend_sources())],
        label=gettext_lazy("Table"),
    )
    audience = forms.ChoiceField(
        choices=[(one.value, one.value) for one in TrendAudience], label=gettext_lazy("For")
    )
    days = forms.IntegerField(min_value=1, max_value=366, label=gettext_lazy("Days"))


def _export(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> HttpResponse:
    content = trend.export(actor=actor, now=now, **values)
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    name = f"trend-{values['topic']}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    # Totals that name nobody: no row of a person is in it.
    answer: HttpResponse = dataguard.declare(response, Shown.EXPORTED, 0)
    return answer


@admin.register(TrendExport, site=backoffice.site)
class TrendExportAdmin(ReadOnlyAdmin):
    list_display = ("exported_at", "topic", "audience", "days", "k", "shown", "suppressed")
    list_filter = ("topic", "audience")
    ordering = ("-id",)
    list_buttons = (
        Button(
            "export",
            gettext_noop("Export totals"),
            permissions.EXPORT_TREND,
            TrendForm,
            _export,
        ),
    )
