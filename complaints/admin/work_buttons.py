"""What staff do around a case: sort, link, join, add people, tasks, authorities and causes."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.admin import work_forms as forms
from complaints.admin.conversation import CONVERSATION_BUTTONS
from complaints.models.case import Case
from complaints.services import attachment, authority, joining, party, root_cause, sorting
from complaints.services import case as work
from complaints.states import FileSource
from micropay.core.actor import Actor
from micropay.core.backoffice import Button


def _assign(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    staff_id = UUID(values.pop("who"))
    work.assign(actor=actor, case_id=row.id, staff_id=staff_id, now=now, **values)
    return noop("The case has somebody new.")


def _sort(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    sorting.classify(actor=actor, case_id=row.id, now=now, **values)
    return noop("Sorted.")


def _link(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    sorting.link_payment(actor=actor, case_id=row.id, now=now, **values)
    return noop("The payment is linked as it looks now.")


def _request(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    values["request_id"] = UUID(values["request_id"])
    sorting.link_request(actor=actor, case_id=row.id, now=now, **values)
    return noop("The request is linked.")


def _merge(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    joining.merge(actor=actor, case_id=row.id, now=now, **values)
    return noop("Merged; the other case goes on.")


def _split(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> Case:
    return joining.split(actor=actor, case_id=row.id, now=now, **values)


def _party(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    party.add(actor=actor, case_id=row.id, now=now, **values)
    return noop("Added.")


def _task(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    staff_id = UUID(values.pop("who"))
    party.give_task(actor=actor, case_id=row.id, staff_id=staff_id, now=now, **values)
    return noop("The colleague has the task.")


def _ticket(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    authority.note_ticket(actor=actor, case_id=row.id, now=now, **values)
    return noop("Noted; the authority's day is a clock of the case.")


def _cause(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    root_cause.record(actor=actor, case_id=row.id, now=now, **values)
    return noop("The root cause is noted.")


def _file(*, actor: Actor, row: Case, values: dict[str, Any], now: datetime) -> str:
    sent = values["file"]
    attachment.add(
        actor=actor,
        case_id=row.id,
        name=sent.name,
        content=sent.content,
        source=FileSource.STAFF,
        reason=values["reason"],
        now=now,
    )
    return noop("The file is kept with the case.")


def _not_closed(row: Case) -> bool:
    return row.closed_at is None


def _of_a_customer(row: Case) -> bool:
    return row.customer_id is not None and row.closed_at is None


def _button(name: str, label: str, form: Any, act: Any, shown: Any = _not_closed) -> Button:
    return Button(name, label, permissions.WORK_CASE, form, act, shown)


WORK_BUTTONS: tuple[Button, ...] = (
    _button("assign", noop("Give to a colleague"), forms.AssignForm, _assign),
    _button("sort", noop("Sort"), forms.SortForm, _sort),
    _button("cause", noop("Root cause"), forms.CauseForm, _cause),
    _button("task", noop("Task"), forms.TaskForm, _task),
    _button("party", noop("Add a person"), forms.PartyForm, _party),
    _button("link", noop("Link a payment"), forms.PaymentForm, _link, _of_a_customer),
    _button("request", noop("Link a request"), forms.RequestForm, _request),
    _button("authority", noop("Authority"), forms.TicketForm, _ticket),
    _button("file", noop("Add a file"), forms.FileForm, _file),
    *CONVERSATION_BUTTONS,
    _button("split", noop("Split"), forms.SecondCaseForm, _split),
    _button("merge", noop("Merge into another case"), forms.OtherCaseForm, _merge),
)
