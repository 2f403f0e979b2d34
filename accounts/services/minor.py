"""Minors for whom nobody stands: found by the system, by the staff, or because a guardian withdrew.

The account is suspended at once and the consents the minor gave alone come to rest. A guardian has
the days of rule ``minor.guardian_days`` to agree (``minor_end.name_guardian``); afterwards the
account ends and the data goes (``minor_end.carry_out_due``). Source: PDPA s.20, s.33; QPER 4.3.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from accounts.errors.minor import MinorFoundAlready
from accounts.errors.relation import NotAMinor
from accounts.errors.suspension import AccountEnded
from accounts.models.customer import Customer
from accounts.models.minor import MinorFinding
from accounts.models.suspension import Suspension
from accounts.selectors import minor as minors
from accounts.services import closure, suspension
from accounts.services.age import age_group
from accounts.states import AgeGroup, CustomerState, SuspensionCause
from accounts.states.relation import MinorFoundBy
from consent.services import source
from consent.states.purpose import LawfulBasis
from consent.states.source import SourceKind
from micropay.core import clock, evidence, locks, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound

CAUSES = (SuspensionCause.NO_GUARDIAN, SuspensionCause.GUARDIAN_WITHDREW)
LIVING = frozenset({CustomerState.ACTIVE, CustomerState.SUSPENDED})
_WHY = "minor without a guardian"


def find_all(*, actor: Actor, now: datetime) -> int:
    """Find every minor for whom nobody stands. Each in a transaction of its own; safe to run twice
    and at once. Returns how many were found.
    """
    waiting = minors.unguarded().values_list("id", flat=True)
    return sum(_find(actor, customer_id, now) for customer_id in list(waiting))


@transaction.atomic
def found_by_staff(
    *, actor: Actor, customer_id: UUID, birth_date: date, reason: str, now: datetime
) -> MinorFinding:
    """An agent saw that a customer is a minor: the true birth date is written, the rest follows.

    Raises NotFound, AccountEnded, NotAMinor, MinorFoundAlready, InvalidInput for a birth date to
    come.
    """
    group = age_group(birth_date=birth_date, now=now)
    if group == AgeGroup.ADULT:
        raise NotAMinor(age=rules.number("minor.majority", at=now))
    customer = _locked(actor, customer_id, now)
    if minors.is_guarded(customer_id=customer.id):
        raise MinorFoundAlready
    before: Any = customer.birth_date
    customer.birth_date = birth_date  # type: ignore[assignment]
    customer.age_group = group
    customer.save(update_fields=["birth_date", "age_group"])
    source.record(
        actor=actor,
        subject_id=customer.subject_id,
        categories=["identity"],
        kind=SourceKind.AGENT,
        ground=LawfulBasis.LEGAL_OBLIGATION,
        told=True,
        now=now,
    )
    found = MinorFinding(found_by=MinorFoundBy.STAFF, birth_date_before=before)
    return place(row=found, customer=customer, actor=actor, reason=reason, now=now)


def place(
    *,
    row: MinorFinding,
    customer: Customer,
    actor: Actor,
    reason: str,
    now: datetime,
    cause: SuspensionCause = SuspensionCause.NO_GUARDIAN,
) -> MinorFinding:
    """Open a finding on a locked customer whose consents have come to rest, in the caller's
    transaction; the minor is told until when a guardian may agree. Raises NotFound, AccountEnded.
    """
    locks.require_transaction()
    days = rules.number("minor.guardian_days", at=now)
    row.customer = customer
    row.suspension = _suspended(customer, cause, actor, now)
    row.found_at = now
    row.guardian_by = clock.bangkok_day(now) + timedelta(days=days)
    row.save(force_insert=True)
    leave_evidence(
        verb="find", row=row, actor=actor, now=now, reason=reason, by=str(row.guardian_by)
    )
    suspension.tell(customer, "accounts.minor_found", now, {"day": clock.buddhist(row.guardian_by)})
    return row


def remind_due(*, actor: Actor, now: datetime) -> int:
    """One reminder, rule ``minor.guardian_remind_days`` before the last day. Returns how many;
    safe to run twice and at once.
    """
    days = timedelta(days=rules.number("minor.guardian_remind_days", at=now))
    soon = (
        MinorFinding.objects.all()
        .open()
        .filter(reminded_at=None, guardian_by__lte=clock.bangkok_day(now) + days)
    )
    reminded = 0
    for finding_id in list(soon.values_list("id", flat=True)):
        with transaction.atomic():
            [rows] = locks.lock(soon.filter(id=finding_id))
            for row in rows:
                row.reminded_at = now
                row.save(update_fields=["reminded_at"])
                day = {"day": clock.buddhist(row.guardian_by)}
                suspension.tell(row.customer, "accounts.minor_reminded", now, day)
                leave_evidence(verb="remind", row=row, actor=actor, now=now)
                reminded += 1
    return reminded


def _find(actor: Actor, customer_id: UUID, now: datetime) -> bool:
    """False, with nothing done, when a guardian or another run was quicker."""
    try:
        with transaction.atomic():
            customer = _locked(actor, customer_id, now, still=minors.unguarded())
            found = MinorFinding(found_by=MinorFoundBy.SYSTEM)
            place(row=found, customer=customer, actor=actor, reason=_WHY, now=now)
    except (AccountEnded, MinorFoundAlready):
        return False
    return True


def _locked(
    actor: Actor, customer_id: UUID, now: datetime, still: QuerySet[Customer] | None = None
) -> Customer:
    """The customer, locked, with consents at rest; ``still`` is looked at again under the lock."""
    known = Customer.objects.filter(id=customer_id).values_list("subject_id", flat=True).first()
    if known is None:
        raise NotFound
    closure.withdraw_consents(actor=actor, subject_id=known, why=_WHY, now=now)
    [[customer]] = locks.lock(Customer.objects.filter(id=customer_id))
    if customer.state not in LIVING:
        raise AccountEnded(state=customer.state)
    gone = still is not None and not still.filter(id=customer_id).exists()
    if gone or minors.open_finding(customer_id=customer_id) is not None:
        raise MinorFoundAlready
    found: Customer = customer
    return found


def _suspended(
    customer: Customer, cause: SuspensionCause, actor: Actor, now: datetime
) -> Suspension:
    """What stops the minor's money: the one that stands already, or a new one."""
    [standing] = locks.lock(
        Suspension.objects.all().standing().filter(customer=customer, cause__in=CAUSES)
    )
    if standing:
        found: Suspension = standing[0]
        return found
    return suspension.stop_minor(
        actor=actor,
        customer_id=customer.id,
        cause=cause,
        # The reason stands with the finding.
        reason="",
        now=now,
    )


def leave_evidence(
    *,
    verb: str,
    row: MinorFinding,
    actor: Actor,
    now: datetime,
    reason: str = "",
    **detail: Any,
) -> None:
    """One step of a finding in the evidence log, in the caller's transaction."""
    evidence.record(
        action=f"accounts.minor.{verb}",
        actor=actor,
        now=now,
        subject_id=row.customer.subject_id,
        object_type="accounts.MinorFinding",
        object_id=row.id,
        reason=reason,
        detail={"found_by": row.found_by, **detail},
    )
