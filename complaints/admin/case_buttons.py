"""What staff do with a case: forms, and one service call each."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.admin.fraud import HOLD
from complaints.admin.redress import PROPOSE
from complaints.admin.work_buttons import WORK_BUTTONS
from complaints.data import LONGEST_TEXT, OUTCOME_NAMES
from complaints.models.case import Case
from complaints.selectors import canned
from complaints.services import case as work
from complaints.services import clock as clocks
from complaints.services import draft
from complaints.states import DECISIONS, MOVES, DraftOf, State
from micropay.core import normal
from micropay.core.actor import Actor
from micropay.core.backoffice import Button
from micropay.core.errors import InvalidInput
from micropay.core.reason_form import ReasonForm


class TextForm(ReasonForm):
    """Words, and why. What is typed is kept until it is sent."""

    keeps_draft: ClassVar[bool] = True

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
    """An answer to the customer: words of one's own, canned ones, or both."""

    text = forms.CharField(
        required=False,
        max_length=LONGEST_TEXT,
        strip=True,
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    canned_reply = forms.ChoiceField(required=False, label=gettext_lazy("Canned reply in front"))
    wait_for_customer = forms.BooleanField(
        required=False, label=gettext_lazy("Wait for the customer's answer")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["canned_reply"]
        field.choices = [("", "-"), *canned.titles((get_language() or "th")[:2])]

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if not self.errors and not told.get("text") and not told.get("canned_reply"):
            self.add_error("text", gettext_lazy("This may not be blank."))
        return told


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
            *((one.value, gettext_lazy(OUTCOME_NAMES[one])) for one in DECISIONS),
        ],
        label=gettext_lazy("Outcome"),
    )


def _sent(actor: Actor, row: Case, form: DraftOf, now: datetime) -> None:
    """In the transaction that sends it the draft goes."""
    draft.drop(actor=actor, case_id=row.id, form=form, now=now)


def _take(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.assign(actor=actor, case_id=row.id, staff_id=UUID(actor.id), now=now, **values)
    return noop("The case is yours.")


def _reply(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    said = canned.words(values.pop("canned_reply"), row)
    values["text"] = "\n\n".join(part for part in (said, values["text"]) if part)
    work.reply(actor=actor, case_id=row.id, now=now, **values)
    _sent(actor, row, DraftOf.REPLY, now)
    return noop("The answer is on its way.")


def _update(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    clocks.tell_update(actor=actor, case_id=row.id, now=now, **values)
    _sent(actor, row, DraftOf.UPDATE, now)
    return noop("The customer is told; the new day is due.")


def _note(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.note(actor=actor, case_id=row.id, now=now, **values)
    _sent(actor, row, DraftOf.NOTE, now)
    return noop("Noted.")


def _resolve(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    work.resolve(actor=actor, case_id=row.id, now=now, **values)
    _sent(actor, row, DraftOf.RESOLVE, now)
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
    *WORK_BUTTONS,
    Button("close", noop("Close"), permissions.WORK_CASE, ReasonForm, _close, _resolved),
    Button("reopen", noop("Work on again"), permissions.WORK_CASE, ReasonForm, _reopen, _can_open),
)
