"""What comes of a finding: a guardian agrees, the minor comes of age, it was a mistake, or the last
day is over: the balance is paid out, the account ends and the data goes.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.data.minor import MyGuardian
from accounts.errors.minor import GuardianMissing, GuardianStandsAlready
from accounts.errors.relation import (
    GuardianCodeUnknown,
    GuardianForSomebodyElse,
    NotAMinor,
)
from accounts.errors.suspension import AccountEnded
from accounts.models.customer import Customer
from accounts.models.minor import MinorFinding
from accounts.models.relation import Guardianship
from accounts.models.suspension import Suspension
from accounts.selectors import minor as minors
from accounts.services import brake, minor, relation, suspension
from accounts.services.age import age_group
from accounts.states import (
    AgeGroup,
    ClosingCause,
    GuardianshipState,
    SuspensionCause,
    SuspensionState,
)
from accounts.states.relation import MinorFindingState, MinorFoundBy
from consent.selectors import right
from consent.selectors.subject import subject_for_update
from consent.services import erasure
from micropay.core import locks, ports, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import Refusal

LEGAL_HOLD, OTHER_SUSPENSION = "legal_hold", "other_suspension"


def name_guardian(*, actor: Actor, principal: Principal, code: str, now: datetime) -> MyGuardian:
    """The minor enters the code of a guardian's consent; it has to name exactly this person.

    The finding is over, and the account is given back. Where a guardian had withdrawn, two people
    of the office give it back, now that another stands. Guesses are counted before they are looked
    at. Raises TooManyAttempts, GuardianCodeUnknown, GuardianForSomebodyElse, GuardianStandsAlready,
    NotAMinor, AccountEnded.
    """
    brake.take(actor=actor, act="attempt", now=now)
    typed = relation.readable_code(code)
    with transaction.atomic():
        _bind(actor, principal.customer_id, typed, now)
    return minors.my_guardian(customer_id=principal.customer_id)


def guarded(*, customer: Customer, actor: Actor, now: datetime) -> None:
    """A guardian agreed on paper for a locked customer; in the caller's transaction."""
    _close_open(customer, MinorFindingState.GUARDED, actor, now)


def came_of_age(*, customer: Customer, actor: Actor, now: datetime) -> None:
    """A locked customer came of age: nobody has to stand for them; in the caller's transaction."""
    _close_open(customer, MinorFindingState.OF_AGE, actor, now)


def refuse_lift(*, row: Suspension) -> None:
    """Whether two people may give a minor's account back. Raises GuardianMissing while nobody
    stands for the minor, unless the finding was the staff's own and may be a mistake.
    """
    if row.cause not in minor.CAUSES or row.customer.age_group == AgeGroup.ADULT:
        return
    finding = minors.open_finding(customer_id=row.customer_id)
    if finding is None or finding.found_by == MinorFoundBy.STAFF:
        return
    raise GuardianMissing


def lifted(*, row: Suspension, actor: Actor, reason: str, now: datetime) -> None:
    """Two people found that a finding of the staff was a mistake: what the person had typed is put
    back. In the caller's transaction, with the suspension and its customer locked.
    """
    [found] = locks.lock(MinorFinding.objects.all().open().filter(suspension=row))
    for finding in found:
        customer, before = row.customer, finding.birth_date_before
        if before is not None:
            customer.birth_date = before
            customer.age_group = age_group(birth_date=before, now=now)
            customer.save(update_fields=["birth_date", "age_group"])
        _close(finding, MinorFindingState.MISTAKEN, actor, now, reason=reason)


def carry_out_due(*, actor: Actor, now: datetime) -> int:
    """End the accounts for which no guardian agreed in time. Each in a transaction of its own; safe
    to run twice and at once. Returns how many ended.

    What stands in the way (a legal hold, a dispute, money that is held, another suspension) is
    written to the finding, and staff see it; the next run looks again.
    """
    ended = 0
    for finding_id in list(MinorFinding.objects.all().due(now).values_list("id", flat=True)):
        try:
            ended += _end(actor, finding_id, now)
        except Refusal as refusal:
            _note(actor, finding_id, [refusal.code], now)
    return ended


