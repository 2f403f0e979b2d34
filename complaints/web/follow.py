"""Following a case on the web: number, one-time code, then the case for half an hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from complaints.data import KIND_NAMES, LETTER_NAMES, OUTCOME_NAMES, STATE_NAMES, STEP_NAMES
from complaints.models.case import Case
from complaints.selectors import letter as letters
from complaints.selectors.case import by_id, steps_for_customer
from complaints.services import follow as following
from complaints.services import letter as papers
from complaints.services import verdict, webuse
from complaints.services.case import add_information
from complaints.states import State, Step
from complaints.web.forms import (
    CodeForm,
    ContestForm,
    InformationForm,
    NumberForm,
    RatingForm,
)
from complaints.web.intake import attach, visitor
from micropay.core import clock, uploads
from micropay.core.errors import Refusal

_NUMBER, _CASE, _UNTIL = "follow_number", "follow_case", "follow_until"
_REFUSED = "follow_file_refused"
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
    """The case with its steps; forms to add to it, and to answer the decision."""
    now = clock.now()
    case_id = _opened(request, now)
    if case_id is None:
        return HttpResponseRedirect(reverse("complaints:follow"))
    act = request.POST.get("act", "add")
    forms = {
        "add": InformationForm(
            _of(request, "add"), request.FILES or None, initial={"key": uuid4()}
        ),
        "contest": ContestForm(_of(request, "contest")),
        "rate": RatingForm(_of(request, "rate")),
    }
    form = forms.get(act)
    status, wrong = (400 if form is not None and form.is_bound else 200), ""
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            _carry_out(request, act, case_id, {} if form is None else form.cleaned_data)
        except Refusal as refusal:
            status, wrong = refusal.status, _(refusal.title) % refusal.params
        else:
            return HttpResponseRedirect(reverse("complaints:case"))
    context = {
        "wrong": wrong,
        "form": forms["add"],
        "contest_form": forms["contest"],
        "rating_form": forms["rate"],
        "refused": request.session.pop(_REFUSED, ""),
        **_shown(case_id),
    }
    return render(request, "complaints/case.html", context, status=status)


@never_cache
@require_GET
def letter(request: HttpRequest, letter_id: UUID) -> HttpResponse:
    """A letter of the opened case as PDF."""
    now = clock.now()
    case_id = _opened(request, now)
    if case_id is None:
        return HttpResponseRedirect(reverse("complaints:follow"))
    try:
        found = letters.for_customer(case=by_id(case_id), letter_id=letter_id)
        paper = papers.open_letter(
            actor=visitor(request), letter=found, reason="read by the customer", now=now
        )
    except Refusal:
        raise Http404 from None
    return uploads.shown(paper)


def _of(request: HttpRequest, act: str) -> Any:
    """What was sent, if it was sent to this form."""
    return request.POST if request.method == "POST" and _act(request) == act else None


def _act(request: HttpRequest) -> str:
    return request.POST.get("act", "add")


def _carry_out(request: HttpRequest, act: str, case_id: UUID, values: dict[str, Any]) -> None:
    actor, now = visitor(request), clock.now()
    if act == "accept":
        verdict.accept(actor=actor, case_id=case_id, now=now)
    elif act == "contest":
        verdict.contest(actor=actor, case_id=case_id, text=values["why"], now=now)
    elif act == "rate":
        stars, comment = int(values["stars"]), values["comment"]
        verdict.rate(actor=actor, case_id=case_id, stars=stars, text=comment, now=now)
    elif act == "add":
        add_information(
            actor=actor,
            case_id=case_id,
            text=values["text"],
            idempotency_key=values["key"],
            now=now,
        )
        request.session[_REFUSED] = attach(actor, case_id, values["file"], now)


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
        "goes_on_in": found.merged_into.number if found.merged_into else "",
        "may_judge": found.state == State.RESOLVED,
        "accepted": found.accepted_at is not None,
        "may_rate": found.is_decided and found.rating is None,
        "letters": [
            {
                "id": one.id,
                "what": _(LETTER_NAMES[one.kind]),
                "day": clock.day_words(clock.bangkok_day(one.made_at), language),
            }
            for one in letters.to_customer(found)
        ],
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
