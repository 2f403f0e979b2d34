"""Requests of data subjects: taken at the desk, extended, answered, refused by two people.

A person is named by the whole phone number or national ID; nobody is picked from a list.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.data import Asked, Identified
from consent.models.purpose import Purpose
from consent.models.request import DataRequest, Erasure, LegalHold, RefusalGround, Stop
from consent.selectors import right
from consent.services import erasure, hold, request
from consent.states import (
    Channel,
    IdentifiedBy,
    RequestKind,
    RequestOutcome,
    RequestState,
)
from micropay.core import backoffice, clock, rights
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm
from micropay.core.errors import NotFound

KINDS = {
    RequestKind.ACCESS: gettext_lazy("Access to the data"),
    RequestKind.COPY: gettext_lazy("A copy of the data"),
    RequestKind.PORTABILITY: gettext_lazy("The data in a form for machines"),
    RequestKind.RECTIFICATION: gettext_lazy("Correction"),
    RequestKind.ERASURE: gettext_lazy("Erasure"),
    RequestKind.RESTRICTION: gettext_lazy("Restriction of a use"),
    RequestKind.OBJECTION: gettext_lazy("Objection to a use"),
    RequestKind.WITHDRAWAL: gettext_lazy("Withdrawal of consent"),
}
STATES = {
    RequestState.OPEN: gettext_lazy("To be answered"),
    RequestState.ANSWERED: gettext_lazy("Answered"),
    RequestState.REFUSED: gettext_lazy("Refused"),
    RequestState.TAKEN_BACK: gettext_lazy("Taken back"),
}
FIELDS = {
    "given_name": gettext_lazy("Given name"),
    "family_name": gettext_lazy("Family name"),
    "birth_date": gettext_lazy("Date of birth"),
    "address": gettext_lazy("Address"),
    "occupation": gettext_lazy("Occupation"),
    "workplace": gettext_lazy("Workplace"),
    "email": gettext_lazy("E-mail"),
    "national_id": gettext_lazy("National ID"),
    "phone": gettext_lazy("Phone number"),
    "other": gettext_lazy("Other information"),
}


class WhoForm(ReasonForm):
    """A customer, by a number that is theirs alone."""

    who = forms.CharField(
        max_length=40,
        label=gettext_lazy("Whole phone number or national ID"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
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


class TakeForm(WhoForm):
    """A request at the desk or on the phone; the agent says how the person was identified."""

    kind = forms.ChoiceField(
        choices=[(kind.value, words) for kind, words in KINDS.items()],
        label=gettext_lazy("What the person asks for"),
    )
    channel = forms.ChoiceField(
        choices=[
            (Channel.PHONE.value, gettext_lazy("Telephone")),
            (Channel.BRANCH.value, gettext_lazy("At the desk")),
            (Channel.EMAIL.value, gettext_lazy("E-mail")),
        ],
        label=gettext_lazy("How the request came"),
    )
    identification = forms.CharField(
        max_length=300, label=gettext_lazy("How the person was identified")
    )
    fields_named = forms.MultipleChoiceField(
        required=False,
        choices=list(FIELDS.items()),
        label=gettext_lazy("Fields to correct"),
    )
    purposes = forms.ModelMultipleChoiceField(
        required=False,
        queryset=Purpose.objects.order_by("service", "position"),
        label=gettext_lazy("Purposes to stop"),
    )
    details = forms.CharField(
        required=False,
        max_length=2000,
        label=gettext_lazy("What the person says"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AnswerForm(ReasonForm):
    """What was done, in words for the person."""

    outcome = forms.ChoiceField(
        choices=[
            (RequestOutcome.DONE.value, gettext_lazy("Done")),
            (RequestOutcome.PARTLY.value, gettext_lazy("Done in part")),
            (RequestOutcome.WAY_TO_SERVICE.value, gettext_lazy("Sent to customer service")),
        ],
        label=gettext_lazy("Outcome"),
    )
    words = forms.CharField(
        max_length=2000,
        label=gettext_lazy("Answer to the person"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class RefuseForm(ReasonForm):
    """On which ground; its text, its limit in law and the regulator are added to the words."""

    ground = forms.ModelChoiceField(
        queryset=RefusalGround.objects.filter(active=True),
        label=gettext_lazy("Ground"),
    )
    words = forms.CharField(
        required=False,
        max_length=1000,
        label=gettext_lazy("Words to the person"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HoldForm(WhoForm):
    """Keeping a person's data for a proceeding."""

    reference = forms.CharField(max_length=120, label=gettext_lazy("Number of the proceeding"))
    ground = forms.CharField(max_length=300, label=gettext_lazy("Ground in law"))


