"""The dashboard of cases: numbers of this moment, and weeks as drawings without any script."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from complaints.models.report import CaseDashboard
from complaints.selectors import dashboard
from complaints.selectors.dashboard import Week
from micropay.core import backoffice, clock
from micropay.core.backoffice import ReadOnlyAdmin

# The drawing's own units.
_HEIGHT, _STEP, _BAR = 120, 50, 16


@admin.register(CaseDashboard, site=backoffice.site)
class CaseDashboardAdmin(ReadOnlyAdmin):
    """One page instead of a list."""

    icon = "monitoring"
    list_display = ("number",)
    fields = ("number",)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        now = clock.now()
        weeks = dashboard.weeks(now)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Dashboard of cases"),
            "opts": self.model._meta,
            "standing": dashboard.standing(now),
            "at": clock.moment_words(now, "th"),
            "weeks": weeks,
            "bars": _bars(weeks),
            "line": _line(weeks),
            "width": _STEP * len(weeks),
            "height": _HEIGHT,
        }
        return TemplateResponse(request, "admin/case_dashboard.html", context)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The page only: cases themselves open in their own list."""
        return obj is None and super().has_view_permission(request, obj)


def _bars(weeks: list[Week]) -> list[dict[str, Any]]:
    most = max((max(one.opened, one.closed) for one in weeks), default=0) or 1
    return [
        {
            "week": one,
            "left": place * _STEP + 8,
            "right": place * _STEP + 8 + _BAR,
            "opened": round(_HEIGHT * one.opened / most),
            "opened_top": _HEIGHT - round(_HEIGHT * one.opened / most),
            "closed": round(_HEIGHT * one.closed / most),
            "closed_top": _HEIGHT - round(_HEIGHT * one.closed / most),
            "words": f"{one.day.day}/{one.day.month}",
            "middle": place * _STEP + 24,
        }
        for place, one in enumerate(weeks)
    ]


def _line(weeks: list[Week]) -> str:
    most = max((one.open for one in weeks), default=0) or 1
    return " ".join(
        f"{place * _STEP + 24},{_HEIGHT - round(_HEIGHT * one.open / most)}"
        for place, one in enumerate(weeks)
    )
