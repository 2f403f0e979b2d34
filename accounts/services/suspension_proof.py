"""The customer's answer to a finding of false information: words, pictures, documents."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.errors.suspension import NoProofAsked, ProofTooLate, SuspensionEnded, TooManyProofs
from accounts.models.suspension import Suspension, SuspensionProof
from accounts.selectors import suspension as suspensions
from accounts.services import suspension
from accounts.states import SuspensionState
from micropay.core import clock, files, rules
from micropay.core.actor import Actor, Principal


@transaction.atomic
def give_proof(
    *,
    actor: Actor,
    principal: Principal,
    suspension_id: UUID,
    words: str,
    file_id: UUID | None = None,
    now: datetime,
) -> Suspension:
    """The customer answers a finding of false information, until the last Bangkok day.

    Raises NotFound, SuspensionEnded, NoProofAsked, ProofTooLate, TooManyProofs.
    """
    row = suspensions.locked(suspension_id=suspension_id, customer_id=principal.customer_id)
    _refuse_proof(row, now)
    proof = SuspensionProof.objects.create(
        suspension=row, customer_id=row.customer_id, words=words, file_id=file_id, given_at=now
    )
    row.state = SuspensionState.PROOF_GIVEN
    row.proof_given_at = now
    row.save(update_fields=["state", "proof_given_at"])
    suspension.leave_evidence(
        verb="give_proof", row=row, actor=actor, reason="", now=now, proof=str(proof.id)
    )
    suspension.tell(row.customer, "accounts.proof_received", now)
    return row


def give_file(
    *, actor: Actor, principal: Principal, suspension_id: UUID, content: bytes, now: datetime
) -> Suspension:
    """The customer answers with a picture or document. Must run outside a transaction.

    Raises what ``give_proof`` raises, before the file is looked at, and a FileRefused.
    """
    with transaction.atomic():
        row = suspensions.locked(suspension_id=suspension_id, customer_id=principal.customer_id)
        _refuse_proof(row, now)
    stored = files.receive(
        actor=actor,
        subject_id=principal.subject_id,
        purpose="suspension_proof",
        name="",
        content=content,
        now=now,
    )
    return give_proof(
        actor=actor,
        principal=principal,
        suspension_id=suspension_id,
        words="",
        file_id=stored.id,
        now=now,
    )


def _refuse_proof(row: Suspension, now: datetime) -> None:
    if not row.stands:
        raise SuspensionEnded(state=row.state)
    if row.proof_by is None:
        raise NoProofAsked
    if not row.takes_proof_on(clock.bangkok_day(now)):
        raise ProofTooLate(proof_by=clock.buddhist(row.proof_by))
    most = rules.number("suspension.proofs_most", at=now)
    if row.proofs.count() >= most:
        raise TooManyProofs(limit=most)
