"""Words and forms of the public page of data rights."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from consent.data.request import FIELD_NAMES, Asked
from consent.models.policy import Service
from consent.selectors import purpose as purposes
from consent.states.request import RequestKind, RequestState

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
    "papers_of_guardians": gettext_lazy("Papers of your guardian"),
    "requests_of_heirs": gettext_lazy("Requests of heirs"),
}


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
