"""My consents on the website: phone number, code, then every purpose with yes and no alike.

Also what others said: somebody whom a customer named sees it here and takes it out.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.data.web_code import Opened
from accounts.selectors import contact_person as contacts
from accounts.services import contact_person, web_code
from consent.data.record import Circumstances
from consent.selectors import purpose as purposes
from consent.selectors import receipt as receipts
from consent.selectors import receipt_file as files
from consent.services import record
from consent.states.record import Channel
from micropay.core import clock, origin
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.phone_form import CodeForm, PhoneForm

SERVICES = ("micropay", "qper")
_SUBJECT, _NAMED, _UNTIL = "preferences_subject", "preferences_named", "preferences_until"
_OPEN_FOR = timedelta(minutes=15)
_METHODS = ["GET", "HEAD", "POST"]
_RECEIPTS = 20
_FILES = {"json": files.JSON, "pdf": files.PDF}


@never_cache
@require_http_methods(_METHODS)
def ask(request: HttpRequest) -> HttpResponse:
    """Take a number and send a code, if we know it; the answer is the same."""
    form = PhoneForm(request.POST or None)
    status = 400 if form.is_bound else 200
    if form.is_valid():
        phone = form.cleaned_data["phone"]
        try:
            web_code.ask(
                actor=_visitor(request), phone=phone, language=_language(), now=clock.now()
            )
        except Refusal as refusal:
            status = _show(form, refusal)
        else:
            context = {"form": CodeForm(initial={"phone": phone})}
            return render(request, "accounts/preference_code.html", context)
    return render(request, "accounts/preference_ask.html", {"form": form}, status=status)


@never_cache
@require_POST
def code(request: HttpRequest) -> HttpResponse:
    """Take the code and open the page."""
    form = CodeForm(request.POST)
    status = 400
    if form.is_valid():
        now = clock.now()
        try:
            opened = web_code.check(
                actor=_visitor(request),
                phone=form.cleaned_data["phone"],
                code=form.cleaned_data["code"],
                now=now,
            )
        except Refusal as refusal:
            status = _show(form, refusal)
        else:
            _open(request, opened, now)
            return HttpResponseRedirect(reverse("preferences:page"))
    return render(request, "accounts/preference_code.html", {"form": form}, status=status)


@never_cache
@require_http_methods(["GET", "HEAD"])
def page(request: HttpRequest) -> HttpResponse:
    """Every purpose of both services with the present answer, and where the number was named."""
    now = clock.now()
    opened = _opened(request, now)
    if opened is None:
        return HttpResponseRedirect(reverse("preferences:ask"))
    language = _language()
    services = []
    if opened.subject_id is not None:
        services = [purposes.of_subject(opened.subject_id, one, language, now) for one in SERVICES]
    context = {
        "services": services,
        "named": contacts.named(opened.named),
        "is_customer": opened.subject_id is not None,
        **_receipts(request, opened.subject_id, language),
    }
    return render(request, "accounts/preferences.html", context)


@never_cache
@require_http_methods(["GET", "HEAD"])
def receipt_file(request: HttpRequest, receipt_id: UUID, kind: str) -> HttpResponse:
    """One of the person's own receipts, to keep: ``json`` or ``pdf``."""
    now = clock.now()
    opened = _opened(request, now)
    if opened is None or opened.subject_id is None:
        return HttpResponseRedirect(reverse("preferences:ask"))
    if kind not in _FILES:
        raise Http404
    try:
        found = receipts.one(opened.subject_id, receipt_id)
    except Refusal:
        raise Http404 from None
    if kind == "json":
        content = files.as_json(found)
    else:
        address = reverse("consent:receipt-by-code", args=[found.code])
        content = files.as_pdf(found, request.build_absolute_uri(address), _language(), now)
    name = files.name(found, _FILES[kind])
    return HttpResponse(
        content,
        content_type=_FILES[kind],
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "private, no-store",
        },
    )


