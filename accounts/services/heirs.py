"""Requests of heirs: recorded and answered under the law of succession."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.errors.suspension import AnsweredAlready, NotDeceased
from accounts.models.customer import Customer
from accounts.models.suspension import HeirRequest
from accounts.states import CustomerState, HeirRequestState
from micropay.core import evidence, locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


@transaction.atomic
def record(
    *,
    actor: Actor,
    customer_id: UUID,
    name: str,
    contact: str,
    relation: str,
    wish: str,
    reason: str,
    now: datetime,
) -> HeirRequest:
    """Write down what somebody asks as heir of a customer. No clock of data protection starts.

    Raises NotFound, NotDeceased.
    """
    customer = Customer.objects.filter(id=customer_id).first()
    if customer is None:
        raise NotFound
    ended_by_death = customer.state == CustomerState.CLOSED and _died(customer)
    if customer.state != CustomerState.DECEASED and not ended_by_death:
        raise NotDeceased
    row = HeirRequest.objects.create(
        customer=customer,
        name=name,
        contact=contact,
        relation=relation,
        wish=wish,
        received_at=now,
    )
    _leave_evidence("record", row, actor, reason, now)
    return row


@transaction.atomic
def answer(*, actor: Actor, request_id: UUID, reason: str, now: datetime) -> None:
    """Note that a request was answered, and how (``reason``). Raises NotFound, AnsweredAlready."""
    [found] = locks.lock(HeirRequest.objects.filter(pk=request_id))
    if not found:
        raise NotFound
    row: HeirRequest = found[0]
    if row.state == HeirRequestState.ANSWERED:
        raise AnsweredAlready
    row.state = HeirRequestState.ANSWERED
    row.answered_at = now
    row.save(update_fields=["state", "answered_at"])
    _leave_evidence("answer", row, actor, reason, now)


def _died(customer: Customer) -> bool:
    return hasattr(customer, "closing") and customer.closing.cause == "deceased"


def _leave_evidence(verb: str, row: HeirRequest, actor: Actor, reason: str, now: datetime) -> None:
    evidence.record(
        action=f"accounts.heirs.{verb}",
        actor=actor,
        now=now,
        subject_id=row.customer.subject_id,
        object_type="accounts.HeirRequest",
        object_id=row.id,
        reason=reason,
    )
