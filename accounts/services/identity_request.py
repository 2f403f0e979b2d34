"""An agent's side of a change of phone or national ID: ask, check, attach evidence, hand in.

The back office is the only channel (security document of the company, part 2). Nothing here writes
to the customer: ``accounts.services.identity_change`` does, once another person has approved.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.identity_change import FIELD_WORDS
from accounts.errors.identity_change import (
    IdentityAccountEnded,
    IdentityChangeClosed,
    IdentityChangeNotYours,
    IdentityChangeWaiting,
    IdentityChecksMissing,
    IdentityEvidenceTooMany,
    IdentityNumberNotProved,
    IdentityTaken,
    IdentityUnchanged,
)
from accounts.models.customer import Customer
from accounts.models.identity_change import (
    IdentityChange,
    IdentityCheck,
    IdentityCheckItem,
    IdentityEvidence,
    known_with,
    value_columns,
)
from accounts.selectors import identity_change as reads
from accounts.states import CustomerState, IdentityChangeState, IdentityField
from micropay.core import approval, evidence, files, locks, messages, normal, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.files import FileContent

KIND = "accounts.identity_change"
FILES = "identity_change"
_READERS = {
    IdentityField.PHONE: normal.mobile_phone,
    IdentityField.NATIONAL_ID: normal.national_id,
}
_ENDED = {CustomerState.CLOSED, CustomerState.DECEASED}


@transaction.atomic
def request(
    *, actor: Actor, customer_id: UUID, field: str, value: str, reason: str, now: datetime
) -> IdentityChange:
    """An agent begins a request for one field; ``value`` in any usual spelling.

    It lives for rule ``identity_change.open_days``. Raises InvalidInput, NotFound,
    IdentityAccountEnded, IdentityUnchanged, IdentityTaken, IdentityChangeWaiting.
    """
    which = IdentityField(field)
    wanted = _READERS[which](value)
    [customers] = locks.lock(Customer.objects.filter(id=customer_id))
    if not customers:
        raise NotFound
    customer: Customer = customers[0]
    refuse_unfit(customer, which, wanted)
    try:
        with transaction.atomic():
            change = IdentityChange.objects.create(
                customer=customer,
                field=which.value,
                **value_columns(which, wanted),
                note=reason,
                maker_id=UUID(actor.id),
                requested_at=now,
                expires_at=now + timedelta(days=rules.number("identity_change.open_days", at=now)),
            )
    except IntegrityError as error:
        taken = "change_one_open_per_value" in str(error)
        raise (IdentityTaken if taken else IdentityChangeWaiting) from None
    # Why stands on the request, encrypted.
    leave_evidence(verb="request", change=change, actor=actor, now=now, reason="")
    return change


def refuse_unfit(customer: Customer, field: IdentityField, wanted: str) -> None:
    """Raise what stands against this value for this locked customer."""
    if customer.state in _ENDED or getattr(customer, field.value) is None:
        raise IdentityAccountEnded
    if getattr(customer, field.value) == wanted:
        raise IdentityUnchanged
    if known_with(field, wanted).exclude(pk=customer.pk).exists():
        raise IdentityTaken


@transaction.atomic
def record_checks(
    *, actor: Actor, change_id: UUID, passed: list[str], reason: str, now: datetime
) -> None:
    """Answer the whole checklist: these points are passed, the others are not. It may be answered
    again until the request is handed in. Raises NotFound, IdentityChangeNotYours,
    IdentityChangeClosed.
    """
    change = mine(actor=actor, change_id=change_id, now=now)
    for item in IdentityCheckItem.objects.filter(field=change.field, active=True):
        IdentityCheck.objects.update_or_create(
            change=change,
            item=item,
            defaults={"passed": item.code in passed, "checked_at": now},
        )
    leave_evidence(
        verb="check", change=change, actor=actor, now=now, reason=reason, passed=sorted(passed)
    )


def attach(
    *, actor: Actor, change_id: UUID, name: str, content: bytes, reason: str, now: datetime
) -> IdentityEvidence:
    """Attach a picture or PDF. Raises NotFound, IdentityChangeNotYours, IdentityChangeClosed,
    IdentityEvidenceTooMany, and what ``files.receive`` refuses.
    """
    # Nothing is locked while the scanner is asked.
    seen = reads.change(change_id)
    _refuse_notmine(seen, actor, now)
    file = files.receive(
        actor=actor,
        subject_id=seen.customer.subject_id,
        purpose=FILES,
        name=name,
        content=content,
        now=now,
    )
    with transaction.atomic():
        change = mine(actor=actor, change_id=change_id, now=now)
        most = rules.number("identity_change.most_files", at=now)
        if change.evidence.count() >= most:
            raise IdentityEvidenceTooMany(limit=most)
        added = IdentityEvidence.objects.create(change=change, file=file, added_at=now)
        leave_evidence(
            verb="attach", change=change, actor=actor, now=now, reason=reason, file=str(file.id)
        )
    return added


def open_evidence(*, actor: Actor, evidence_id: UUID, reason: str, now: datetime) -> FileContent:
    """Look at one piece of evidence; each look is on record with its reason. Raises NotFound,
    FileNotScanned, FileNotKept.
    """
    found = IdentityEvidence.objects.filter(pk=evidence_id).first()
    if found is None:
        raise NotFound
    return files.read(file_id=found.file_id, actor=actor, reason=reason, now=now)


@transaction.atomic
def submit(*, actor: Actor, change_id: UUID, reason: str, now: datetime) -> IdentityChange:
    """Hand the request to a second person; the customer is told on the present number.

    Raises NotFound, IdentityChangeNotYours, IdentityChangeClosed, IdentityChecksMissing,
    IdentityEvidenceMissing, IdentityEvidenceNotClean, IdentityNumberNotProved.
    """
    change = mine(actor=actor, change_id=change_id, now=now)
    missing = reads.checks_missing(change)
    if missing:
        raise IdentityChecksMissing(count=missing)
    reads.clean_files(change)
    if change.field == IdentityField.PHONE and not reads.is_number_proved(change):
        raise IdentityNumberNotProved
    change.approval = approval.request(
        kind=KIND,
        object_type="accounts.IdentityChange",
        object_id=change.id,
        payload={"field": change.field},
        actor=actor,
        reason=reason,
        now=now,
    )
    change.state = IdentityChangeState.SUBMITTED
    change.submitted_at = now
    change.save()
    leave_evidence(verb="submit", change=change, actor=actor, now=now)
    _tell_asked(change, now)
    return change


@transaction.atomic
def withdraw(*, actor: Actor, change_id: UUID, reason: str, now: datetime) -> None:
    """Who asked takes it back, handed in or not. Raises NotFound, IdentityChangeNotYours,
    IdentityChangeClosed, ApprovalClosed.
    """
    found = reads.change(change_id)
    if str(found.maker_id) != actor.id:
        raise IdentityChangeNotYours
    if found.approval_id is not None:
        approval.withdraw(approval_id=found.approval_id, actor=actor, reason=reason, now=now)
        return
    change = mine(actor=actor, change_id=change_id, now=now)
    end(change, IdentityChangeState.WITHDRAWN, now)
    leave_evidence(verb="withdraw", change=change, actor=actor, now=now, reason=reason)


def end(change: IdentityChange, state: IdentityChangeState, now: datetime) -> None:
    """Nothing comes of a locked request: what was asked for is forgotten."""
    change.state = state
    change.forget_value()
    change.closed_at = now
    change.save()


def leave_evidence(
    *,
    verb: str,
    change: IdentityChange,
    actor: Actor,
    now: datetime,
    reason: str = "",
    **detail: object,
) -> None:
    """One row about a request; never a value."""
    evidence.record(
        action=f"accounts.identity_change.{verb}",
        actor=actor,
        now=now,
        subject_id=change.customer.subject_id,
        object_type="accounts.IdentityChange",
        object_id=change.id,
        reason=reason,
        detail={"field": change.field, **detail},
    )


def mine(*, actor: Actor, change_id: UUID, now: datetime) -> IdentityChange:
    """The actor's own open request, locked, in the caller's transaction.

    Raises NotFound, IdentityChangeNotYours, IdentityChangeClosed.
    """
    [found] = locks.lock(IdentityChange.objects.filter(pk=change_id))
    if not found:
        raise NotFound
    change: IdentityChange = found[0]
    _refuse_notmine(change, actor, now)
    return change


def _refuse_notmine(change: IdentityChange, actor: Actor, now: datetime) -> None:
    if str(change.maker_id) != actor.id:
        raise IdentityChangeNotYours
    if change.state != IdentityChangeState.OPEN or change.died(now):
        raise IdentityChangeClosed(state=change.state)


def _tell_asked(change: IdentityChange, now: datetime) -> None:
    customer = change.customer
    if customer.phone is None:
        return
    messages.send(
        channel="sms",
        to=customer.phone,
        template="accounts.identity_change_asked",
        context={"what": FIELD_WORDS[change.field][customer.language]},
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )
