"""The back office: one admin site with TOTP, read-only lists, and buttons (one service call each).

A button is a page with a form that asks for a reason; the form's POST makes one service call with
the staff member as actor. Whatever the service refuses is shown as a message, nothing half-done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django_otp.admin import OTPAdminSite
from unfold.admin import ModelAdmin
from unfold.sites import UnfoldAdminSite

from micropay.core import clock, origin
from micropay.core.actor import Actor
from micropay.core.errors import Refusal


class BackOffice(OTPAdminSite, UnfoldAdminSite):
    """The only admin site: a password alone opens nothing, a verified TOTP device does."""

    site_title = "MicroPay"
    site_header = "MicroPay"


site = BackOffice(name="admin")


def staff_actor(request: HttpRequest) -> Actor:
    """The signed-in staff member as an actor, with the address the request came from."""
    user: Any = request.user
    actor: Actor = user.actor(origin=origin.address(request))
    return actor


class ReasonForm(forms.Form):
    """Every change says why."""

    reason = forms.CharField(
        min_length=5,
        max_length=500,
        strip=True,
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3, "class": "mp-input"}),
    )


@dataclass(frozen=True, slots=True)
class Button:
    """One act on one row: a form, the permission it needs, and the service call.

    ``act(actor, row, values, now)`` makes the call inside a transaction and returns the words to
    show. ``shown(row)`` decides whether the row offers it.
    """

    name: str
    label: str
    permission: str
    form: type[forms.Form]
    act: Callable[..., str]
    shown: Callable[[Any], bool] = lambda row: True


class ReadOnlyAdmin(ModelAdmin):
    """Lists and shows; never adds, changes or deletes. Changes are buttons."""

    buttons: ClassVar[tuple[Button, ...]] = ()
    change_form_template = "admin/read_only_form.html"
    list_per_page = 50
    show_full_result_count = False
    compressed_fields = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        own = [
            path(
                f"<path:object_id>/do/{button.name}/",
                self.admin_site.admin_view(self._page_of(button)),
                name=self._url_name(button),
            )
            for button in self.buttons
        ]
        urls: list[URLPattern] = own + super().get_urls()
        return urls

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        links = [] if row is None else self._links(request, row)
        context = {**(extra_context or {}), "act_links": links}
        response: HttpResponse = super().change_view(request, object_id, form_url, context)
        return response

    def _links(self, request: HttpRequest, row: Model) -> list[dict[str, str]]:
        return [
            {"url": self._url(button, row), "label": str(_(button.label))}
            for button in self.buttons
            if self.may(request, button, row) and button.shown(row)
        ]

    def _page_of(self, button: Button) -> Callable[..., HttpResponse]:
        def page(request: HttpRequest, object_id: str) -> HttpResponse:
            row = get_object_or_404(self.get_queryset(request), pk=object_id)
            if not self.may(request, button, row) or not self.has_view_permission(request):
                raise PermissionDenied
            return self._act(request, button, row)

        return page

    def _act(self, request: HttpRequest, button: Button, row: Model) -> HttpResponse:
        form = button.form(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                with transaction.atomic():
                    done = button.act(
                        actor=staff_actor(request),
                        row=row,
                        values=form.cleaned_data,
                        now=clock.now(),
                    )
            except Refusal as refusal:
                form.add_error(None, _(refusal.title) % refusal.params)
            else:
                messages.success(request, done)
                return HttpResponseRedirect(self._row_url(row))
        context = {
            **self.admin_site.each_context(request),
            "title": _(button.label),
            "form": form,
            "row": row,
            "opts": self.model._meta,
            "back": self._row_url(row),
        }
        return render(request, "admin/act.html", context)

    def may(self, request: HttpRequest, button: Button, row: Any) -> bool:
        """Whether this staff member may do this to this row."""
        user: Any = request.user
        return bool(user.has_perm(button.permission))

    def _url_name(self, button: Button) -> str:
        meta = self.model._meta
        return f"{meta.app_label}_{meta.model_name}_do_{button.name}"

    def _url(self, button: Button, row: Model) -> str:
        return reverse(f"admin:{self._url_name(button)}", args=[row.pk])

    def _row_url(self, row: Model) -> str:
        meta = self.model._meta
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])
