"""Stopping a customer's money at once, hearing the customer, and ending what has an end.

Placing takes one person, because every minute counts; everything that comes after takes two
(``suspension_decision``). Money moves read the customer's state under a shared lock, and placing
locks the same row: a payment was before, or it is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.errors.suspension import (
    AccountEnded,
    DetectionNotPossible,
    SuspendedAlready,
    SuspensionEnded,
)
from accounts.models.customer import Customer
from accounts.models.suspension import Suspension
from accounts.selectors import suspension as suspensions
from accounts.states import (
    FRAUD_HOLDS,
    CustomerState,
    FalseInformation,
    SuspensionCause,
    SuspensionState,
)
from micropay.core import clock, evidence, locks, messages, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound

_MAY_BE_SUSPENDED = frozenset({CustomerState.ACTIVE, CustomerState.SUSPENDED})


@transaction.atomic
def suspend_for_false_information(
    *,
    actor: Actor,
    customer_id: UUID,
    false_fields: Sequence[str],
    detected_at: datetime,
    reason: str,
    now: datetime,
) -> Suspension:
    """Information was found false in whole or in part: suspended at once, and the customer told.

    The days of rule ``suspension.proof_days`` run from the Bangkok day of detection, which does not
    count (Civil and Commercial Code s.193/3), not from the day anybody was told. Source: QPER
    policy 4.6. Raises NotFound, AccountEnded, SuspendedAlready, DetectionNotPossible.
    """
    days = rules.number("suspension.proof_days", at=now)
    proof_by = clock.bangkok_day(detected_at) + timedelta(days=days)
    if detected_at > now or proof_by < clock.bangkok_day(now):
        raise DetectionNotPossible
    row = Suspension(
        cause=SuspensionCause.FALSE_INFORMATION,
        false_fields=sorted({FalseInformation(one).value for one in false_fields}),
        detected_at=detected_at,
        proof_by=proof_by,
    )
    _place(row, customer_id=customer_id, actor=actor, reason=reason, now=now)
    proof_days = {"proof_by": clock.buddhist(proof_by)}
    tell(row.customer, "accounts.suspended_false_information", now, proof_days)
    return row


@transaction.atomic
def hold(
    *, actor: Actor, customer_id: UUID, cause: str, reference: str, reason: str, now: datetime
) -> Suspension:
    """A hold on suspicion of fraud, for the hours of rule ``hold.hours.<cause>``.

    ``reference`` names the report; one report holds an account once. Source: Emergency Decree on
    technology crime B.E. 2566. Raises NotFound, AccountEnded, SuspendedAlready, ValueError for a
    cause that is no fraud hold.
    """
    if cause not in FRAUD_HOLDS:
        raise ValueError(cause)
    hours = rules.number(f"hold.hours.{cause}", at=now)
    row = Suspension(
        cause=cause, reference=reference, detected_at=now, until=now + timedelta(hours=hours)
    )
    _place(row, customer_id=customer_id, actor=actor, reason=reason, now=now)
    tell(row.customer, "accounts.suspended", now)
    return row


@transaction.atomic
def obey_court(
    *,
    actor: Actor,
    customer_id: UUID,
    reference: str,
    until: datetime | None,
    reason: str,
    now: datetime,
) -> Suspension:
    """A court ordered the account stopped, until a moment or until it says otherwise (None).

    Raises NotFound, AccountEnded, SuspendedAlready, DetectionNotPossible for an end that is past.
    """
    if until is not None and until <= now:
        raise DetectionNotPossible
    row = Suspension(
        cause=SuspensionCause.COURT_ORDER, reference=reference, detected_at=now, until=until
    )
    _place(row, customer_id=customer_id, actor=actor, reason=reason, now=now)
    tell(row.customer, "accounts.suspended", now)
    return row


@transaction.atomic
def obey_list(*, actor: Actor, customer_id: UUID, reference: str, now: datetime) -> Suspension:
    """Two people found the customer on a list of sanctions: stopped until they are off it.

    ``reference`` names source and entry. Source: Counter-Terrorism and Proliferation Financing Act
    B.E. 2559 s.6. Raises NotFound, AccountEnded, SuspendedAlready.
    """
    row = Suspension(
        cause=SuspensionCause.SANCTIONS_LIST, reference=reference, detected_at=now, until=None
    )
    _place(row, customer_id=customer_id, actor=actor, reason="", now=now)
    tell(row.customer, "accounts.suspended", now)
    return row


@transaction.atomic
def report_death(
    *, actor: Actor, customer_id: UUID, reference: str, reason: str, now: datetime
) -> Suspension:
    """Somebody told us that the customer died: money stops at once, two people then confirm.

    ``reference`` names the paper that was shown. Raises NotFound, AccountEnded, SuspendedAlready.
    """
    row = Suspension(cause=SuspensionCause.DEATH_REPORTED, reference=reference, detected_at=now)
    _place(row, customer_id=customer_id, actor=actor, reason=reason, now=now)
    return row


@transaction.atomic
def stop_minor(
    *, actor: Actor, customer_id: UUID, cause: SuspensionCause, reason: str, now: datetime
) -> Suspension:
    """Nobody stands for a minor, or the guardian took the consent back: the minor's money stops
    (PDPA s.20; CCC s.21). The finding that goes with it tells the minor.

    Raises NotFound, AccountEnded, SuspendedAlready.
    """
    row = Suspension(cause=cause, detected_at=now)
    _place(row, customer_id=customer_id, actor=actor, reason=reason, now=now)
    return row


@transaction.atomic
def end_due(*, actor: Actor, now: datetime) -> int:
    """End the holds whose time is over. Returns how many; safe to run twice and at once."""
    ended = 0
    for suspension_id in Suspension.objects.all().due(now).values_list("id", flat=True):
        row = suspensions.locked(suspension_id=suspension_id)
        if row.state == SuspensionState.IN_FORCE and row.until is not None and row.until <= now:
            end(row, SuspensionState.EXPIRED, actor, "", now)
            ended += 1
    return ended


def end(row: Suspension, state: SuspensionState, actor: Actor, reason: str, now: datetime) -> None:
    """End a locked suspension in the caller's transaction; with the last one the customer is
    active again and is told.
    """
    if not row.stands:
        raise SuspensionEnded(state=row.state)
    row.state = state
    row.ended_at = now
    row.ended_by = actor.label or actor.kind
    row.save(update_fields=["state", "ended_at", "ended_by"])
    leave_evidence(verb=str(state), row=row, actor=actor, reason=reason, now=now)
    customer = row.customer
    over = not suspensions.is_in_force(customer_id=customer.id)
    if over and customer.state == CustomerState.SUSPENDED and state in _GIVES_BACK:
        customer.state = CustomerState.ACTIVE
        customer.save(update_fields=["state"])
        tell(customer, "accounts.suspension_ended", now)


# What ends a suspension and gives the account back, if no other suspension stands.
_GIVES_BACK = frozenset({SuspensionState.LIFTED, SuspensionState.EXPIRED})


def leave_evidence(
    *, verb: str, row: Suspension, actor: Actor, reason: str, now: datetime, **detail: Any
) -> None:
    """One step of a suspension in the evidence log, in the caller's transaction."""
    evidence.record(
        action=f"accounts.suspension.{verb}",
        actor=actor,
        now=now,
        subject_id=row.customer.subject_id,
        object_type="accounts.Suspension",
        object_id=row.id,
        reason=reason,
        detail={"cause": row.cause, "reference": row.reference, **detail},
    )


