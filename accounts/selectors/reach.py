"""How customers are written to about the service itself, in batches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from accounts.models.customer import Customer
from accounts.states import MAY_SIGN_IN
from micropay.core.ports import Address, PostalAddress


@dataclass(frozen=True, slots=True)
class Reach:
    """A customer's address for notices: e-mail where there is one, else the phone."""

    customer_id: UUID
    subject_id: UUID
    language: str
    channel: str
    to: str


def served() -> QuerySet[Customer]:
    """Customers whom the service goes on for, in the order of their ids; only to be narrowed."""
    served = Customer.objects.filter(state__in=MAY_SIGN_IN, phone__isnull=False)
    return served.order_by("id")


def of(customers: QuerySet[Customer]) -> Iterator[Reach]:
    """The addresses of these customers."""
    for one in customers.only("id", "subject_id", "language", "email", "phone"):
        channel, to = ("email", one.email) if one.email else ("sms", one.phone or "")
        yield Reach(one.id, one.subject_id, one.language, channel, to)


def of_subjects(subject_ids: list[UUID], channel: str) -> Iterator[Address]:
    """The addresses of those among these data subjects whom the service goes on for; with a
    channel, their addresses of that kind.
    """
    people = served().filter(subject_id__in=subject_ids)
    if not channel:
        for one in of(people):
            yield Address(one.subject_id, one.channel, one.to, one.language)
        return
    column = "email" if channel == "email" else "phone"
    for who in people.only("subject_id", "language", column):
        if to := getattr(who, column):
            yield Address(who.subject_id, channel, to, who.language)


def by_post(subject_ids: list[UUID]) -> Iterator[PostalAddress]:
    """Where those among these data subjects get letters whom the service goes on for."""
    posted = served().filter(subject_id__in=subject_ids, address__isnull=False)
    for one in posted.only("subject_id", "language", "given_name", "family_name", "address"):
        yield PostalAddress(one.subject_id, one.name, one.address or "", one.language)
