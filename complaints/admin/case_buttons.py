"""What staff do with a case: forms, and one service call each."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.admin.fraud import HOLD
from complaints.admin.redress import PROPOSE
from complaints.data import LONGEST_TEXT, OUTCOME_NAMES
from complaints.models.case import Case
from complaints.services import case as work
from complaints.services import clock as clocks
from complaints.states import MOVES, State
from micropay.core import normal
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReasonForm
from micropay.core.errors import InvalidInput


class TextForm(ReasonForm):
    """Words, and why."""

    text = forms.CharField(
        max_length=LONGEST_TEXT,
        strip=True,
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean_text(self) -> str:
        try:
            # Browsers send line breaks as CR LF.
            typed = self.cleaned_data["text"].replace("\r\n", "\n")
            return normal.plain_text(typed, "text", longest=LONGEST_TEXT, multiline=True)
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None


class ReplyForm(TextForm):
    """An answer to the customer."""

    wait_for_customer = forms.BooleanField(
        required=False, label=gettext_lazy("Wait for the customer's answer")
    )


class UpdateForm(TextForm):
    """How the case stands, and the day by which it is decided."""

    expected_day = forms.DateField(
        label=gettext_lazy("Decision expected by (Bangkok day)"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )


class ResolveForm(TextForm):
    """The decision and the words that tell it."""

    outcome = forms.ChoiceField(
        choices=[
            ("", gettext_lazy("Please choose")),
            *((one, gettext_lazy(name)) for one, name in OUTCOME_NAMES.items()),
        ],
        label=gettext_lazy("Outcome"),
    )


def _take(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.assign(actor=actor, case_id=row.id, staff_id=UUID(actor.id), now=now, **values)
    return noop("The case is yours.")


def _reply(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.reply(actor=actor, case_id=row.id, now=now, **values)
    return noop("The answer is on its way.")


def _update(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    clocks.tell_update(actor=actor, case_id=row.id, now=now, **values)
    return noop("The customer is told; the new day is due.")


def _note(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.note(actor=actor, case_id=row.id, now=now, **values)
    return noop("Noted.")


def _resolve(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.resolve(actor=actor, case_id=row.id, now=now, **values)
    return noop("Resolved; the customer is told.")


def _close(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.change_state(actor=actor, case_id=row.id, state=State.CLOSED, now=now, **values)
    return noop("Closed.")


def _reopen(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.change_state(actor=actor, case_id=row.id, state=State.OPEN, now=now, **values)
    return noop("Open again.")


def _undecided(row: Case) -> bool:
    return not row.is_decided


def _not_closed(row: Case) -> bool:
    return bool(MOVES[State(row.state)])


def _resolved(row: Case) -> bool:
    return row.state == State.RESOLVED


def _can_open(row: Case) -> bool:
    return row.may_move_to(State.OPEN)


BUTTONS: tuple[Button, ...] = (
    Button("take", noop("Take"), permissions.WORK_CASE, ReasonForm, _take, _not_closed),
    Button("reply", noop("Reply"), permissions.WORK_CASE, ReplyForm, _reply, _not_closed),
    Button(
        "update", noop("Tell until when"), permissions.WORK_CASE, UpdateForm, _update, _undecided
    ),
    Button("note", noop("Note"), permissions.WORK_CASE, TextForm, _note),
    Button("resolve", noop("Resolve"), permissions.WORK_CASE, ResolveForm, _resolve, _undecided),
    PROPOSE,
    HOLD,
    Button("close", noop("Close"), permissions.WORK_CASE, ReasonForm, _close, _resolved),
    Button("reopen", noop("Work on again"), permissions.WORK_CASE, ReasonForm, _reopen, _can_open),
)
