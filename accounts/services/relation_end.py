"""The end of a guardian's consent: taken back, not used in time, or the minor came of age."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Given, Proof
from accounts.data.relation import GuardianshipView
from accounts.errors.relation import GuardianshipOver
from accounts.models.customer import Customer
from accounts.models.minor import MinorFinding
from accounts.models.relation import Guardianship
from accounts.selectors import relation as relations
from accounts.services import closure, minor, relation
from accounts.services import proof as proofs
from accounts.states import GuardianshipState, SuspensionCause
from accounts.states.relation import GuardianshipEnd, MinorFoundBy
from micropay.core import files, locks
from micropay.core.actor import Actor, Principal

WITHDRAWAL = "guardian_withdrawal"


def withdraw(
    *, actor: Actor, principal: Principal, guardianship_id: UUID, given: Given, now: datetime
) -> GuardianshipView:
    """The guardian takes the consent back with the PIN: the minor's money stops, and the days for
    another guardian begin.

    Must run outside a transaction. Raises NotFound, GuardianshipOver, what the proof refuses with.
    """
    with transaction.atomic():
        row = relations.locked(guardianship_id=guardianship_id, guardian_id=principal.customer_id)
    if row.state == GuardianshipState.ENDED:
        raise GuardianshipOver(state=row.state)
    proof = proofs.check(
        principal=principal, given=given, purpose=WITHDRAWAL, digest=row.digest, now=now
    )
    return _withdraw(actor=actor, guardianship_id=row.id, proof=proof, now=now)


@transaction.atomic
def _withdraw(
    *, actor: Actor, guardianship_id: UUID, proof: Proof, now: datetime
) -> GuardianshipView:
    found = Guardianship.objects.select_related("minor").get(pk=guardianship_id)
    if found.minor is not None:
        subject_id = found.minor.subject_id
        closure.withdraw_consents(
            actor=actor, subject_id=subject_id, why="guardian withdrew", now=now
        )
    # Persons before what hangs on them (global order).
    people = [found.guardian_id, *([found.minor_id] if found.minor_id else [])]
    [customers] = locks.lock(Customer.objects.filter(id__in=people))
    row = relations.locked(guardianship_id=guardianship_id)
    if row.state == GuardianshipState.ENDED:
        raise GuardianshipOver(state=row.state)
    proofs.consume(proof=proof, now=now)
    end(row, GuardianshipEnd.WITHDRAWN, actor, now)
    ward = next((one for one in customers if one.id == row.minor_id), None)
    if ward is not None and ward.state in minor.LIVING:
        minor.place(
            row=MinorFinding(found_by=MinorFoundBy.WITHDRAWAL),
            customer=ward,
            cause=SuspensionCause.GUARDIAN_WITHDREW,
            actor=actor,
            reason="guardian withdrew",
            now=now,
        )
    guardian = next(one for one in customers if one.id == row.guardian_id)
    relation.tell_guardian(guardian, "accounts.guardian_withdrew", now)
    return relations.view(row)


def end(row: Guardianship, reason: GuardianshipEnd, actor: Actor, now: datetime) -> None:
    """End a locked consent in the caller's transaction; what was typed of the minor is deleted,
    and the papers too when nothing came of it.
    """
    if row.in_force_at is None:
        for one in row.files.all():
            files.delete(file_id=one.file_id, actor=actor, reason="consent not used", now=now)
    row.state = GuardianshipState.ENDED
    row.end_reason = reason.value
    row.ended_at = now
    row.draft = None
    row.save()
    relation.leave_evidence(verb="end", row=row, actor=actor, now=now, reason=reason.value)


@transaction.atomic
def expire_unused(*, actor: Actor, now: datetime) -> int:
    """End what nobody used in time, with what was typed. Returns how many; safe to run twice."""
    waiting = [GuardianshipState.ASKED, GuardianshipState.CONSENTED]
    [rows] = locks.lock(Guardianship.objects.filter(state__in=waiting, expires_at__lte=now))
    for row in rows:
        end(row, GuardianshipEnd.NOT_USED, actor, now)
    return len(rows)
