"""Conversations of cases. The list names no content; one opens by the button, with a reason."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.admin.work_forms import FAR, PlainReasonForm, is_near
from complaints.data import CONVERSATION_NAMES, EMPTIED_NAMES, LONGEST_TEXT, OpenedConversation
from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.services import conversation
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from micropay.core.uploads import UploadField
from micropay.core.words import dates

# The sound lies in the page itself: nothing of it is fetched again or kept by the browser.
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; media-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_LONGEST_CHAT = 4 * LONGEST_TEXT


class _HeldForm(PlainReasonForm):
    """When it was, and its reference at the call centre or the chat service."""

    held_at = forms.DateTimeField(
        label=gettext_lazy("When it was (Bangkok time)"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )
    reference = forms.CharField(
        required=False, max_length=60, label=gettext_lazy("Reference of the call or chat")
    )

    def clean_held_at(self) -> datetime:
        moment: datetime = self.cleaned_data["held_at"]
        if not is_near(moment.date()):
            raise forms.ValidationError(FAR)
        return moment

    def clean_reference(self) -> str:
        return self.plain("reference", 60) if self.cleaned_data["reference"] else ""


class RecordingForm(_HeldForm):
    """The recording of a call, and that it was agreed to."""

    audio = UploadField(accepted="audio/*", label=gettext_lazy("Recording (WAV, MP3, Ogg, M4A)"))
    consent_to_record = forms.BooleanField(
        required=False, label=gettext_lazy("The caller agreed to the recording")
    )


class ChatForm(_HeldForm):
    """The words of a chat that was held elsewhere."""

    words = forms.CharField(
        max_length=_LONGEST_CHAT,
        label=gettext_lazy("Words of the chat"),
        widget=forms.Textarea(attrs={"rows": 10}),
    )

    def clean_words(self) -> str:
        return self.plain("words", _LONGEST_CHAT, multiline=True)


class GrantedForm(ReasonForm):
    """The request by which it may go."""

    request_number = forms.CharField(
        max_length=40, label=gettext_lazy("Number of the granted data request")
    )


def _add_call(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    conversation.add_call(actor=actor, case_id=row.id, now=now, **values)
    return noop("The recording is kept with the case.")


def _add_chat(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    conversation.add_chat(actor=actor, case_id=row.id, now=now, **values)
    return noop("The chat is kept with the case.")


def _keeps_words(row: Case) -> bool:
    return row.emptied_at is None


CONVERSATION_BUTTONS = (
    Button(
        "recording",
        noop("Keep a call's recording"),
        permissions.WORK_CASE,
        RecordingForm,
        _add_call,
        _keeps_words,
    ),
    Button("chat", noop("Keep a chat"), permissions.WORK_CASE, ChatForm, _add_chat, _keeps_words),
)


def _open(
    *, actor: Actor, row: Conversation, values: dict[str, Any], now: datetime
) -> HttpResponse:
    opened = conversation.open_conversation(
        actor=actor, conversation_id=row.id, reason=values["reason"], now=now
    )
    return page_of(opened, row.case.number)


def page_of(opened: OpenedConversation, of: str) -> HttpResponse:
    """An opened conversation as a page of its own, kept nowhere."""
    context = {
        "title": f"{_(CONVERSATION_NAMES[opened.kind])} · {of}",
        "opened": opened,
        "sound": _as_address(opened),
        "held_at": dates.for_people(opened.held_at),
    }
    page = render_to_string("complaints/conversation.html", context)
    return HttpResponse(page, headers=_HEADERS)


def _as_address(opened: OpenedConversation) -> str:
    if opened.sound is None:
        return ""
    content = base64.b64encode(opened.sound.content).decode()
    return f"data:{opened.sound.media_type};base64,{content}"


def _delete(*, actor: Actor, row: Conversation, values: dict[str, Any], now: datetime) -> str:
    conversation.delete_on_request(actor=actor, conversation_id=row.id, now=now, **values)
    return noop("Deleted; that there was a conversation stays.")


def _is_there(row: Conversation) -> bool:
    return row.emptied_at is None


@admin.register(Conversation, site=backoffice.site)
class ConversationAdmin(ReadOnlyAdmin):
    icon = "record_voice_over"
    list_display = ("held_at", "case", "kind_name", "reference", "stands")
    list_filter = ("kind",)
    list_select_related = ("case",)
    search_fields = ("case__number", "reference")
    ordering = ("-held_at",)
    fields = (
        "case",
        "kind_name",
        "held_at",
        "reference",
        "consent_to_record",
        "sha256",
        "added_at",
        "stands",
        "emptied_at",
    )
    buttons = (
        Button(
            "open",
            noop("Open the conversation"),
            permissions.OPEN_CONVERSATION,
            ReasonForm,
            _open,
            _is_there,
        ),
        Button(
            "delete",
            noop("Delete on a granted request"),
            permissions.DELETE_CONVERSATION,
            GrantedForm,
            _delete,
            _is_there,
            grave=True,
        ),
    )

    @admin.display(description=gettext_lazy("What it is"), ordering="kind")
    def kind_name(self, row: Conversation) -> str:
        return _(CONVERSATION_NAMES[row.kind])

    @admin.display(description=gettext_lazy("state"))
    def stands(self, row: Conversation) -> str:
        if row.emptied_because:
            return _(EMPTIED_NAMES[row.emptied_because])
        return (
            _("Kept until the case is decided, then deleted") if row.erase_asked_at else _("Kept")
        )
