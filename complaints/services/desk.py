"""What reaches a desk: a call, a letter by post or counter, or one that an authority forwards."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from complaints.data import CallNotes, Contact, Forwarded
from complaints.errors import DayNotPossible
from complaints.models.case import Case
from complaints.selectors.person import contact_of_customer, subject_of_customer
from complaints.services import attachment, authority, intake, step
from complaints.states import Channel, FileSource, Step
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.uploads import Upload


@transaction.atomic
def take_call(
    *,
    actor: Actor,
    kind: str,
    category: str,
    text: str,
    contact: Contact,
    language: str,
    customer_id: UUID | None,
    movement_reference: str | None,
    call: CallNotes,
    reason: str,
    now: datetime,
) -> Case:
    """Open a case from a call: its number is told on the phone. The call's reference and that
    recording was agreed to stand in a note, the recording's place in its words.

    A customer the agent has identified is reached as the account says, unless another contact was
    given. Raises InvalidInput, NotFound for a payment that is not theirs.
    """
    case = _open(
        actor=actor,
        channel=Channel.PHONE,
        kind=kind,
        category=category,
        text=text,
        contact=contact,
        language=language,
        customer_id=customer_id,
        movement_reference=movement_reference,
        received_at=now,
        now=now,
    )
    codes = {"call": call.reference, "consent_to_record": call.consent_to_record}
    step.add(
        actor=actor,
        case=case,
        step=Step.NOTE,
        now=now,
        text=call.recording or None,
        detail=codes,
        reason=reason,
    )
    return case


@transaction.atomic
def take_letter(
    *,
    actor: Actor,
    kind: str,
    category: str,
    text: str,
    contact: Contact,
    language: str,
    customer_id: UUID | None,
    received_on: date,
    scan: Upload | None,
    forwarded: Forwarded | None,
    reason: str,
    now: datetime,
) -> Case:
    """Open a case from a letter; its clocks run from the day it was received, not recorded.

    One that an authority forwards has its reference and day as a clock too. Raises InvalidInput,
    DayNotPossible for a day to come, and a FileRefused.
    """
    today = clock.bangkok_day(now)
    if received_on > today:
        raise DayNotPossible(most=clock.buddhist(today))
    case = _open(
        actor=actor,
        channel=Channel.LETTER,
        kind=kind,
        category=category,
        text=text,
        contact=contact,
        language=language,
        customer_id=customer_id,
        movement_reference=None,
        received_at=now if received_on == today else clock.day_start(received_on),
        now=now,
    )
    step.add(actor=actor, case=case, step=Step.NOTE, now=now, reason=reason)
    if scan is not None:
        attachment.add(
            actor=actor,
            case_id=case.id,
            name=scan.name,
            content=scan.content,
            source=FileSource.SCAN,
            now=now,
        )
    if forwarded is not None:
        authority.note_ticket(
            actor=actor,
            case_id=case.id,
            authority=forwarded.authority,
            reference=forwarded.reference,
            received_on=received_on,
            due=forwarded.due,
            reason="",
            now=now,
        )
    return case


def _open(*, customer_id: UUID | None, contact: Contact, **values: object) -> Case:
    known = contact_of_customer(customer_id) if customer_id else Contact()
    given = Contact(
        name=contact.name or known.name,
        phone=contact.phone or known.phone,
        email=contact.email or known.email,
    )
    opened: Case = intake.open_case(
        contact=given,
        customer_id=customer_id,
        subject_id=subject_of_customer(customer_id) if customer_id else None,
        **values,  # type: ignore[arg-type]
    )
    return opened
