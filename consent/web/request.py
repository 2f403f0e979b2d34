"""The public page of data rights: a phone, a code, then one's own requests for half an hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from consent.data.request import Identified, RequestView
from consent.selectors import right
from consent.services import package
from consent.services import request as requests
from consent.states.record import Channel
from consent.states.request import IdentifiedBy, RequestKind, RequestState
from consent.web.request_forms import KINDS, STATES, WHAT, WantForm
from micropay.core import clock, origin, rights
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.phone_form import CodeForm, PhoneForm

_SUBJECT, _UNTIL = "rights_subject", "rights_until"
_OPEN_FOR = timedelta(minutes=30)
_METHODS = ["GET", "HEAD", "POST"]


@never_cache
@require_http_methods(_METHODS)
def ask(request: HttpRequest) -> HttpResponse:
    """Which rights there are; take a phone number and send a code. All get the same answer."""
    form = PhoneForm(request.POST or None)
    status = 400 if form.is_bound else 200
    if form.is_valid():
        phone = form.cleaned_data["phone"]
        try:
            rights.people().send_web_code(
                actor=_visitor(request), phone=phone, language=_language(), now=clock.now()
            )
        except Refusal as refusal:
            status = _show(form, refusal)
        else:
            sent = {"form": CodeForm(initial={"phone": phone})}
            return render(request, "consent/rights_code.html", sent)
    context = {"form": form, "rights": [str(words) for words in KINDS.values()]}
    return render(request, "consent/rights.html", context, status=status)


@never_cache
@require_POST
def code(request: HttpRequest) -> HttpResponse:
    """Take the code and open the person's own page."""
    form = CodeForm(request.POST)
    status = 400
    if form.is_valid():
        now = clock.now()
        try:
            subject_id = rights.people().take_web_code(
                actor=_visitor(request),
                phone=form.cleaned_data["phone"],
                code=form.cleaned_data["code"],
                now=now,
            )
        except Refusal as refusal:
            status = _show(form, refusal)
        else:
            if subject_id is not None:
                _open(request, subject_id, now)
                return HttpResponseRedirect(reverse("consent:rights_mine"))
            form.add_error(None, _("This number has no wallet. Open My consents with it."))
    return render(request, "consent/rights_code.html", {"form": form}, status=status)


@never_cache
@require_http_methods(_METHODS)
def mine(request: HttpRequest) -> HttpResponse:
    """The person's requests, and a form for a new one."""
    now = clock.now()
    subject_id = _opened(request, now)
    if subject_id is None:
        return HttpResponseRedirect(reverse("consent:rights"))
    language = _language()
    form = WantForm(request.POST or None, language=language, now=now)
    status = 400 if form.is_bound else 200
    if form.is_valid():
        try:
            requests.take(
                actor=_person(request, subject_id),
                subject_id=subject_id,
                asked=form.asked(),
                identified=Identified(by=IdentifiedBy.OTP, channel=Channel.WEB, language=language),
                now=now,
            )
        except Refusal as refusal:
            status = _show(form, refusal)
        else:
            return HttpResponseRedirect(reverse("consent:rights_mine"))
    found = right.of_subject(subject_id, language, now)
    context = {"form": form, "requests": [_shown(one, language) for one in found]}
    return render(request, "consent/rights_mine.html", context, status=status)


@never_cache
@require_POST
def collect(request: HttpRequest, number: str) -> HttpResponse:
    """Give the person the one link to their package, and follow it."""
    now = clock.now()
    subject_id = _opened(request, now)
    if subject_id is None:
        return HttpResponseRedirect(reverse("consent:rights"))
    try:
        link = package.give_link(
            actor=_person(request, subject_id), subject_id=subject_id, number=number, now=now
        )
    except Refusal:
        return HttpResponseRedirect(reverse("consent:rights_mine"))
    return HttpResponseRedirect(reverse("consent:rights_package", args=[link.token]))


@never_cache
@require_http_methods(["GET"])
def package_page(request: HttpRequest, token: str) -> HttpResponse | StreamingHttpResponse:
    """The package itself, once."""
    try:
        name, pieces = package.open_link(actor=_visitor(request), token=token, now=clock.now())
    except Refusal as refusal:
        return render(request, "consent/rights_spent.html", status=refusal.status)
    return StreamingHttpResponse(
        pieces,
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
        },
    )


def _show(form: Any, refusal: Refusal) -> int:
    form.add_error(None, _(refusal.title) % refusal.params)
    return refusal.status


def _visitor(request: HttpRequest) -> Actor:
    return Actor(kind="visitor", id="", origin=origin.address(request))


def _person(request: HttpRequest, subject_id: UUID) -> Actor:
    """Somebody whose phone was proved on this page."""
    return Actor(kind="visitor", id=str(subject_id), origin=origin.address(request))


def _open(request: HttpRequest, subject_id: UUID, now: datetime) -> None:
    # A fresh session key: whoever knew the old one sees nothing.
    request.session.cycle_key()
    request.session[_SUBJECT] = str(subject_id)
    request.session[_UNTIL] = (now + _OPEN_FOR).isoformat()


def _opened(request: HttpRequest, now: datetime) -> UUID | None:
    until = request.session.get(_UNTIL)
    if until is None or datetime.fromisoformat(until) <= now:
        return None
    return UUID(request.session[_SUBJECT])


def _language() -> str:
    return "en" if (get_language() or "th").startswith("en") else "th"


def _shown(view: RequestView, language: str) -> dict[str, Any]:
    backups = view.backups_gone_on
    return {
        "number": view.number,
        "kind": KINDS[RequestKind(view.kind)],
        "state": STATES[RequestState(view.state)],
        "is_open": view.state == RequestState.OPEN,
        "received": clock.moment_words(view.received_at, language),
        "due": clock.day_words(view.due_on, language),
        "because": view.extended_because,
        "answer": view.answer,
        "gone": [WHAT.get(one, one) for one in view.gone],
        "kept": [{**one, "what": WHAT.get(one["what"], one["what"])} for one in view.kept],
        "backups": clock.day_words(backups, language) if backups else "",
        "package": (clock.moment_words(view.package_until, language) if view.package_until else ""),
    }
