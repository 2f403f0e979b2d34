"""The public page of data rights: a phone, a code, then one's own requests for half an hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from consent.data.request import FIELD_NAMES, Asked, Identified, RequestView
from consent.models.policy import Service
from consent.selectors import purpose as purposes
from consent.selectors import right
from consent.services import package, request_code
from consent.services import request as requests
from consent.states.record import Channel
from consent.states.request import IdentifiedBy, RequestKind, RequestState
from micropay.core import clock, normal, origin
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput, Refusal

KINDS = {
    RequestKind.ACCESS: gettext_lazy("See my data"),
    RequestKind.COPY: gettext_lazy("A copy of my data"),
    RequestKind.PORTABILITY: gettext_lazy("My data in a form for machines"),
    RequestKind.RECTIFICATION: gettext_lazy("Correct my data"),
    RequestKind.ERASURE: gettext_lazy("Erase my data"),
    RequestKind.RESTRICTION: gettext_lazy("Restrict a use of my data"),
    RequestKind.OBJECTION: gettext_lazy("Object to a use of my data"),
    RequestKind.WITHDRAWAL: gettext_lazy("Withdraw my consent"),
}
STATES = {
    RequestState.OPEN: gettext_lazy("We are working on it"),
    RequestState.ANSWERED: gettext_lazy("Answered"),
    RequestState.REFUSED: gettext_lazy("Refused"),
    RequestState.TAKEN_BACK: gettext_lazy("Taken back"),
}
FIELDS = {name: gettext_lazy(words) for name, words in FIELD_NAMES.items()}
WHAT = {
    "workplace": gettext_lazy("Workplace"),
    "email": gettext_lazy("E-mail"),
    "picture": gettext_lazy("Picture"),
    "words_of_one_time_codes": gettext_lazy("Words of one-time codes"),
    "words_of_messages": gettext_lazy("Words of messages"),
    "words_of_requests": gettext_lazy("Words of earlier requests"),
    "consents_in_force": gettext_lazy("Consents in force"),
    "files": gettext_lazy("Files"),
    "identity": gettext_lazy("Identity and contact"),
    "wallet": gettext_lazy("Wallet"),
    "transactions": gettext_lazy("Payments and transfers"),
    "bank_accounts": gettext_lazy("Linked bank accounts"),
    "standing_orders": gettext_lazy("Standing orders"),
    "money_requests": gettext_lazy("Requests for money"),
    "merchants": gettext_lazy("Merchants you trade as"),
    "favourites": gettext_lazy("Favourites"),
    "kept_pictures": gettext_lazy("Kept pictures"),
    "phone_places": gettext_lazy("Places of your phone"),
    "agreements": gettext_lazy("Records of consent and agreements"),
    "complaints": gettext_lazy("Complaints"),
    "conversations": gettext_lazy("Conversations with customer service"),
    "mails": gettext_lazy("E-mails you sent"),
    "phone": gettext_lazy("Phone"),
    "national_id": gettext_lazy("National ID"),
    "evidence_of_identity": gettext_lazy("Evidence of your identity"),
    "given_name": gettext_lazy("Given name"),
    "family_name": gettext_lazy("Family name"),
    "birth_date": gettext_lazy("Date of birth"),
    "address": gettext_lazy("Address"),
    "occupation": gettext_lazy("Occupation"),
    "notes_of_checks": gettext_lazy("Notes of identity checks"),
    "words_of_proofs": gettext_lazy("Your answers to a suspension"),
    "evidence_of_guardians": gettext_lazy("Evidence of your guardian"),
    "requests_of_heirs": gettext_lazy("Requests of heirs"),
}
_PHONE, _SUBJECT, _UNTIL = "rights_phone", "rights_subject", "rights_until"
_OPEN_FOR = timedelta(minutes=30)
_METHODS = ["GET", "HEAD", "POST"]


class PhoneForm(forms.Form):
    """The mobile number of the wallet."""

    phone = forms.CharField(
        max_length=20,
        label=gettext_lazy("Your mobile number"),
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
    )

    def clean_phone(self) -> str:
        try:
            return normal.mobile_phone(self.cleaned_data["phone"])
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None


class CodeForm(forms.Form):
    """The code from the message."""

    code = forms.RegexField(
        regex=r"^[0-9]{6}$",
        label=gettext_lazy("Code from the message"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class WantForm(forms.Form):
    """What the person asks for."""

    kind = forms.ChoiceField(
        choices=[(kind.value, words) for kind, words in KINDS.items()],
        label=gettext_lazy("What would you like?"),
    )
    fields_named = forms.MultipleChoiceField(
        required=False,
        choices=list(FIELDS.items()),
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("For a correction: what is wrong"),
    )
    purposes = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("To withdraw, object or restrict: which use"),
    )
    details = forms.CharField(
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=gettext_lazy("In your own words"),
    )

    def __init__(self, *args: Any, language: str, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["purposes"]
        chosen.choices = [
            (one.code, one.text.title)
            for service in Service.objects.order_by("code").values_list("code", flat=True)
            for one in purposes.catalogue(service, language, now)
            if not one.required
        ]

    def asked(self) -> Asked:
        told = self.cleaned_data
        about = told["purposes"]
        if told["kind"] == RequestKind.RECTIFICATION:
            about = told["fields_named"]
        return Asked(told["kind"], tuple(about), told["details"].strip())


@never_cache
@require_http_methods(_METHODS)
def ask(request: HttpRequest) -> HttpResponse:
    """Which rights there are; take a phone number and send a code, if it has an account."""
    form = PhoneForm(request.POST or None)
    status = 400 if form.is_bound else 200
    if form.is_valid():
        phone = form.cleaned_data["phone"]
        request_code.ask(actor=_visitor(request), phone=phone, now=clock.now())
        request.session[_PHONE] = phone
        return HttpResponseRedirect(reverse("consent:rights_code"))
    context = {"form": form, "rights": [str(words) for words in KINDS.values()]}
    return render(request, "consent/rights.html", context, status=status)


@never_cache
@require_http_methods(_METHODS)
def code(request: HttpRequest) -> HttpResponse:
    """Take the code and open the person's own page."""
    phone = request.session.get(_PHONE)
    if phone is None:
        return HttpResponseRedirect(reverse("consent:rights"))
    form = CodeForm(request.POST or None)
    status = 400 if form.is_bound else 200
    if form.is_valid():
        now = clock.now()
        try:
            subject_id = request_code.check(
                actor=_visitor(request), phone=phone, code=form.cleaned_data["code"], now=now
            )
        except Refusal as refusal:
            status = _show(form, refusal)
        else:
            _open(request, subject_id, now)
            return HttpResponseRedirect(reverse("consent:rights_mine"))
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