def place_next(*, row: Suspension, actor: Actor, reason: str, now: datetime) -> None:
    """Put the suspension that follows another into force, on the customer already locked."""
    row.basis = rules.text(f"suspension.basis.{row.cause}", at=now)
    row.from_at = now
    row.placed_by = actor.label or actor.kind
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        if "suspension_on" in str(error):
            raise SuspendedAlready from None
        raise
    ends = None if row.until is None else row.until.isoformat()
    leave_evidence(
        verb="place", row=row, actor=actor, reason=reason, now=now, basis=row.basis, until=ends
    )


def _place(row: Suspension, *, customer_id: UUID, actor: Actor, reason: str, now: datetime) -> None:
    [found] = locks.lock(Customer.objects.filter(id=customer_id))
    if not found:
        raise NotFound
    customer: Customer = found[0]
    if customer.state not in _MAY_BE_SUSPENDED:
        raise AccountEnded(state=customer.state)
    row.customer = customer
    place_next(row=row, actor=actor, reason=reason, now=now)
    customer.state = CustomerState.SUSPENDED
    customer.save(update_fields=["state"])


def tell(
    customer: Customer, template: str, now: datetime, context: dict[str, str] | None = None
) -> None:
    """Write to the customer, in the caller's transaction."""
    if customer.phone is None:
        return
    messages.send(
        channel="sms",
        to=customer.phone,
        template=template,
        context=context or {},
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )
