"""The one place where a customer's phone number or national ID changes: after two people agreed.

The database's guard lets exactly the approved value through, once, whoever writes.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.errors.identity_change import (
    IdentityChangeClosed,
    IdentityEvidenceNotOpened,
    IdentityKeysMoved,
    IdentityTaken,
)
from accounts.models.customer import Customer
from accounts.models.identity_change import IdentityChange
from accounts.models.session import Session
from accounts.selectors import identity_change as reads
from accounts.services import cool_off, session
from accounts.services.identity_request import end, leave_evidence, refuse_unfit
from accounts.states import IdentityChangeState, IdentityField
from accounts.states.session import SessionEnd
from consent.services import source
from consent.states.purpose import LawfulBasis
from consent.states.source import SourceKind
from micropay.core import approval, clock, locks, messages, rules
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval

# The group of data that a field belongs to.
_GROUPS = {IdentityField.PHONE: "contact", IdentityField.NATIONAL_ID: "national_id"}
_ENDINGS = {
    "refused": IdentityChangeState.REFUSED,
    "withdrawn": IdentityChangeState.WITHDRAWN,
    "expired": IdentityChangeState.EXPIRED,
}


@transaction.atomic
def approve(*, actor: Actor, change_id: UUID, reason: str, now: datetime) -> None:
    """A second person agrees, having opened every file of the evidence: the change is made.

    Raises NotFound, SelfApproval, ApprovalClosed, IdentityChangeClosed, IdentityEvidenceNotOpened,
    IdentityEvidenceNotClean, IdentityAccountEnded, IdentityTaken, IdentityKeysMoved.
    """
    approval.approve(approval_id=_approval_of(change_id), actor=actor, reason=reason, now=now)


@transaction.atomic
def refuse(*, actor: Actor, change_id: UUID, reason: str, now: datetime) -> None:
    """A second person disagrees; what was asked for is forgotten. Raises NotFound, SelfApproval,
    ApprovalClosed, IdentityChangeClosed.
    """
    approval.refuse(approval_id=_approval_of(change_id), actor=actor, reason=reason, now=now)


def apply_approved(*, asked: Approval, actor: Actor, now: datetime) -> None:
    """Carry out an approved request in the approval's transaction: new value, old and new number
    told, sessions ended, a cool-off begun. Raises as ``approve`` says.
    """
    change, customer, sessions = _locked(UUID(asked.object_id))
    field = IdentityField(change.field)
    _refuse_unripe(change, actor, now)
    refuse_unfit(customer, field, change.value or "")
    if not change.is_still_found:
        raise IdentityKeysMoved
    old_phone, old_value = customer.phone, str(getattr(customer, field.value))
    _write(change, customer, field, now)
    change.refresh_from_db()
    change.state = IdentityChangeState.APPLIED
    change.old_value = old_value
    change.closed_at = now
    change.save(update_fields=["state", "old_value", "closed_at"])
    session.end_all(
        actor=actor,
        sessions=sessions,
        subject_id=customer.subject_id,
        reason=SessionEnd.IDENTITY_CHANGED,
        now=now,
    )
    source.record(
        actor=actor,
        subject_id=customer.subject_id,
        categories=[_GROUPS[field]],
        kind=SourceKind.AGENT,
        ground=LawfulBasis.LEGAL_OBLIGATION,
        told=True,
        now=now,
    )
    until = cool_off.start(actor=actor, customer_id=customer.id, cause="identity_changed", now=now)
    leave_evidence(verb="apply", change=change, actor=actor, now=now, approval=str(asked.id))
    _tell_changed(change, customer, old_phone, until, now)


def ended(*, asked: Approval, actor: Actor, now: datetime) -> None:
    """The approval was refused, withdrawn or expired: so is the request."""
    [found] = locks.lock(IdentityChange.objects.standing().filter(approval=asked))
    for change in found:
        end(change, _ENDINGS[asked.state], now)
        leave_evidence(verb=asked.state, change=change, actor=actor, now=now)


def expire_old(*, actor: Actor, now: datetime) -> int:
    """End what nobody decided in time, each in a transaction of its own. Returns how many."""
    late = IdentityChange.objects.standing().filter(expires_at__lte=now)
    return sum(_expire(change_id, actor, now) for change_id in late.values_list("id", flat=True))


@transaction.atomic
def _expire(change_id: UUID, actor: Actor, now: datetime) -> bool:
    found = reads.change(change_id)
    if found.approval_id is not None:
        try:
            approval.expire(approval_id=found.approval_id, actor=actor, reason="too late", now=now)
        except approval.ApprovalClosed:
            return False
        return True
    still = IdentityChange.objects.filter(pk=change_id, state=IdentityChangeState.OPEN)
    [locked] = locks.lock(still)
    for change in locked:
        end(change, IdentityChangeState.EXPIRED, now)
        leave_evidence(verb="expired", change=change, actor=actor, now=now)
    return bool(locked)


def _approval_of(change_id: UUID) -> UUID:
    found = reads.change(change_id)
    if found.approval_id is None:
        raise IdentityChangeClosed(state=found.state)
    return found.approval_id


def _locked(change_id: UUID) -> tuple[IdentityChange, Customer, list[Session]]:
    customer_id = reads.change(change_id).customer_id
    customers, sessions, changes = locks.lock(
        Customer.objects.filter(id=customer_id),
        Session.objects.alive().filter(customer_id=customer_id),
        IdentityChange.objects.filter(pk=change_id),
    )
    change: IdentityChange = changes[0]
    change.customer = customers[0]
    return change, customers[0], sessions


def _refuse_unripe(change: IdentityChange, actor: Actor, now: datetime) -> None:
    if change.state != IdentityChangeState.SUBMITTED or change.died(now):
        raise IdentityChangeClosed(state=change.state)
    found = reads.clean_files(change)
    if not reads.has_opened(staff_id=actor.id, found=found, since=change.requested_at):
        raise IdentityEvidenceNotOpened


def _write(change: IdentityChange, customer: Customer, field: IdentityField, now: datetime) -> None:
    """The customer's columns; the database decides whether they are free and approved."""
    columns = change.columns
    for name, value in columns.items():
        setattr(customer, name, value)
    written = [*columns]
    anew = rules.flag("identity_change.national_id_verified_anew", at=now)
    if field == IdentityField.NATIONAL_ID and anew:
        # The bank has verified another number.
        customer.verified_at = None
        written.append("verified_at")
    try:
        with transaction.atomic():
            customer.save(update_fields=written)
    except IntegrityError as error:
        if f"{field.value}_index" in str(error):
            raise IdentityTaken from None
        raise


def _tell_changed(
    change: IdentityChange,
    customer: Customer,
    old_phone: str | None,
    until: datetime,
    now: datetime,
) -> None:
    day = f"{clock.buddhist(clock.bangkok_day(until))} {until.astimezone(clock.BANGKOK):%H:%M}"
    if change.field == IdentityField.NATIONAL_ID:
        _send("accounts.national_id_changed", customer.phone, customer, now, day=day)
        return
    _send("accounts.phone_changed_old", old_phone, customer, now, phone=customer.masked_phone)
    _send("accounts.phone_changed_new", customer.phone, customer, now, day=day)


def _send(template: str, to: str | None, customer: Customer, now: datetime, **context: str) -> None:
    if to is None:
        return
    messages.send(
        channel="sms",
        to=to,
        template=template,
        context=context,
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )
