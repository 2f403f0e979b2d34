"""The public complaints page: channels, process, time frames, and a form."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from complaints.selectors import clock as clocks
from complaints.services import attachment, webuse
from complaints.services.intake import open_case
from complaints.states import Channel, FileSource
from complaints.web.forms import FilingForm
from micropay.core import clock, origin, rules
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.uploads import Upload

_NUMBER, _REFUSED = "complaint_number", "complaint_file_refused"


def visitor(request: HttpRequest) -> Actor:
    """Somebody on the web whom we do not know."""
    return Actor(kind="visitor", id="", origin=origin.address(request))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Show how to complain; file what the form brings."""
    now = clock.now()
    form = FilingForm(request.POST or None, request.FILES or None, initial={"key": uuid4()})
    status = 400 if form.is_bound else 200
    if form.is_valid():
        try:
            request.session[_NUMBER] = _file(request, form, now)
        except Refusal as refusal:
            form.add_error(None, _(refusal.title) % refusal.params)
            status = refusal.status
        else:
            return HttpResponseRedirect(reverse("complaints:thanks"))
    return render(request, "complaints/file.html", {"form": form, **_promises(now)}, status=status)


@never_cache
@require_GET
def thanks(request: HttpRequest) -> HttpResponse:
    """The number of the case just filed in this browser."""
    number = request.session.get(_NUMBER)
    if number is None:
        return HttpResponseRedirect(reverse("complaints:file"))
    context = {
        "number": number,
        "refused": request.session.get(_REFUSED, ""),
        **_promises(clock.now()),
    }
    return render(request, "complaints/thanks.html", context)


def _file(request: HttpRequest, form: FilingForm, now: datetime) -> str:
    actor = visitor(request)
    webuse.take(actor=actor, page="web_filing", now=now)
    values = form.cleaned_data
    case = open_case(
        actor=actor,
        channel=Channel.WEB,
        kind=values["kind"],
        category=values["category"],
        text=values["text"],
        contact=form.contact(),
        language=(get_language() or "th")[:2],
        idempotency_key=values["key"],
        now=now,
    )
    # Pressed twice, the case is the first one's, and so is its file.
    sent = values["file"] if case.recorded_at == now else None
    request.session[_REFUSED] = attach(actor, case.id, sent, now)
    return case.number


def attach(actor: Actor, case_id: UUID, sent: Upload | None, now: datetime) -> str:
    """Why a file that came with words was not taken; empty when it was, or there is none. The words
    are kept in any case.
    """
    if sent is None:
        return ""
    try:
        attachment.add(
            actor=actor,
            case_id=case_id,
            name=sent.name,
            content=sent.content,
            source=FileSource.WEB,
            now=now,
        )
    except Refusal as refusal:
        return _(refusal.title) % refusal.params
    return ""


def _promises(now: datetime) -> dict[str, Any]:
    """Channels and time frames, from the rules in effect."""
    return {
        "phone": rules.text("complaint.contact_phone", at=now),
        "email": rules.text("complaint.contact_email", at=now),
        "address": rules.text(f"complaint.contact_address.{(get_language() or 'th')[:2]}", at=now),
        "website": rules.text("complaint.contact_website", at=now),
        "ack_web": clocks.ack_business_days(Channel.WEB, now),
        "ack_letter": clocks.ack_business_days(Channel.LETTER, now),
        "progress_days": rules.number(clocks.PROGRESS, at=now),
        "resolve_days": rules.number(clocks.RESOLVE, at=now),
        "central_bank": rules.text("hotline.bank_of_thailand", at=now),
        "online_crime": rules.text("hotline.online_crime", at=now),
    }
