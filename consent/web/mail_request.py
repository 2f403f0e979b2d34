"""Confirming on the website what an e-mail asked for, with the code that was sent back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consent.data.purpose import PurposeView
from consent.models.mail_request import MailRequest
from consent.selectors import mail_request as reading
from consent.services import mail_request
from consent.states.request import RequestKind
from consent.web.request import KINDS
from micropay.core import clock, origin
from micropay.core.actor import Actor
from micropay.core.errors import Refusal


class CodeForm(forms.Form):
    """The code from the e-mail."""

    code = forms.RegexField(
        r"^\s*[Rr]-[0-9A-Za-z]{5}-[0-9A-Za-z]{5}\s*$",
        label=gettext_lazy("Code from our e-mail, like R-7KQ2M-0XW4D"),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "spellcheck": "false"}),
    )


class ConfirmForm(forms.Form):
    """Which of the uses; all are ticked."""

    code = forms.CharField(max_length=20, widget=forms.HiddenInput())
    picked = forms.TypedMultipleChoiceField(
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Which uses"),
    )

    def __init__(self, *args: Any, uses: list[PurposeView], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        picked: Any = self.fields["picked"]
        picked.choices = [(number, _named(one)) for number, one in enumerate(uses, 1)]
        if not uses:
            del self.fields["picked"]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest) -> HttpResponse:
    """Take the code, show what would follow, and take the yes. Nothing is told without a code."""
    form = CodeForm(request.POST or None)
    if not form.is_valid():
        return _page(request, {"form": form}, 400 if form.is_bound else 200)
    now = clock.now()
    code = form.cleaned_data["code"].strip()
    try:
        row = reading.waiting_for(code, now)
        if "yes" not in request.POST:
            return _page(request, _asked(row, code, now), 200)
        return _confirmed(request, row, code, now)
    except Refusal as refusal:
        form.add_error(None, _(refusal.title) % refusal.params)
        return _page(request, {"form": form}, refusal.status)


def _confirmed(request: HttpRequest, row: MailRequest, code: str, now: datetime) -> HttpResponse:
    asked = _asked(row, code, now, request.POST)
    form = asked["confirm_form"]
    if not form.is_valid():
        return _page(request, asked, 400)
    actor = Actor(kind="visitor", id=str(row.subject_id), origin=origin.address(request))
    picked = form.cleaned_data.get("picked", [])
    taken = mail_request.confirm(actor=actor, code=code, picked=picked, now=now)
    return _page(request, {"number": taken.number, "answer": taken.answer or ""}, 200)


def _asked(row: MailRequest, code: str, now: datetime, given: Any = None) -> dict[str, Any]:
    uses = reading.shown(row, _language(), now)
    everything = {"code": code, "picked": list(range(1, len(uses) + 1))}
    return {
        "kind": KINDS[RequestKind(row.kind)],
        "confirm_form": ConfirmForm(given, uses=uses, initial=everything),
    }


def _named(one: PurposeView) -> str:
    if not one.effect:
        return one.text.title
    return f"{one.text.title} – {_('What follows:')} {one.effect}"


def _page(request: HttpRequest, context: dict[str, Any], status: int) -> HttpResponse:
    return render(request, "consent/mail_request.html", context, status=status)


def _language() -> str:
    return "en" if (get_language() or "th").startswith("en") else "th"
