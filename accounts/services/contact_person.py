"""Naming another person, with their consent attested; taking them out again, by either side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.contact_person import GROUND, NAMED, attestation_hash
from accounts.errors.customer import (
    AttestationMismatch,
    ContactNamedAlready,
    PurposeOff,
    TooManyContacts,
)
from accounts.models.contact_person import ContactPerson, contact_columns
from accounts.models.customer import Customer
from accounts.selectors import contact_person as contacts
from accounts.states.relation import ContactKind, RemovedBy
from consent.selectors import purpose as purposes
from micropay.core import evidence, ids, locks, messages, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound

PURPOSE = {
    ContactKind.EMERGENCY: "third_person_contact",
    ContactKind.FAMILY: "third_person_contact",
    ContactKind.SMS_RECIPIENT: "location_sms",
    ContactKind.SHARED_DEVICE: "shared_use",
    ContactKind.SHARED_ACCOUNT: "shared_use",
}


@transaction.atomic
def name(
    *,
    actor: Actor,
    principal: Principal,
    kind: str,
    person: str,
    phone: str,
    language: str,
    attested_sha256: str,
    now: datetime,
) -> UUID:
    """A customer names another person by name and number (E.164). Returns the link's id.

    The person is told by SMS who named them and how to see and remove it (PDPA s.25; the second
    document's 4.4). Raises PurposeOff, AttestationMismatch, TooManyContacts, ContactNamedAlready.
    """
    wanted = ContactKind(kind)
    [[customer]] = locks.lock(Customer.objects.filter(pk=principal.customer_id))
    if not purposes.is_active(customer.subject_id, PURPOSE[wanted], now):
        raise PurposeOff(purpose=PURPOSE[wanted])
    if attested_sha256 != attestation_hash(language):
        raise AttestationMismatch
    _refuse_more(customer, wanted, phone, now)
    row = ContactPerson.objects.create(
        id=ids.new_id(),
        customer=customer,
        kind=wanted.value,
        purpose=PURPOSE[wanted],
        ground=GROUND,
        name=person,
        attested_language=language,
        attested_sha256=attested_sha256,
        added_at=now,
        **contact_columns(phone),
    )
    messages.send(
        channel="sms",
        to=phone,
        template=NAMED,
        context={"customer": customer.masked_name},
        language=language,
        subject_id=None,
        now=now,
    )
    _leave_evidence("name", row, actor, now)
    return row.id


@transaction.atomic
def remove(*, actor: Actor, principal: Principal, contact_id: UUID, now: datetime) -> None:
    """The customer takes a person out. Raises NotFound."""
    row = contacts.one(customer_id=principal.customer_id, contact_id=contact_id)
    _empty([row.pk], RemovedBy.CUSTOMER, actor, now)


@transaction.atomic
def remove_oneself(
    *, actor: Actor, contact_id: UUID, opened: Iterable[UUID], now: datetime
) -> None:
    """The person takes themselves out; ``opened`` is what the code to their phone opened.

    Raises NotFound for anything else.
    """
    if contact_id not in set(opened):
        raise NotFound
    _empty([contact_id], RemovedBy.PERSON, actor, now)


def stop(*, actor: Actor, subject_id: UUID, now: datetime) -> None:
    """The customer withdrew a consent on which links rest: they end with it, in its transaction."""
    rows = ContactPerson.objects.standing().filter(customer__subject_id=subject_id)
    ended = [
        row.pk
        for row in rows.only("id", "purpose")
        if not purposes.is_active(subject_id, row.purpose, now)
    ]
    _empty(ended, RemovedBy.WITHDRAWAL, actor, now)


def _refuse_more(customer: Customer, kind: ContactKind, phone: str, now: datetime) -> None:
    limit = rules.number("contacts.most", at=now)
    standing = customer.contacts.standing()
    if standing.count() >= limit:
        raise TooManyContacts(limit=limit)
    if standing.with_phone(phone).filter(kind=kind.value).exists():
        raise ContactNamedAlready


def _empty(contact_ids: list[UUID], by: RemovedBy, actor: Actor, now: datetime) -> None:
    """Take the values away; a link that is gone already stays as it is."""
    [rows] = locks.lock(ContactPerson.objects.standing().filter(pk__in=contact_ids))
    for row in rows:
        for column in ("name", "phone", "phone_index", "phone_index_next"):
            setattr(row, column, None)
        row.removed_at = now
        row.removed_by = by.value
        row.save()
        _leave_evidence("remove", row, actor, now, by=by.value)


def _leave_evidence(
    verb: str, row: ContactPerson, actor: Actor, now: datetime, **detail: str
) -> None:
    evidence.record(
        action=f"accounts.contact_person.{verb}",
        actor=actor,
        now=now,
        subject_id=row.customer.subject_id,
        object_type="accounts.ContactPerson",
        object_id=row.pk,
        detail={"kind": row.kind, "purpose": row.purpose, **detail},
    )
