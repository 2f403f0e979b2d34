"""Who a case is about, as much of it as the back office shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from accounts.data.customer import Standing
from accounts.selectors import customer
from complaints.data import Contact
from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.models.link import CaseTask, Party
from complaints.selectors import conversation, draft, fraud, redress

_SHOWN_DIGITS = 4


def masked_label(case: Case) -> str:
    """A label without open personal data: the accounts' own for a customer, else the contact."""
    if case.customer_id is not None:
        found = customer.standing(customer_ids=[case.customer_id]).get(case.customer_id)
        return str(case.subject_id) if found is None else found.masked_name
    parts = (_initial(case.contact_name), masked_phone(case), masked_email(case))
    return " ".join(part for part in parts if part) or str(case.subject_id)


def standing(case: Case) -> Standing | None:
    """How the account of the case's customer stands; None for somebody who is no customer."""
    if case.customer_id is None:
        return None
    return customer.standing(customer_ids=[case.customer_id]).get(case.customer_id)


def contact_of_customer(customer_id: UUID) -> Contact:
    """How the accounts reach a customer."""
    found = customer.standing(customer_ids=[customer_id]).get(customer_id)
    return Contact() if found is None else Contact(name=found.name, phone=found.phone)


def subject_of_customer(customer_id: UUID) -> UUID | None:
    """The customer's data subject."""
    found = customer.standing(customer_ids=[customer_id]).get(customer_id)
    return None if found is None else found.subject_id


def masked_phone(case: Case) -> str:
    """The last four digits of the contact's phone."""
    return f"•••{case.contact_phone[-_SHOWN_DIGITS:]}" if case.contact_phone else ""


def masked_email(case: Case) -> str:
    """The first letter and the domain of the contact's e-mail address."""
    if not case.contact_email:
        return ""
    name, _, domain = case.contact_email.partition("@")
    return f"{name[:1]}•••@{domain}"


def personal_data_of_cases(subject_id: UUID) -> list[dict[str, Any]]:
    """What the cases of a person hold about them."""
    return [
        {
            "number": case.number,
            "received_at": case.received_at,
            "kind": case.kind,
            "channel": case.channel,
            "category": case.category_id,
            "text": case.text,
            "contact_name": case.contact_name,
            "contact_phone": case.contact_phone,
            "contact_email": case.contact_email,
            "movement": case.movement,
            "state": case.state,
            "outcome": case.outcome,
        }
        for case in Case.objects.filter(subject_id=subject_id).order_by("id")
    ]


def personal_data_of_steps(subject_id: UUID) -> list[dict[str, Any]]:
    """What was written in the cases of a person, internal notes too."""
    steps = CaseEvent.objects.filter(case__subject_id=subject_id).select_related("case")
    return [
        {"number": step.case.number, "at": step.at, "step": step.step, "text": step.text}
        for step in steps.order_by("id")
    ]


def personal_data_of_parties(subject_id: UUID) -> Iterable[dict[str, Any]]:
    """What the cases of others hold about a person."""
    for party in Party.objects.filter(subject_id=subject_id).order_by("id"):
        yield {"role": party.role, "name": party.name, "contact": party.contact}


def personal_data_of_tasks(subject_id: UUID) -> Iterable[dict[str, Any]]:
    """What colleagues were asked to do for the cases of a person."""
    for task in CaseTask.objects.filter(case__subject_id=subject_id).order_by("id"):
        yield {"what": task.what, "asked_at": task.asked_at, "done_at": task.done_at}


SOURCES: dict[str, Callable[[UUID], Iterable[dict[str, Any]]]] = {
    "complaints_case": personal_data_of_cases,
    "complaints_event": personal_data_of_steps,
    "complaints_party": personal_data_of_parties,
    "complaints_task": personal_data_of_tasks,
    "complaints_conversation": conversation.personal_rows,
    "complaints_draft": draft.personal_rows,
    "complaints_redress": redress.personal_rows,
    "complaints_fraud_hold": fraud.personal_rows,
}


def _initial(name: str | None) -> str:
    return f"{name[:1]}•••" if name else ""
