"""A person makes a data subject's request of an e-mail: one that waits, or a general one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from consent.data.request import Asked
from consent.selectors import purpose, right
from consent.services import mail_request
from consent.states.request import ABOUT_PURPOSES, RequestKind
from micropay.core import clock, mailbox
from micropay.core.actor import Actor
from micropay.core.models.mail import InboundMail
from micropay.core.people_form import WhoForm

_KINDS = {kind: gettext_lazy(words) for kind, words in right.KIND_NAMES.items()}


class RequestForm(WhoForm):
    """Whose request it is, what it asks for, and how the sender was identified."""

    open_words = ("reason", "identification")
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
