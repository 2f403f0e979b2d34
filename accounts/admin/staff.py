"""Staff in the back office: who may sign in, who decides it, and who joined, moved and left."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from accounts.admin.staff_buttons import BUTTONS, LIST_BUTTONS
from accounts.data.staff import MOVE_NAMES, ROLE_NAMES, StaffMove
from accounts.models.staff import Staff
from accounts.permissions import REPORT_STAFF
from accounts.selectors import staff_report, undertaking
from micropay.core import backoffice, clock, dataguard, exports
from micropay.core.actor import Actor
from micropay.core.backoffice import ReadOnlyAdmin, staff_actor
from micropay.core.dataguard import Shown
from micropay.core.staff_roles import StaffRole
from micropay.core.words import dates

_A_QUARTER = timedelta(days=91)
_MOVE_HEADS = (
    gettext_noop("When"),
    gettext_noop("What"),
    gettext_noop("Who"),
    gettext_noop("Employer"),
    gettext_noop("Role"),
    gettext_noop("By whom"),
    gettext_noop("Reason"),
)
_STANDING_HEADS = (
    gettext_noop("Who"),
    gettext_noop("Employer"),
    gettext_noop("Role"),
    gettext_noop("May sign in"),
    gettext_noop("Last sign-in"),
    gettext_noop("Undertaking holds until"),
)


class PeriodForm(forms.Form):
    """From one Bangkok day to another, both included."""

    since = forms.DateField(label=gettext_lazy("From"))
    until = forms.DateField(label=gettext_lazy("Until"))


def role_words(codes: list[str]) -> str:
    """Roles in the reader's language."""
    names = [ROLE_NAMES.get(StaffRole(code)) for code in codes]
    return ", ".join(_(name) for name in names if name)


@admin.register(Staff, site=backoffice.site)
class StaffAdmin(ReadOnlyAdmin):
    icon = "badge"
    list_display = ("username", "full_name", "role", "employer", "is_active", "last_login")
    list_filter = ("is_active", "groups", "employer")
    search_fields = ("username", "full_name")
    ordering = ("username",)
    fields = (
        "username",
        "full_name",
        "email",
        "role",
        "employer",
        "is_active",
        "date_joined",
        "last_login",
        "password_changed_at",
        "signed_until",
    )
    readonly_fields = ("role", "signed_until")
    list_buttons = LIST_BUTTONS
    buttons = BUTTONS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Staff]:
        rows: QuerySet[Staff] = super().get_queryset(request).prefetch_related("groups")
        return rows

    @admin.display(description=gettext_lazy("Role"))
    def role(self, row: Staff) -> str:
        return role_words([group.name for group in row.groups.all()])

    @admin.display(description=gettext_lazy("Undertaking holds until"))
    def signed_until(self, row: Staff) -> str:
        until = undertaking.signed_until(staff_id=row.id, now=clock.now())
        return dates.for_people(until)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.report)
        return [path("report/", view, name="accounts_staff_report"), *super().get_urls()]

    def _links(self, request: HttpRequest, buttons: Any, row: Any) -> list[dict[str, Any]]:
        links = super()._links(request, buttons, row)
        user: Any = request.user
        if row is None and user.has_perm(REPORT_STAFF):
            url = reverse("admin:accounts_staff_report")
            links.append(
                {"url": url, "label": _("Who joined, moved and left"), "variant": "default"}
            )
        return links

    def report(self, request: HttpRequest) -> HttpResponseBase:
        """Who joined, changed roles and left in a period, and what everybody may do now."""
        user: Any = request.user
        if not user.has_perm(REPORT_STAFF):
            raise PermissionDenied
        now = clock.now()
        today = clock.bangkok_day(now)
        given = request.GET if "since" in request.GET else None
        form = PeriodForm(given, initial={"since": today - _A_QUARTER, "until": today})
        since, until = today - _A_QUARTER, today
        if form.is_valid():
            since, until = form.cleaned_data["since"], form.cleaned_data["until"]
        moves = staff_report.moves(since=since, until=until)
        if request.GET.get("format") == "csv":
            return _csv(staff_actor(request), moves, since, until)
        standings = staff_report.standings(now)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Who joined, moved and left"),
            "form": form,
            "moves": [(move, _(MOVE_NAMES[move.what]), role_words(move.roles)) for move in moves],
            "standings": [(one, role_words(one.roles)) for one in standings],
            "move_heads": [_(head) for head in _MOVE_HEADS],
            "standing_heads": [_(head) for head in _STANDING_HEADS],
            "csv": f"?since={since}&until={until}&format=csv",
        }
        page = render(request, "admin/staff_report.html", context)
        shown: HttpResponse = dataguard.declare(page, Shown.LISTED, len(moves) + len(standings))
        return shown


def _csv(actor: Actor, moves: list[StaffMove], since: date, until: date) -> FileResponse:
    """The moves for a spreadsheet, with ISO times; the export leaves evidence."""
    with transaction.atomic():
        return exports.write_csv(
            actor=actor,
            report="accounts.staff_moves",
            name=f"staff_{since}_{until}.csv",
            header=["at", "what", "user_name", "full_name", "employer", "role", "was", "by", "why"],
            rows=[
                [
                    one.at.isoformat(),
                    one.what,
                    one.username,
                    one.full_name,
                    one.employer,
                    " ".join(one.roles),
                    one.was,
                    one.by,
                    one.reason,
                ]
                for one in moves
            ],
            reason="",
            detail={"since": str(since), "until": str(until)},
            now=clock.now(),
        ).answer(people=len(moves))