@transaction.atomic
def _end(actor: Actor, finding_id: UUID, now: datetime) -> bool:
    known = MinorFinding.objects.select_related("customer").get(pk=finding_id)
    subject_for_update(known.customer.subject_id)
    [[customer], found] = locks.lock(
        Customer.objects.filter(id=known.customer_id),
        MinorFinding.objects.all().due(now).filter(pk=finding_id),
    )
    if not found:
        return False
    finding: MinorFinding = found[0]
    finding.customer = customer
    obstacles = _obstacles(finding, now)
    if obstacles:
        _write_obstacles(finding, obstacles, actor, now)
        return False
    ports.close_account(
        actor=actor,
        customer_id=customer.id,
        cause=ClosingCause.NO_GUARDIAN.value,
        reason="no guardian agreed in time",
        now=now,
    )
    erased = erasure.erase_by_retention(
        actor=actor,
        subject_id=customer.subject_id,
        ground=rules.text("closing.law.no_guardian", at=now),
        now=now,
    )
    finding.erasure_id = erased.id
    _close(finding, MinorFindingState.ENDED, actor, now, gone=erased.gone)
    return True


def _obstacles(finding: MinorFinding, now: datetime) -> list[str]:
    customer = finding.customer
    found = ports.closing_obstacles(customer_id=customer.id, now=now)
    if right.is_held(customer.subject_id):
        found.append(LEGAL_HOLD)
    others = Suspension.objects.all().standing().filter(customer=customer)
    if others.exclude(cause__in=minor.CAUSES).exists():
        found.append(OTHER_SUSPENSION)
    return found


@transaction.atomic
def _note(actor: Actor, finding_id: UUID, obstacles: list[str], now: datetime) -> None:
    [rows] = locks.lock(MinorFinding.objects.all().open().filter(pk=finding_id))
    for row in rows:
        _write_obstacles(row, obstacles, actor, now)


def _write_obstacles(row: MinorFinding, obstacles: list[str], actor: Actor, now: datetime) -> None:
    if row.obstacles == obstacles:
        return
    row.obstacles = obstacles
    row.save(update_fields=["obstacles"])
    minor.leave_evidence(verb="wait", row=row, actor=actor, now=now, obstacles=obstacles)


def _bind(actor: Actor, customer_id: UUID, code: str, now: datetime) -> None:
    [customers, found] = locks.lock(
        Customer.objects.filter(id=customer_id),
        Guardianship.objects.filter(code=code, state=GuardianshipState.CONSENTED),
    )
    customer: Customer = customers[0]
    if customer.state not in minor.LIVING:
        raise AccountEnded(state=customer.state)
    if customer.age_group == AgeGroup.ADULT:
        raise NotAMinor(age=rules.number("minor.majority", at=now))
    if minors.is_guarded(customer_id=customer.id):
        raise GuardianStandsAlready
    if not found or not found[0].is_open(now) or found[0].registration_id is not None:
        raise GuardianCodeUnknown
    row: Guardianship = found[0]
    if row.guardian_id == customer.id or not relation.is_about(row=row, customer=customer):
        raise GuardianForSomebodyElse
    relation.bind(row=row, minor=customer, actor=actor, now=now)
    _close_open(customer, MinorFindingState.GUARDED, actor, now)


def _close_open(customer: Customer, state: MinorFindingState, actor: Actor, now: datetime) -> None:
    """Close the open finding of a locked customer; the suspension that was ours alone ends too."""
    findings, suspensions = locks.lock(
        MinorFinding.objects.all().open().filter(customer=customer),
        Suspension.objects.all()
        .standing()
        .filter(customer=customer, cause=SuspensionCause.NO_GUARDIAN),
    )
    for finding in findings:
        finding.customer = customer
        _close(finding, state, actor, now)
    for row in suspensions:
        row.customer = customer
        suspension.end(row, SuspensionState.LIFTED, actor, str(state), now)


def _close(
    row: MinorFinding,
    state: MinorFindingState,
    actor: Actor,
    now: datetime,
    *,
    reason: str = "",
    **detail: Any,
) -> None:
    row.state = state
    row.closed_at = now
    row.birth_date_before = None
    row.obstacles = []
    row.save()
    minor.leave_evidence(verb=str(state), row=row, actor=actor, now=now, reason=reason, **detail)
