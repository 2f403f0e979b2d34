"""Tasks, authorities, root causes, actions, files and canned replies of cases."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.admin.work_forms import ActionForm, PlainReasonForm
from complaints.data import AUTHORITY_NAMES, LONGEST_TEXT, THEME_NAMES
from complaints.models.authority import AuthorityTicket
from complaints.models.link import CannedReply, CaseFile, CaseTask
from complaints.models.root_cause import CorrectiveAction, RootCause
from complaints.services import attachment, authority, canned, party, root_cause
from micropay.core import backoffice, uploads
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm


def _undone(row: Any) -> bool:
    return row.done_at is None


class MyTasksFilter(admin.SimpleListFilter):
    """One's own tasks that are not done."""

    title = gettext_lazy("assignment")
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("open", gettext_lazy("Mine, not done"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[CaseTask]) -> QuerySet[CaseTask]:
        if self.value() == "open":
            return queryset.filter(assigned_to_id=request.user.pk, done_at=None)
        return queryset


def _finish_task(*, actor: Actor, row: CaseTask, values: dict[str, Any], now: datetime) -> str:
    party.finish_task(actor=actor, task_id=row.id, reason=values["reason"], now=now)
    return noop("Done.")


@admin.register(CaseTask, site=backoffice.site)
class CaseTaskAdmin(ReadOnlyAdmin):
    icon = "task"
    list_display = ("due", "case", "assigned_to", "done_at")
    list_filter = (MyTasksFilter,)
    list_select_related = ("case", "assigned_to")
    ordering = ("due",)
    fields = ("case", "what", "assigned_to", "due", "asked_at", "done_at")
    buttons = (
        Button("done", noop("Done"), permissions.WORK_CASE, ReasonForm, _finish_task, _undone),
    )


class AnsweredForm(PlainReasonForm):
    """What the authority is answered, if we write the letter here."""

    text = forms.CharField(
        required=False,
        max_length=LONGEST_TEXT,
        label=gettext_lazy("Words of our letter (empty: it was answered elsewhere)"),
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def clean_text(self) -> str:
        typed = self.cleaned_data["text"]
        return self.plain("text", LONGEST_TEXT, multiline=True) if typed.strip() else ""


def _answered(*, actor: Actor, row: Any, values: dict[str, Any], now: datetime) -> str:
    authority.answered(actor=actor, ticket_id=row.id, now=now, **values)
    return noop("The authority's clock has ended.")


@admin.register(AuthorityTicket, site=backoffice.site)
class AuthorityTicketAdmin(ReadOnlyAdmin):
    icon = "account_balance"
    list_display = ("due", "who", "reference", "case", "answered_at")
    list_filter = ("authority",)
    list_select_related = ("case",)
    search_fields = ("reference", "case__number")
    ordering = ("due",)
    fields = ("case", "who", "reference", "received_on", "due", "noted_at", "answered_at")
    buttons = (
        Button(
            "answered",
            noop("The authority was answered"),
            permissions.WORK_CASE,
            AnsweredForm,
            _answered,
            lambda row: row.answered_at is None,
        ),
    )

    @admin.display(description=gettext_lazy("Authority"), ordering="authority")
    def who(self, row: AuthorityTicket) -> str:
        return _(AUTHORITY_NAMES[row.authority])


def _give(*, actor: Actor, row: RootCause, values: dict[str, Any], now: datetime) -> str:
    owner_id = UUID(values.pop("who"))
    root_cause.give_action(actor=actor, cause=row.code, owner_id=owner_id, now=now, **values)
    return noop("The action has an owner and a day.")


@admin.register(RootCause, site=backoffice.site)
class RootCauseAdmin(ReadOnlyAdmin):
    icon = "troubleshoot"
    list_display = ("code", "theme_name", "name_th", "name_en", "active")
    list_filter = ("theme", "active")
    ordering = ("place", "code")
    buttons = (
        Button(
            "act", noop("Give a corrective action"), permissions.CORRECT_CAUSE, ActionForm, _give
        ),
    )

    @admin.display(description=gettext_lazy("Theme"), ordering="theme")
    def theme_name(self, row: RootCause) -> str:
        return _(THEME_NAMES[row.theme])


def _finish(*, actor: Actor, row: Any, values: dict[str, Any], now: datetime) -> str:
    root_cause.finish_action(actor=actor, action_id=row.id, reason=values["reason"], now=now)
    return noop("Done.")


@admin.register(CorrectiveAction, site=backoffice.site)
class CorrectiveActionAdmin(ReadOnlyAdmin):
    icon = "build"
    list_display = ("due", "cause", "owner", "what", "done_at")
    list_select_related = ("cause", "owner")
    ordering = ("done_at", "due")
    buttons = (
        Button("done", noop("Done"), permissions.CORRECT_CAUSE, ReasonForm, _finish, _undone),
    )


def _open(*, actor: Actor, row: CaseFile, values: dict[str, Any], now: datetime) -> HttpResponse:
    return uploads.shown(
        attachment.open_file(actor=actor, row=row, reason=values["reason"], now=now)
    )


@admin.register(CaseFile, site=backoffice.site)
class CaseFileAdmin(ReadOnlyAdmin):
    """The list names no content; a file opens by the button, with a reason."""

    icon = "attach_file"
    list_display = ("added_at", "case", "source")
    list_filter = ("source",)
    list_select_related = ("case",)
    search_fields = ("case__number",)
    ordering = ("-added_at",)
    buttons = (Button("open", noop("Open the file"), permissions.WORK_CASE, ReasonForm, _open),)


class WordsForm(PlainReasonForm):
    """The words of a canned reply, in both languages."""

    text_th = forms.CharField(
        max_length=LONGEST_TEXT, label=gettext_lazy("Words in Thai"), widget=forms.Textarea
    )
    text_en = forms.CharField(
        max_length=LONGEST_TEXT, label=gettext_lazy("Words in English"), widget=forms.Textarea
    )

    def clean_text_th(self) -> str:
        return self.plain("text_th", LONGEST_TEXT, multiline=True)

    def clean_text_en(self) -> str:
        return self.plain("text_en", LONGEST_TEXT, multiline=True)


def _write(*, actor: Actor, row: CannedReply, values: dict[str, Any], now: datetime) -> str:
    canned.write(actor=actor, code=row.code, now=now, **values)
    return noop("Written.")


@admin.register(CannedReply, site=backoffice.site)
class CannedReplyAdmin(ReadOnlyAdmin):
    icon = "chat"
    list_display = ("code", "title_th", "title_en", "active")
    ordering = ("place", "code")
    buttons = (Button("write", noop("Write anew"), permissions.CORRECT_CAUSE, WordsForm, _write),)
