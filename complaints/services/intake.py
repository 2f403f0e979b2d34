"""The one door through which a case comes in, whatever the channel."""

from __future__ import annotations

import json
import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from complaints.data import Contact
from complaints.errors import KeyUsed
from complaints.models.case import Case
from complaints.models.category import Category
from complaints.selectors import category as categories
from complaints.selectors import clock as clocks
from complaints.selectors import movement as movements
from complaints.selectors import number as case_number
from complaints.selectors.reach import way_to
from complaints.services import reach, step
from complaints.states import ACKNOWLEDGED_ON_THE_SPOT, Channel, Kind, Step
from consent.services import subject as subjects
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.crypto import blind, keys
from micropay.core.errors import InvalidInput, NotFound

_PHONE, _EMAIL = "complaints.case.contact_phone", "complaints.case.contact_email"


def open_case(
    *,
    actor: Actor,
    channel: str,
    kind: str,
    category: str,
    text: str,
    contact: Contact,
    language: str,
    now: datetime,
    subject_id: UUID | None = None,
    customer_id: UUID | None = None,
    movement_reference: str | None = None,
    idempotency_key: str | None = None,
    received_at: datetime | None = None,
) -> Case:
    """Open a case, give it a number and clocks, and acknowledge it by the channel used.

    A person without ``subject_id`` becomes a data subject of kind complainant. The same key of the
    same customer (or of the public form) with the same content gives the case it gave before.
    ``received_at`` is the receipt when it lies before the recording (a letter). Raises
    InvalidInput for an unknown category, NotFound for a movement that is not the customer's own,
    and KeyUsed for a key that came with other content.
    """
    content = json.dumps([channel, kind, category, text, movement_reference])
    filing = {
        "key_owner": None if idempotency_key is None else _owner(customer_id),
        "idempotency_key": idempotency_key,
        "fingerprint": keys.token_digest(content),
    }
    filed = _filed_before(filing)
    if filed is not None:
        return filed
    case = Case(
        number=_new_number(now),
        channel=Channel(channel).value,
        kind=Kind(kind).value,
        category=_category(category),
        text=text,
        language=language,
        customer_id=customer_id,
        movement_reference=movement_reference,
        movement=_movement(customer_id, movement_reference),
        received_at=received_at or now,
        recorded_at=now,
        **filing,
        **contact_columns(contact),
    )
    _start_clocks(case, now)
    try:
        with transaction.atomic():
            case.subject_id = subject_id or subjects.register(
                actor=actor, kind="complainant", now=now
            )
            case.save(force_insert=True)
            _acknowledge(case, actor, now)
    except IntegrityError:
        # A twin with the same key came first and has committed: its case is the answer.
        filed = _filed_before(filing)
        if filed is None:
            raise
        return filed
    return case


def _owner(customer_id: UUID | None) -> str:
    return f"customer:{customer_id}" if customer_id else "public"


def _filed_before(filing: dict[str, str | None]) -> Case | None:
    if filing["idempotency_key"] is None:
        return None
    case = Case.objects.filter(
        key_owner=filing["key_owner"], idempotency_key=filing["idempotency_key"]
    ).first()
    if case is not None and case.fingerprint != filing["fingerprint"]:
        raise KeyUsed
    return case


def _new_number(now: datetime) -> str:
    """A number nobody has. Two at once drawing the same billionth is left to the constraint."""
    year = clock.bangkok_day(now).year + clock.BUDDHIST_OFFSET
    while True:
        number = case_number.write(year, secrets.randbelow(10**9))
        if not Case.objects.filter(number=number).exists():
            return number


def _category(code: str) -> Category:
    found = categories.active(code)
    if found is None:
        raise InvalidInput(field="category", reason="This category is not known.")
    return found


def _movement(customer_id: UUID | None, reference: str | None) -> dict[str, Any] | None:
    if reference is None:
        return None
    found = customer_id and movements.snapshot(customer_id=customer_id, reference=reference)
    if not found:
        raise NotFound
    return found


def contact_columns(contact: Contact) -> dict[str, str | None]:
    """The columns of a contact with their blind indexes."""
    return {
        "contact_name": contact.name,
        "contact_phone": contact.phone,
        "contact_email": contact.email,
        **blind.columns("phone_index", _PHONE, contact.phone),
        **blind.columns("email_index", _EMAIL, contact.email),
    }


def _start_clocks(case: Case, now: datetime) -> None:
    due = clocks.dues(channel=case.channel, kind=case.kind, received_at=case.received_at)
    case.ack_due, case.progress_due, case.resolve_due = due.acknowledge, due.progress, due.resolve
    told = case.channel in ACKNOWLEDGED_ON_THE_SPOT or way_to(case) is not None
    case.ack_at = now if told else None
    case.next_due = case.earliest_due()


def _acknowledge(case: Case, actor: Actor, now: datetime) -> None:
    codes = {"kind": case.kind, "channel": case.channel, "category": case.category_id}
    step.add(actor=actor, case=case, step=Step.OPENED, now=now, detail=codes)
    sent = reach.tell(case=case, template="complaints.acknowledged", context={}, now=now)
    if case.ack_at is not None:
        by = {"by": sent or "on_the_spot"}
        step.add(actor=actor, case=case, step=Step.ACKNOWLEDGED, now=now, detail=by)
