"""Erasing ended accounts when the law's time for keeping who they were is over.

Nightly. The last day kept is whole: erasing begins on the next Bangkok day. A second run finds
nothing, and a run that dies leaves whole accounts erased and the rest for the next.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.models.customer import Customer
from accounts.models.kyc import KycCase, KycEvidence
from accounts.models.relation import GuardianshipFile
from accounts.models.suspension import SuspensionProof
from accounts.selectors import closure as closures
from accounts.services import identity_erasure
from micropay.core import evidence, files, locks, ports, rules
from micropay.core.actor import Actor

# What is left of a person on their row, beside phone and national ID.
PROFILE = ("given_name", "family_name", "birth_date", "address", "occupation", "workplace")
_WHY = "the time for keeping is over"


def erase_due(*, actor: Actor, now: datetime) -> int:
    """Erase every ended account whose kept identity is past its day; returns how many.

    What an app still needs the person for (``ports.erasure_obstacle``: money that was not paid
    out, an open case) keeps an account until a later night. Must run outside a transaction.
    """
    erased = 0
    for customer_id in closures.due_for_erasure(now=now):
        if not ports.erasure_obstacles(customer_id=customer_id, now=now):
            _erase(actor, customer_id, now)
            erased += 1
    return erased


@transaction.atomic
def _erase(actor: Actor, customer_id: UUID, now: datetime) -> None:
    identity_erasure.erase(
        actor=actor,
        customer_id=customer_id,
        ground=rules.text("closing.law.erased", at=now),
        reason=_WHY,
        now=now,
    )
    [[customer], cases] = locks.lock(
        Customer.objects.filter(id=customer_id),
        KycCase.objects.filter(customer_id=customer_id, note__isnull=False),
    )
    for name in PROFILE:
        setattr(customer, name, None)
    customer.save(update_fields=list(PROFILE))
    for case in cases:
        case.note = None
        case.save(update_fields=["note"])
    for file_id in _file_ids(customer_id):
        files.delete(file_id=file_id, actor=actor, reason=_WHY, now=now)
    evidence.record(
        action="accounts.closure.erase",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.Customer",
        object_id=customer.id,
        reason=_WHY,
        detail={"erased": ["phone", "national_id", *PROFILE]},
    )


def _file_ids(customer_id: UUID) -> list[UUID]:
    """Pictures and documents of checks and proofs, and of a right to act for a minor."""
    papers = GuardianshipFile.objects.filter(guardianship__guardian_id=customer_id)
    checks = KycEvidence.objects.filter(case__customer_id=customer_id)
    proofs = SuspensionProof.objects.filter(customer_id=customer_id, file_id__isnull=False)
    return [
        *checks.values_list("file_id", flat=True),
        *papers.values_list("file_id", flat=True),
        *(one for one in proofs.values_list("file_id", flat=True) if one is not None),
    ]
