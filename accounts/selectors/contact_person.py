"""Reading named people: for the customer, for the person, for a data-subject request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from accounts.data.contact_person import ContactView, NamedView
from accounts.models.contact_person import ContactPerson
from micropay.core.errors import NotFound


def of_customer(*, customer_id: UUID) -> list[ContactView]:
    """The people a customer named, newest first."""
    rows = ContactPerson.objects.standing().filter(customer_id=customer_id).order_by("-id")
    return [
        ContactView(row.id, row.kind, row.name or "", row.phone or "", row.added_at) for row in rows
    ]


def one(*, customer_id: UUID, contact_id: UUID) -> ContactPerson:
    """A person this customer named. Raises NotFound, also for somebody else's."""
    rows = ContactPerson.objects.standing().filter(customer_id=customer_id, pk=contact_id)
    row = rows.select_related("customer").first()
    if row is None:
        raise NotFound
    return row


def named(contact_ids: Iterable[UUID]) -> list[NamedView]:
    """Where a phone's holder was named, with the customer's name masked."""
    rows = ContactPerson.objects.standing().filter(pk__in=list(contact_ids))
    return [
        NamedView(row.id, row.customer.masked_name, row.kind, row.added_at)
        for row in rows.select_related("customer").order_by("-id")
    ]


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Links to other people, without their values: those are the other person's."""
    rows: Any = ContactPerson.objects.filter(customer__subject_id=subject_id).order_by("id")
    yield from rows.values("kind", "purpose", "ground", "added_at", "removed_at", "removed_by")
