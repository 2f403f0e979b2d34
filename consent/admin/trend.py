"""Totals of months, each time they left, and handing some out."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpResponse
from django.utils.translation import get_language, gettext_lazy, gettext_noop

from consent import permissions
from consent.models.trend import TrendExport, TrendRelease
from consent.selectors import trend as trends
from consent.services import trend
from consent.states.content import TrendAudience
from micropay.core import backoffice, clock, dataguard, ports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.dataguard import Shown
from micropay.core.reason_form import ReasonForm


def _months() -> list[tuple[str, str]]:
    """The months that may be made now, and those that were made, newest first."""
    made = trends.releases().values_list("month", flat=True)
    every = sorted({*trends.open_months(clock.now()), *made}, reverse=True)
    return [(one.isoformat(), _month(one)) for one in every]


class TrendForm(ReasonForm):
    """Which totals, for whom, of which month."""

    topic = forms.ChoiceField(
        choices=lambda: [(topic, topic) for topic in sorted(ports.trend_sources())],
        label=gettext_lazy("Table"),
    )
    audience = forms.ChoiceField(
        choices=[(one.value, one.value) for one in TrendAudience], label=gettext_lazy("For")
    )
    month = forms.TypedChoiceField(
        choices=_months,
        coerce=date.fromisoformat,
        label=gettext_lazy("Month"),
        help_text=gettext_lazy("Made once: whoever gets a month later gets the same file."),
    )


def _export(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> HttpResponse:
    content = trend.export(actor=actor, now=now, **values)
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    name = f"trend-{values['topic']}-{values['month']:%Y-%m}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    # Totals that name nobody: no row of a person is in it.
    answer: HttpResponse = dataguard.declare(response, Shown.EXPORTED, 0)
    return answer


@admin.register(TrendExport, site=backoffice.site)
class TrendExportAdmin(ReadOnlyAdmin):
    list_display = ("exported_at", "topic", "month", "audience", "k", "shown", "suppressed")
    list_select_related = ("release",)
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

    @admin.display(description=gettext_lazy("month"))
    def month(self, row: TrendExport) -> str:
        return "-" if row.release is None else _month(row.release.month)


@admin.register(TrendRelease, site=backoffice.site)
class TrendReleaseAdmin(ReadOnlyAdmin):
    list_display = ("of_month", "topic", "k", "shown", "suppressed", "made_at")
    list_filter = ("topic",)
    ordering = ("-month", "topic")
    fields = ("of_month", "topic", "k", "shown", "suppressed", "content", "sha256", "made_at")
    readonly_fields = ("of_month",)

    @admin.display(description=gettext_lazy("month"), ordering="month")
    def of_month(self, row: TrendRelease) -> str:
        return _month(row.month)


def _month(day: date) -> str:
    return clock.month_words(day, get_language() or "th")
