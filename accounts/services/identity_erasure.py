"""Erasing phone number and national ID of an ended account, with all that remembers them; and
setting aside what was found false, so that its true holder can be a customer.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from accounts.errors.identity_change import AccountNotEnded, IdentityAccountEnded
from accounts.models.closure import SetAsideIdentity
from accounts.models.customer import Customer
from accounts.models.identity_change import IdentityChange, IdentityErasure, IdentityEvidence
from accounts.services.identity_request import leave_evidence
from accounts.states import CustomerState, IdentityChangeState
from micropay.core import approval, evidence, files, locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound

_EMPTY = {
    name: None
    for field in ("phone", "national_id")
    for name in (field, f"{field}_index", f"{field}_index_next")
}


def erase(*, actor: Actor, customer_id: UUID, ground: str, reason: str, now: datetime) -> None:
    """Empty both fields for good; requests forget their values, their evidence is erased.

    ``ground`` is the law or rule whose period is over (PDPA s.33). Raises NotFound,
    AccountNotEnded, IdentityAccountEnded when it was done before.
    """
    with transaction.atomic():
        _end_open_requests(customer_id, actor, now)
        customers, changes = locks.lock(
            Customer.objects.filter(id=customer_id),
            IdentityChange.objects.filter(customer_id=customer_id),
        )
        if not customers:
            raise NotFound
        customer: Customer = customers[0]
        if not SetAsideIdentity.objects.filter(customer=customer).delete()[0]:
            _empty(customer, actor, ground, now)
        for change in changes:
            _forget(change, actor, now)
        _erase_files(customer_id, actor, reason, now)
        evidence.record(
            action="accounts.identity_change.erase",
            actor=actor,
            now=now,
            subject_id=customer.subject_id,
            object_type="accounts.Customer",
            object_id=customer.id,
            reason=reason,
            detail={"ground": ground},
        )


def set_aside(
    *, actor: Actor, customer_id: UUID, ground: str, reason: str, until: date, now: datetime
) -> None:
    """Empty both fields of a closed account and keep what was presented elsewhere until a day.

    In the caller's transaction. Raises NotFound, AccountNotEnded, IdentityAccountEnded.
    """
    locks.require_transaction()
    _end_open_requests(customer_id, actor, now)
    [customers] = locks.lock(Customer.objects.filter(id=customer_id))
    if not customers:
        raise NotFound
    customer: Customer = customers[0]
    kept = SetAsideIdentity(
        customer=customer,
        phone=customer.phone,
        national_id=customer.national_id,
        until=until,
        set_aside_at=now,
    )
    _empty(customer, actor, ground, now)
    kept.save(force_insert=True)
    evidence.record(
        action="accounts.identity_change.set_aside",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.Customer",
        object_id=customer.id,
        reason=reason,
        detail={"ground": ground, "until": str(until)},
    )


def _end_open_requests(customer_id: UUID, actor: Actor, now: datetime) -> None:
    """Approvals are locked before customers, as in deciding them."""
    waiting = IdentityChange.objects.filter(
        customer_id=customer_id, state=IdentityChangeState.SUBMITTED, approval__isnull=False
    )
    for approval_id in waiting.values_list("approval_id", flat=True):
        approval.expire(
            approval_id=approval_id, actor=actor, reason="the customer was erased", now=now
        )


def _empty(customer: Customer, actor: Actor, ground: str, now: datetime) -> None:
    if customer.state != CustomerState.CLOSED:
        raise AccountNotEnded
    if IdentityErasure.objects.filter(customer=customer).exists():
        raise IdentityAccountEnded
    IdentityErasure.objects.create(
        customer=customer, ground=ground, erased_by=actor.label, erased_at=now
    )
    for name in _EMPTY:
        setattr(customer, name, None)
    customer.save(update_fields=list(_EMPTY))


def _forget(change: IdentityChange, actor: Actor, now: datetime) -> None:
    change.note, change.old_value = None, None
    if change.value is not None:
        change.forget_value()
        change.state = IdentityChangeState.ERASED
        change.closed_at = change.closed_at or now
        leave_evidence(verb="erase", change=change, actor=actor, now=now)
    change.save()


def _erase_files(customer_id: UUID, actor: Actor, reason: str, now: datetime) -> None:
    found = IdentityEvidence.objects.filter(change__customer_id=customer_id)
    for file_id in found.values_list("file_id", flat=True):
        files.delete(file_id=file_id, actor=actor, reason=reason, now=now)