class DueFilter(admin.SimpleListFilter):
    """By the last day to answer."""

    title = gettext_lazy("Last day")
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("late", gettext_lazy("Over")), ("week", gettext_lazy("Within seven days"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        today = clock.bangkok_day(clock.now())
        open_ = queryset.filter(state=RequestState.OPEN)
        if self.value() == "late":
            return open_.filter(due_on__lt=today)
        if self.value() == "week":
            return open_.filter(due_on__lte=today + timedelta(days=7))
        return queryset


def _take(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Model:
    purposes = [one.code for one in values["purposes"]]
    return request.take(
        actor=actor,
        subject_id=values["subject_id"],
        asked=Asked(values["kind"], (*values["fields_named"], *purposes), values["details"]),
        identified=Identified(
            by=IdentifiedBy.AGENT,
            how=values["identification"],
            channel=values["channel"],
            language=values["language"],
        ),
        reason=values["reason"],
        now=now,
    )


def _extend(*, actor: Actor, row: DataRequest, values: dict[str, Any], now: datetime) -> str:
    request.extend(actor=actor, request_id=row.id, reason=values["reason"], now=now)
    return _("The person is told.")


def _answer(*, actor: Actor, row: DataRequest, values: dict[str, Any], now: datetime) -> str:
    request.answer(actor=actor, request_id=row.id, now=now, **values)
    return _("Answered. The person is told.")


def _erase(*, actor: Actor, row: DataRequest, values: dict[str, Any], now: datetime) -> str:
    erasure.carry_out(actor=actor, request_id=row.id, reason=values["reason"], now=now)
    return _("Erased. The answer lists what went and what stays.")


def _refuse(*, actor: Actor, row: DataRequest, values: dict[str, Any], now: datetime) -> str:
    request.ask_to_refuse(
        actor=actor,
        request_id=row.id,
        ground=values["ground"].code,
        words=values["words"],
        reason=values["reason"],
        now=now,
    )
    return _("Sent to another person for approval.")


def _hold(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Model:
    return hold.place(
        actor=actor,
        subject_id=values["subject_id"],
        reference=values["reference"],
        ground=values["ground"],
        reason=values["reason"],
        now=now,
    )


def _lift(*, actor: Actor, row: LegalHold, values: dict[str, Any], now: datetime) -> str:
    hold.ask_to_lift(actor=actor, hold_id=row.id, reason=values["reason"], now=now)
    return _("Sent to another person for approval.")


def _is_open(row: DataRequest) -> bool:
    return row.is_open


def _waits_for_words(row: DataRequest) -> bool:
    return row.is_open and not right.is_packaged(row.kind) and row.kind != RequestKind.ERASURE


@admin.register(DataRequest, site=backoffice.site)
class DataRequestAdmin(ReadOnlyAdmin):
    """The queue by last day; the person's own words show on the row only."""

    icon = "contact_page"
    list_display = ("number", "kind_words", "state_words", "channel", "due_on", "received_at")
    list_filter = (DueFilter, "state", "kind", "channel")
    search_fields = ("number",)
    ordering = ("due_on", "id")
    fields = (
        "number",
        "kind_words",
        "state_words",
        "who",
        "channel",
        "identified_by",
        "identification",
        "fields",
        "details",
        "received_at",
        "due_on",
        "due_before",
        "extension_reason",
        "closed_at",
        "outcome",
        "ground",
        "answer",
        "gone",
        "kept",
        "backups_gone_on",
    )
    list_buttons = (
        Button("take", gettext_noop("Take a request"), permissions.FILE_REQUEST, TakeForm, _take),
    )
    buttons = (
        Button(
            "answer",
            gettext_noop("Answer"),
            permissions.WORK_REQUEST,
            AnswerForm,
            _answer,
            _waits_for_words,
        ),
        Button(
            "extend",
            gettext_noop("Extend the time"),
            permissions.WORK_REQUEST,
            ReasonForm,
            _extend,
            lambda row: row.is_open and row.extended_at is None,
        ),
        Button(
            "erase",
            gettext_noop("Erase the person's data"),
            permissions.WORK_REQUEST,
            ReasonForm,
            _erase,
            lambda row: row.is_open and row.kind == RequestKind.ERASURE,
            grave=True,
        ),
        Button(
            "refuse",
            gettext_noop("Ask to refuse"),
            permissions.REFUSE_REQUEST,
            RefuseForm,
            _refuse,
            _is_open,
        ),
    )

    @admin.display(description=gettext_lazy("Asks for"))
    def kind_words(self, row: DataRequest) -> str:
        return str(KINDS[RequestKind(row.kind)])

    @admin.display(description=gettext_lazy("State"))
    def state_words(self, row: DataRequest) -> str:
        return str(STATES[RequestState(row.state)])

    @admin.display(description=gettext_lazy("Person"))
    def who(self, row: DataRequest) -> str:
        found = rights.people().contact(row.subject_id)
        return found.label if found else str(row.subject_id)


@admin.register(RefusalGround, site=backoffice.site)
class RefusalGroundAdmin(ReadOnlyAdmin):
    list_display = ("paragraph", "code", "text_th", "limit_th", "active")


@admin.register(Stop, site=backoffice.site)
class StopAdmin(ReadOnlyAdmin):
    list_display = ("begun_at", "kind", "purpose", "subject_id", "lifted_at")
    list_filter = ("kind", "purpose")
    ordering = ("-id",)


@admin.register(Erasure, site=backoffice.site)
class ErasureAdmin(ReadOnlyAdmin):
    list_display = ("erased_at", "line", "subject_id", "replayed")
    list_filter = ("replayed",)
    ordering = ("-id",)


@admin.register(LegalHold, site=backoffice.site)
class LegalHoldAdmin(ReadOnlyAdmin):
    icon = "gavel"
    list_display = ("reference", "ground", "placed_at", "placed_by", "lifted_at", "lifted_by")
    search_fields = ("reference",)
    ordering = ("-id",)
    list_buttons = (
        Button(
            "place",
            gettext_noop("Place a legal hold"),
            permissions.HOLD_DATA,
            HoldForm,
            _hold,
        ),
    )
    buttons = (
        Button(
            "lift",
            gettext_noop("Ask to lift the hold"),
            permissions.HOLD_DATA,
            ReasonForm,
            _lift,
            lambda row: row.lifted_at is None,
        ),
    )
