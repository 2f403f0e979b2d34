"""Requests of data subjects: taken at the desk, extended, answered, refused by two people.

A person is named by the whole phone number or national ID; nobody is picked from a list.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.admin.request_forms import (
    KINDS,
    STATES,
    AnswerForm,
    DueFilter,
    HoldForm,
    IdentifyForm,
    RefuseForm,
    TakeForm,
)
from consent.data.request import Asked, Identified
from consent.models.request import DataRequest, Erasure, LegalHold, RefusalGround, Stop
from consent.selectors import right
from consent.services import (
    erasure,
    hold,
    request,
    request_answer,
    request_identity,
    request_refusal,
)
from consent.states.request import IdentifiedBy, RequestKind, RequestState
from micropay.core import backoffice, rights
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm


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
    request_answer.answer(actor=actor, request_id=row.id, now=now, **values)
    return _("Answered. The person is told.")


def _identify(*, actor: Actor, row: DataRequest, values: dict[str, Any], now: datetime) -> str:
    request_identity.identify(actor=actor, request_id=row.id, now=now, **values)
    return _("Written down.")


def _erase(*, actor: Actor, row: DataRequest, values: dict[str, Any], now: datetime) -> str:
    erasure.carry_out(actor=actor, request_id=row.id, reason=values["reason"], now=now)
    return _("Erased. The answer lists what went and what stays.")


def _refuse(*, actor: Actor, row: DataRequest, values: dict[str, Any], now: datetime) -> str:
    request_refusal.ask_to_refuse(
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
            "identify",
            gettext_noop("Person identified"),
            permissions.FILE_REQUEST,
            IdentifyForm,
            _identify,
            lambda row: row.is_open and row.identified_by == IdentifiedBy.MAIL,
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
