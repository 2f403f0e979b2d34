"""The back office: one admin site with TOTP, read-only lists, and buttons (one service call each).

A button is a page with a form that asks for a reason; the form's POST makes one service call with
the staff member as actor. Whatever the service refuses is shown as a message, nothing half-done.
Most buttons belong to a row, a few to the list (``list_buttons``): they find or begin something.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import quote, unquote
from django.contrib.auth.views import PasswordChangeView
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django_otp.admin import OTPAdminSite
from unfold.sites import UnfoldAdminSite

from micropay.core import clock, dataguard, evidence, gates, open_words, origin
from micropay.core.actor import Actor
from micropay.core.amounts import in_baht
from micropay.core.errors import Refusal
from micropay.core.lists import GuardedList
from micropay.core.reason_form import ReasonForm
from micropay.core.sign_in import OwnPasswordForm, SignInForm
from micropay.core.words import naming


class BackOffice(OTPAdminSite, UnfoldAdminSite):
    """The only admin site: a password alone opens nothing, a verified TOTP device does."""

    site_title = "MicroPay"
    site_header = "MicroPay"
    login_form: Any = SignInForm
    login_template = "admin/sign_in.html"
    index_template = "admin/desk.html"

    def get_urls(self) -> list[Any]:
        """Without what no page offers and nothing would count: the jump to the public page of a
        row, the list behind a field that completes itself.
        """
        left_out = {"view_on_site", "autocomplete"}
        return [one for one in super().get_urls() if getattr(one, "name", "") not in left_out]

    def search(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """The theme's search over everything is not offered; its pages draw the address."""
        raise Http404

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """What this person may see. A page asks several times, for menu and headings: it is worked
        out once.
        """
        kept: dict[str | None, list[Any]] = request.__dict__.setdefault("_app_lists", {})
        if app_label not in kept:
            kept[app_label] = super().get_app_list(request, app_label)
        return kept[app_label]

    def _build_app_dict(self, request: HttpRequest, label: Any = None) -> dict[str, Any]:
        """Names as plain words: Django sorts them, and a lazy one is translated at each look."""
        found: dict[str, Any] = super()._build_app_dict(request, label)
        for app in found.values():
            for model in app["models"]:
                model["name"] = str(model["name"])
        return found

    def login(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """The sign-in page, where the network is one that may see it."""
        gates.refuse_from_outside(request, clock.now())
        return super().login(request, extra_context)

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """A staff member's own password."""
        request.current_app = self.name  # type: ignore[attr-defined]
        page = PasswordChangeView.as_view(
            form_class=OwnPasswordForm,
            success_url=reverse("admin:password_change_done"),
            template_name="registration/password_change_form.html",
            extra_context={**self.each_context(request), **(extra_context or {})},
        )
        return page(request)

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """A page behind the gates, whose rows are counted before they are sent."""

        def page(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            now = clock.now()
            elsewhere = gates.stopped(request, now)
            if elsewhere is not None:
                return elsewhere
            with dataguard.watching():
                return dataguard.counted(request, view(request, *args, **kwargs), now)

        return super().admin_view(page, cacheable)


site = BackOffice(name="admin")


def staff_actor(request: HttpRequest) -> Actor:
    """The signed-in staff member as an actor, with the address the request came from."""
    user: Any = request.user
    actor: Actor = user.actor(origin=origin.address(request))
    return actor


def _chosen(request: HttpRequest) -> dict[str, Any]:
    """What the list was filtered by, as a beginning of the form; the reason is always typed."""
    return {name: value for name, value in request.GET.items() if name != "reason"}


def _query(request: HttpRequest, row: Model | None) -> str:
    """The filters of the list go along to the forms of its buttons."""
    return f"?{request.GET.urlencode()}" if row is None and request.GET else ""


@dataclass(frozen=True, slots=True)
class Button:
    """One act on one row: a form, the permission it needs, and the service call.

    ``act(actor, row, values, now)`` makes the call inside a transaction and returns the words to
    show; a button of the list gets ``row=None`` and may return the row to go to instead. One that
    opens something returns the answer itself.
    ``shown(row)`` decides whether the row offers it. ``grave`` colours what cannot be undone.
    ``alone``: the service has transactions of its own, since what it counted outlives its refusal.
    """

    name: str
    label: str
    permission: str
    form: type[forms.Form]
    act: Callable[..., str | Model | HttpResponseBase]
    shown: Callable[[Any], bool] = lambda row: True
    grave: bool = False
    alone: bool = False


class ReadOnlyAdmin(GuardedList):
    """Lists and shows; never adds, changes or deletes. Changes are buttons."""

    buttons: ClassVar[tuple[Button, ...]] = ()
    list_buttons: ClassVar[tuple[Button, ...]] = ()
    # Fields of satang, which the page of a row shows in baht.
    satang: ClassVar[tuple[str, ...]] = ()
    icon: ClassVar[str] = "list"
    change_form_template = "admin/read_only_form.html"
    change_list_template = "admin/read_only_list.html"
    act_template: ClassVar[str] = "admin/act.html"
    actions = None
    list_per_page = 50
    show_full_result_count = False
    compressed_fields = True
    list_filter_submit = False
    list_filter_sheet = False

    def has_module_permission(self, request: HttpRequest) -> bool:
        """The right to see the list decides alone; asking for the app's as well costs each page."""
        return True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """All fields of the row, amounts in baht."""
        names = super().get_fields(request, obj)
        return [in_baht(self.model, one) if one in self.satang else one for one in names]

    def get_urls(self) -> list[URLPattern]:
        of_list = [self._path(f"do/{button.name}/", button) for button in self.list_buttons]
        of_row = [
            self._path(f"<path:object_id>/do/{button.name}/", button) for button in self.buttons
        ]
        urls: list[URLPattern] = of_list + of_row + super().get_urls()
        return urls

    def _path(self, route: str, button: Button) -> URLPattern:
        page = self.admin_site.admin_view(self._page_of(button))
        return path(route, page, name=self._url_name(button))

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        links = self._links(request, self.list_buttons, None)
        context: Any = {**(extra_context or {}), "act_links": links}
        return super().changelist_view(request, context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        links = [] if row is None else self._links(request, self.buttons, row)
        context = {**(extra_context or {}), "act_links": links}
        if row is not None:
            context |= {"title": naming.of(row), "subtitle": ""}
            context["original"] = naming.Named(row)
        response: HttpResponse = super().change_view(request, object_id, form_url, context)
        return response

    def _links(
        self, request: HttpRequest, buttons: tuple[Button, ...], row: Model | None
    ) -> list[dict[str, Any]]:
        return [
            {
                "url": self._url(button, row) + _query(request, row),
                "label": _(button.label),
                "variant": "danger" if button.grave else "primary",
            }
            for button in buttons
            if self.may(request, button, row) and (row is None or button.shown(row))
        ]

    def _page_of(self, button: Button) -> Callable[..., HttpResponseBase]:
        def page(request: HttpRequest, object_id: str | None = None) -> HttpResponseBase:
            row = None if object_id is None else self._row(request, object_id)
            if not self.may(request, button, row) or not self.has_view_permission(request, row):
                raise PermissionDenied
            return self._act(request, button, row)

        return page

    def _row(self, request: HttpRequest, object_id: str) -> Model:
        row: Model | None = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        return row

    def _act(self, request: HttpRequest, button: Button, row: Model | None) -> HttpResponseBase:
        form = self._form(request, button, row)
        if request.method == "POST" and isinstance(form, ReasonForm):
            form.names = open_words.names_behind(row)
        if request.method == "POST" and form.is_valid():
            try:
                with nullcontext() if button.alone else transaction.atomic():
                    done = button.act(
                        actor=staff_actor(request),
                        row=row,
                        values=form.cleaned_data,
                        now=clock.now(),
                    )
            except Refusal as refusal:
                self._note(request, button, row, form, refusal)
                form.add_error(None, _(refusal.title) % refusal.params)
            else:
                return self._after(request, row, done)
        context = {
            **self.admin_site.each_context(request),
            "title": _(button.label),
            "form": form,
            "row": row,
            "row_name": naming.of(row),
            "opts": self.model._meta,
            "back": self._row_url(row),
            "variant": "danger" if button.grave else "primary",
        }
        return render(request, self.act_template, context)

    def _form(self, request: HttpRequest, button: Button, row: Model | None) -> forms.Form:
        """The form of a button; a page adds here what it knows of the row."""
        return button.form(request.POST or None, request.FILES or None, initial=_chosen(request))

    def _note(
        self,
        request: HttpRequest,
        button: Button,
        row: Model | None,
        form: forms.Form,
        refusal: Refusal,
    ) -> None:
        """What was tried and refused stays on record; the act itself was rolled back."""
        with transaction.atomic():
            evidence.record(
                action="core.backoffice.refuse",
                actor=staff_actor(request),
                now=clock.now(),
                subject_id=getattr(row, "subject_id", None),
                object_type=self.model._meta.label,
                object_id=None if row is None else row.pk,
                reason=form.cleaned_data.get("reason", ""),
                detail={"button": button.name, "code": refusal.code, **refusal.noted},
            )

    def _after(
        self, request: HttpRequest, row: Model | None, done: str | Model | HttpResponseBase
    ) -> HttpResponseBase:
        """Say what was done; go back to the row, or to the one that was found; or just show."""
        if isinstance(done, HttpResponseBase):
            return done
        if isinstance(done, Model):
            return HttpResponseRedirect(self._row_url(done))
        messages.success(request, _(done))
        return HttpResponseRedirect(self._row_url(row))

    def may(self, request: HttpRequest, button: Button, row: Any) -> bool:
        """Whether this staff member may do this to this row."""
        user: Any = request.user
        return bool(user.has_perm(button.permission))

    def _url_name(self, button: Button) -> str:
        meta = self.model._meta
        return f"{meta.app_label}_{meta.model_name}_do_{button.name}"

    def _url(self, button: Button, row: Model | None) -> str:
        arguments = [] if row is None else [quote(row.pk)]
        return reverse(f"admin:{self._url_name(button)}", args=arguments)

    def _row_url(self, row: Model | None) -> str:
        """The row's page; the list, when the row is none or no longer this person's to see."""
        meta = self.model._meta
        if row is None:
            return reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[quote(row.pk)])
