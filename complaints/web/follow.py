"""Following a case on the web: number, one-time code, then the case for half an hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from complaints.data import KIND_NAMES, OUTCOME_NAMES, STATE_NAMES, STEP_NAMES
from complaints.models.case import Case
from complaints.selectors.case import by_id, steps_for_customer
from complaints.services import follow as following
from complaints.services import webuse
from complaints.services.case import add_information
from complaints.states import State, Step
from complaints.web.forms import CodeForm, InformationForm, NumberForm
from complaints.web.intake import visitor
from micropay.core import clock
from micropay.core.errors import Refusal

_NUMBER, _CASE, _UNTIL = "follow_number", "follow_case", "follow_until"
_OPEN_FOR = timedelta(minutes=30)
_METHODS = ["GET", "HEAD", "POST"]


@never_cache
@require_http_methods(_METHODS)
def ask(request: HttpRequest) -> HttpResponse:
    """Take a number and send a code, if there is such a case; the answer is the same."""
    form = NumberForm(request.POST or None)
    status = 400 if form.is_bound else 200
    if form.is_valid():
        now = clock.now()
        actor = visitor(request)
        try:
            webuse.take(actor=actor, page="web_follow", now=now)
            following.ask(actor=actor, number=form.cleaned_data["number"], now=now)
        except Refusal as refusal:
            status = _show(form, refusal)
        else:
            request.session[_NUMBER] = form.cleaned_data["number"]
            return HttpResponseRedirect(reverse("complaints:code"))
    return render(request, "complaints/follow.html", {"form": form}, status=status)


@never_cache
@require_http_methods(_METHODS)
def code(request: HttpRequest) -> HttpResponse:
    """Take the code and open the case."""
    number = request.session.get(_NUMBER)
    if number is None:
        return HttpResponseRedirect(reverse("complaints:follow"))
    form = CodeForm(request.POST or None)
    status = 400 if form.is_bound else 200
    if form.is_valid():
        now = clock.now()
        actor = visitor(request)
        try:
            webuse.take(actor=actor, page="web_follow", now=now)
            case_id = following.check(
                actor=actor, number=number, code=form.cleaned_data["code"], now=now
            )
        except Refusal as refusal:
            status = _show(form, refusal)
        else:
            _open(request, case_id, now)
            return HttpResponseRedirect(reverse("complaints:case"))
    context = {"form": form, "number": number}
    return render(request, "complaints/code.html", context, status=status)


@never_cache
@require_http_methods(_METHODS)
def case(request: HttpRequest) -> HttpResponse:
    """The case with its steps, and a form to add to it."""
    now = clock.now()
    case_id = _opened(request, now)
    if case_id is None:
        return HttpResponseRedirect(reverse("complaints:follow"))
    form = InformationForm(request.POST or None, initial={"key": uuid4()})
    status = 400 if form.is_bound else 200
    if form.is_valid():
        try:
            add_information(
                actor=visitor(request),
                case_id=case_id,
                text=form.cleaned_data["text"],
                idempotency_key=form.cleaned_data["key"],
                now=now,
            )
        except Refusal as refusal:
            status = _show(form, refusal)
        else:
            return HttpResponseRedirect(reverse("complaints:case"))
    context = {"form": form, **_shown(case_id)}
    return render(request, "complaints/case.html", context, status=status)


def _show(form: Any, refusal: Refusal) -> int:
    form.add_error(None, _(refusal.title) % refusal.params)
    return refusal.status


def _open(request: HttpRequest, case_id: UUID, now: datetime) -> None:
    # A fresh session key: whoever knew the old one does not see the case.
    request.session.cycle_key()
    request.session[_CASE] = str(case_id)
    request.session[_UNTIL] = (now + _OPEN_FOR).isoformat()


def _opened(request: HttpRequest, now: datetime) -> UUID | None:
    until = request.session.get(_UNTIL)
    if until is None or datetime.fromisoformat(until) <= now:
        return None
    return UUID(request.session[_CASE])


def _due(found: Case, language: str) -> str:
    """Until when an answer is promised; blank when none is or it has come."""
    open_until = None if found.is_decided else found.resolve_due
    return clock.day_words(open_until, language) if open_until else ""


def _shown(case_id: UUID) -> dict[str, Any]:
    found = by_id(case_id)
    language = (get_language() or "th")[:2]
    return {
        "number": found.number,
        "kind": _(KIND_NAMES[found.kind]),
        "category": found.category.name(language),
        "state": _(STATE_NAMES[found.state]),
        "outcome": _(OUTCOME_NAMES[found.outcome]) if found.outcome else "",
        "text": found.text,
        "received": clock.day_words(clock.bangkok_day(found.received_at), language),
        "resolve_due": _due(found, language),
        "is_closed": found.state == State.CLOSED,
        "steps": [
            {
                "at": clock.moment_words(one.at, language),
                "what": _(STEP_NAMES[one.step]),
                "text": one.text,
                "state": _(STATE_NAMES[one.detail["to"]]) if one.step == Step.STATE else "",
            }
            for one in steps_for_customer(found)
        ],
    }
