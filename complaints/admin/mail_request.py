"""A person makes a data subject's request of an e-mail: one that waits, or a general one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from consent.data.request import Asked
from consent.selectors import purpose
from consent.services import mail_request
from consent.states.request import ABOUT_PURPOSES, RequestKind
from micropay.core import clock, mailbox, rights
from micropay.core.actor import Actor
from micropay.core.backoffice import ReasonForm
from micropay.core.errors import NotFound
from micropay.core.models.mail import InboundMail

_KINDS = {
    RequestKind.WITHDRAWAL: gettext_lazy("Withdrawal of consent"),
    RequestKind.ACCESS: gettext_lazy("Access to the data"),
    RequestKind.COPY: gettext_lazy("A copy of the data"),
    RequestKind.PORTABILITY: gettext_lazy("The data in a form for machines"),
    RequestKind.RECTIFICATION: gettext_lazy("Correction"),
    RequestKind.ERASURE: gettext_lazy("Erasure"),
    RequestKind.RESTRICTION: gettext_lazy("Restriction of a use"),
    RequestKind.OBJECTION: gettext_lazy("Objection to a use"),
}


class RequestForm(ReasonForm):
    """Whose request it is, what it asks for, and how the sender was identified."""

    who = forms.CharField(
        max_length=40,
        label=gettext_lazy("Whole phone number or national ID"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    identification = forms.CharField(
        max_length=300, label=gettext_lazy("How the person was identified")
    )
    kind = forms.ChoiceField(
        choices=[(kind.value, words) for kind, words in _KINDS.items()],
        label=gettext_lazy("What the person asks for"),
    )
    purposes = forms.MultipleChoiceField(
        required=False,
        choices=lambda: [
            (one.code, one.text.title)
            for service in mailbox.addresses(at=clock.now())
            for one in purpose.catalogue(service, "th", clock.now())
        ],
        label=gettext_lazy("Purposes to stop"),
    )
    details = forms.CharField(
        required=False,
        max_length=2000,
        label=gettext_lazy("What the person says"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        """Puts the person in place of the number, which goes no further."""
        told: dict[str, Any] = super().clean() or {}
        try:
            found = rights.people().by_whole_number(told.pop("who", ""))
        except NotFound:
            self.add_error("who", gettext_lazy("No customer has this number."))
            return told
        return {**told, "subject_id": found.subject_id, "language": found.language}


def can_become_request(row: InboundMail) -> bool:
    """Everything but what waits to be read and what was dropped."""
    return row.state in mailbox.READ


def take_request(*, actor: Actor, row: InboundMail, values: dict[str, Any], now: datetime) -> str:
    """What the button does."""
    kind = RequestKind(values["kind"])
    about: tuple[str, ...] = ()
    if kind in ABOUT_PURPOSES:
        about = tuple(values["purposes"])
    elif kind == RequestKind.RECTIFICATION:
        about = ("other",)
    mail_request.take_by_agent(
        actor=actor,
        mail_id=row.id,
        subject_id=values["subject_id"],
        asked=Asked(kind, about, values["details"]),
        how=values["identification"],
        language=values["language"],
        reason=values["reason"],
        now=now,
    )
    return noop("The request was taken; the person is told.")
