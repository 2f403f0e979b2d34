"""E-mails that came in: what became of each, and those that wait for a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop
from unfold.decorators import display

from complaints import permissions
from complaints.admin.conversation import page_of
from complaints.admin.mail_request import RequestForm, can_become_request, take_request
from complaints.data import OpenedConversation
from complaints.services import mail
from complaints.states import ConversationKind
from consent.permissions import FILE_REQUEST
from micropay.core import backoffice, mailbox
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.models.mail import InboundMail, MailState
from micropay.core.reason_form import ReasonForm

_STATES = {
    MailState.WAITING: noop("Being read"),
    MailState.FILED: noop("Filed"),
    MailState.QUARANTINED: noop("A person has to look at it"),
    MailState.AUTOMATIC: noop("Written by a machine"),
    MailState.DROPPED: noop("Dropped"),
}
_WHY = {
    "stranger": noop("It has our mark but comes from somebody else"),
    "number_without_mark": noop("It names a case without our mark"),
    "too_many": noop("Too many e-mails of this sender"),
    "forged": noop("Its domain says that it is forged"),
    "sender": noop("It has no sender that can be answered"),
    "too_large": noop("Too large"),
    "too_deep": noop("Too many levels"),
    "too_many_parts": noop("Too many parts"),
    "header_too_long": noop("Too long a header"),
    "several_rights": noop("It asks for more than one right in personal data"),
    "several_people": noop("It asks for a right; several customers have this address"),
    "unknown_sender": noop("It asks for a right; nobody we know has this address"),
    "unclear": noop("It has our code but no clear yes"),
    "code_expired": noop("Its code is too old"),
    "not_confirmed": noop("It asked for a right and was not confirmed in time"),
    "refused": noop("It was confirmed but could not be done"),
    "broken": noop("It cannot be read"),
    "too_old": noop("Nobody looked at it in time; its content is gone"),
}


class NumberForm(ReasonForm):
    """The case a mail belongs to."""

    number = forms.CharField(max_length=40, label=gettext_lazy("Case number"))


def _add(*, actor: Actor, row: InboundMail, values: dict[str, Any], now: datetime) -> str:
    mail.file_quarantined(actor=actor, mail_id=row.id, now=now, **values)
    return noop("Added to the case.")


def _open(*, actor: Actor, row: InboundMail, values: dict[str, Any], now: datetime) -> str:
    reason = values["reason"]
    mail.file_quarantined(actor=actor, mail_id=row.id, number=None, reason=reason, now=now)
    return noop("A case was opened from it.")


def _read(
    *, actor: Actor, row: InboundMail, values: dict[str, Any], now: datetime
) -> HttpResponse | str:
    try:
        said = mailbox.open_waiting(actor=actor, mail_id=row.id, reason=values["reason"], now=now)
    except mailbox.Unreadable as fault:
        return _WHY.get(str(fault), str(fault))
    opened = OpenedConversation(
        ConversationKind.MAIL,
        row.received_at,
        row.digest,
        words=said.text,
        sender=said.sender or "",
        title=said.title,
        attached=tuple(one.name for one in said.files),
    )
    return page_of(opened, str(row))


def _drop(*, actor: Actor, row: InboundMail, values: dict[str, Any], now: datetime) -> str:
    mailbox.drop(actor=actor, mail_id=row.id, reason=values["reason"], now=now)
    return noop("Dropped; its content is gone.")


def _waits(row: InboundMail) -> bool:
    return row.state == MailState.QUARANTINED


def _readable(row: InboundMail) -> bool:
    return _waits(row) and row.raw is not None


@admin.register(InboundMail, site=backoffice.site)
class InboundMailAdmin(ReadOnlyAdmin):
    """Sender and content are masked; whoever decides about a mail reads it by the button."""

    icon = "mail"
    list_display = ("received_at", "service", "state_name", "why_name", "from_masked", "filed_as")
    list_filter = ("state", "service")
    ordering = ("-received_at",)
    fields = (
        "received_at",
        "service",
        "state_name",
        "why_name",
        "from_masked",
        "size",
        "filed_as",
        "decided_at",
    )
    buttons = (
        Button("read", noop("Read"), permissions.WORK_CASE, ReasonForm, _read, _readable),
        Button("add", noop("Add to a case"), permissions.WORK_CASE, NumberForm, _add, _readable),
        Button("open", noop("Open a case"), permissions.WORK_CASE, ReasonForm, _open, _readable),
        Button(
            "request",
            noop("Make a data request"),
            FILE_REQUEST,
            RequestForm,
            take_request,
            can_become_request,
        ),
        Button("drop", noop("Drop"), permissions.WORK_CASE, ReasonForm, _drop, _waits, grave=True),
    )

    @display(
        description=cast(str, gettext_lazy("state")),
        label={"quarantined": "warning", "filed": "success"},
    )
    def state_name(self, row: InboundMail) -> tuple[str, str]:
        return row.state, _(_STATES[MailState(row.state)])

    @admin.display(description=gettext_lazy("why"))
    def why_name(self, row: InboundMail) -> str:
        return _(_WHY.get(row.why, row.why)) if row.why else "-"

    @admin.display(description=gettext_lazy("From"))
    def from_masked(self, row: InboundMail) -> str:
        name, _at, domain = row.sender.partition("@")
        return f"{name[:1]}•••@{domain}" if domain else "-"