@never_cache
@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """One yes or no, or a no to everything; then the page again."""
    now = clock.now()
    opened = _opened(request, now)
    if opened is None or opened.subject_id is None:
        return HttpResponseRedirect(reverse("preferences:ask"))
    subject_id = opened.subject_id
    answers = _answers(request, subject_id, now)
    try:
        for purpose, given, sha256 in answers:
            record.decide_purpose(
                actor=Actor(kind="customer", id=str(subject_id), origin=origin.address(request)),
                subject_id=subject_id,
                purpose=purpose,
                given=given,
                language=_language(),
                text_sha256=sha256 or None,
                how=_circumstances(request),
                now=now,
            )
    except Refusal as refusal:
        messages.error(request, _(refusal.title) % refusal.params)
    else:
        messages.success(request, _("Recorded. It holds from now on."))
    return HttpResponseRedirect(reverse("preferences:page"))


@never_cache
@require_POST
def remove(request: HttpRequest) -> HttpResponse:
    """Somebody whom a customer named takes themselves out."""
    now = clock.now()
    opened = _opened(request, now)
    if opened is None:
        return HttpResponseRedirect(reverse("preferences:ask"))
    try:
        contact_id = UUID(request.POST.get("contact", ""))
        contact_person.remove_oneself(
            actor=_visitor(request), contact_id=contact_id, opened=opened.named, now=now
        )
    except (ValueError, Refusal):
        messages.error(request, _("This is not on the list any more."))
    else:
        messages.success(request, _("Your name and number were removed."))
    return HttpResponseRedirect(reverse("preferences:page"))


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Close the page for whoever uses the browser next."""
    for key in (_SUBJECT, _NAMED, _UNTIL):
        request.session.pop(key, None)
    return HttpResponseRedirect(reverse("preferences:ask"))


def _receipts(request: HttpRequest, subject_id: UUID | None, language: str) -> dict[str, Any]:
    """A page of the person's receipts; ``older`` is where the next begins."""
    if subject_id is None:
        return {}
    try:
        before = UUID(request.GET["before"]) if "before" in request.GET else None
    except ValueError:
        before = None
    found = receipts.of_subject(subject_id, before=before, limit=_RECEIPTS + 1)
    shown = found[:_RECEIPTS]
    return {
        "receipts": [files.listed(one, language) for one in shown],
        "older": shown[-1].id if len(found) > _RECEIPTS else None,
    }


def _answers(request: HttpRequest, subject_id: UUID, now: datetime) -> list[tuple[str, bool, str]]:
    if request.POST.get("all") == "no":
        return [
            (view.code, False, "")
            for service in SERVICES
            for view in purposes.of_subject(subject_id, service, "th", now)
            if view.given
        ]
    given = request.POST.get("given") == "yes"
    purpose, sha256 = (request.POST.get(name, "") for name in ("purpose", "sha256"))
    if "\x00" in purpose + sha256:
        # No purpose has such a name, and the database cannot be asked for one.
        raise BadRequest
    return [(purpose, given, sha256)]


def _circumstances(request: HttpRequest) -> Circumstances:
    return Circumstances(
        channel=Channel.WEB,
        ip=origin.address(request) or None,
        user_agent=request.headers.get("User-Agent", ""),
    )


def _open(request: HttpRequest, opened: Opened, now: datetime) -> None:
    # A fresh session key: whoever knew the old one does not see the page.
    request.session.cycle_key()
    request.session[_SUBJECT] = str(opened.subject_id or "")
    request.session[_NAMED] = [str(one) for one in opened.named]
    request.session[_UNTIL] = (now + _OPEN_FOR).isoformat()


def _opened(request: HttpRequest, now: datetime) -> Opened | None:
    until = request.session.get(_UNTIL)
    if until is None or datetime.fromisoformat(until) <= now:
        return None
    subject = request.session[_SUBJECT]
    named = tuple(UUID(one) for one in request.session[_NAMED])
    return Opened(UUID(subject) if subject else None, named)


def _visitor(request: HttpRequest) -> Actor:
    return Actor(kind="visitor", id="", origin=origin.address(request))


def _show(form: forms.Form, refusal: Refusal) -> int:
    form.add_error(None, _(refusal.title) % refusal.params)
    return refusal.status


def _language() -> str:
    return "en" if (translation.get_language() or "th").startswith("en") else "th"
