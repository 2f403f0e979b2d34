"""The confidentiality undertaking: the page where everybody signs, its versions, who signed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from accounts.models.undertaking import Undertaking, UndertakingSignature
from accounts.permissions import PUBLISH_UNDERTAKING
from accounts.selectors import undertaking as texts
from accounts.services import undertaking as service
from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, staff_actor
from micropay.core.errors import Refusal
from micropay.core.reason_form import ReasonForm


class DraftForm(ReasonForm):
    """A whole new text in both languages."""

    body_th = forms.CharField(
        max_length=20_000,
        label=gettext_lazy("Text in Thai"),
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    body_en = forms.CharField(
        max_length=20_000,
        label=gettext_lazy("Text in English"),
        widget=forms.Textarea(attrs={"rows": 12}),
    )

    def clean(self) -> dict[str, Any]:
        """Browsers send line breaks as CR LF; the hash is over what people read anywhere."""
        cleaned: dict[str, Any] = super().clean() or {}
        for name in ("body_th", "body_en"):
            if name in cleaned:
                cleaned[name] = cleaned[name].replace("\r\n", "\n").strip() + "\n"
        return cleaned


class SignForm(forms.Form):
    """The yes, and which text was on the screen."""

    agreed = forms.BooleanField(label=gettext_lazy("I have read this and undertake to keep it."))
    language = forms.ChoiceField(choices=[("th", "th"), ("en", "en")], widget=forms.HiddenInput)
    sha256 = forms.CharField(max_length=64, widget=forms.HiddenInput)


def _draft(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Undertaking:
    return service.draft(actor=actor, now=now, **values)


def _sign(request: HttpRequest, values: dict[str, Any], now: datetime) -> str:
    """Sign; words when that is refused."""
    user: Any = request.user
    try:
        service.sign(
            actor=staff_actor(request),
            staff_id=user.pk,
            language=values["language"],
            sha256=values["sha256"],
            now=now,
        )
    except Refusal as refusal:
        return _(refusal.title)
    return ""


@admin.register(Undertaking, site=backoffice.site)
class UndertakingAdmin(ReadOnlyAdmin):
    icon = "contract"
    list_display = ("number", "published_at", "created_at", "sha256_th")
    ordering = ("-number",)
    fields = (
        "number",
        "created_at",
        "published_at",
        "body_th",
        "sha256_th",
        "body_en",
        "sha256_en",
    )
    list_buttons = (
        Button("draft", noop("Write a new version"), PUBLISH_UNDERTAKING, DraftForm, _draft),
    )

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.sign)
        return [path("sign/", view, name="accounts_undertaking_sign"), *super().get_urls()]

    def sign(self, request: HttpRequest) -> HttpResponse:
        """The text in the reader's language and one yes. Everybody's page, whatever their role."""
        user: Any = request.user
        now = clock.now()
        text = texts.current(now)
        language = "en" if (get_language() or "th").startswith("en") else "th"
        shown = {"language": language, "sha256": text.sha256(language) if text else ""}
        form = SignForm(request.POST or None, initial=shown)
        refused = ""
        if request.method == "POST" and form.is_valid():
            refused = _sign(request, form.cleaned_data, now)
            if not refused:
                return HttpResponseRedirect(reverse("admin:index"))
            form = SignForm(initial=shown)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Undertaking of confidentiality"),
            "text": text.body(language).removeprefix("# ") if text else "",
            "number": text.number if text else "",
            "until": texts.signed_until(staff_id=user.pk, now=now),
            "form": form,
            "refused": [refused] if refused else [],
        }
        return render(request, "admin/undertaking.html", context)


@admin.register(UndertakingSignature, site=backoffice.site)
class UndertakingSignatureAdmin(ReadOnlyAdmin):
    icon = "signature"
    list_display = ("staff", "undertaking", "language", "signed_at", "expires_at")
    list_filter = ("undertaking",)
    list_select_related = ("staff", "undertaking")
    ordering = ("-signed_at",)
