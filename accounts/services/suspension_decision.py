"""What becomes of a suspension: one person reviews and asks, another decides.

The requests themselves are rows of core.approval; what is asked for is carried out in the
transaction of the second person's yes.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.errors.suspension import (
    CannotExtend,
    NoProofAsked,
    ProofNotReviewed,
    SuspensionEnded,
)
from accounts.models.suspension import Suspension
from accounts.selectors import suspension as suspensions
from accounts.services import closure, identity_erasure, minor_end, suspension
from accounts.states import (
    FRAUD_HOLDS,
    ClosingCause,
    CustomerState,
    FalseInformation,
    SuspensionCause,
    SuspensionState,
)
from micropay.core import approval, clock, ports, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval

LIFT = "accounts.suspension.lift"
EXTEND = "accounts.suspension.extend"
# What may be somebody else's when it is false.
_IDENTITY = {FalseInformation.ALL, FalseInformation.PHONE, FalseInformation.NATIONAL_ID}
END_ACCOUNT = "accounts.suspension.end_account"
CONFIRM_DEATH = "accounts.suspension.confirm_death"


@transaction.atomic
def ask_to_lift(*, actor: Actor, suspension_id: UUID, reason: str, now: datetime) -> Approval:
    """The reviewer finds that the account should be given back.

    Raises NotFound, SuspensionEnded, GuardianMissing, ApprovalWaiting.
    """
    minor_end.refuse_lift(row=_standing(suspension_id))
    return _ask(LIFT, suspension_id, actor, reason, now)


def lift_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: this cause ends. Raises SuspensionEnded, GuardianMissing."""
    row = suspensions.locked(suspension_id=UUID(asked.object_id))
    minor_end.refuse_lift(row=row)
    minor_end.lifted(row=row, actor=actor, reason=asked.reason, now=now)
    suspension.end(row, SuspensionState.LIFTED, actor, asked.reason, now)


@transaction.atomic
def ask_to_extend(
    *,
    actor: Actor,
    suspension_id: UUID,
    cause: str,
    reference: str,
    until: datetime | None,
    reason: str,
    now: datetime,
) -> Approval:
    """A hold is to go on, by a police report (its own hours) or a court's order (its own end).

    Raises NotFound, SuspensionEnded, CannotExtend, ApprovalWaiting.
    """
    row = _standing(suspension_id)
    _refuse_extension(row, cause, reference, until, now)
    payload = {
        "cause": cause,
        "reference": reference,
        "until": None if until is None else until.isoformat(),
    }
    return _ask(EXTEND, suspension_id, actor, reason, now, payload=payload)


def extend_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the next hold begins as the old one ends, without a gap.

    A police report's time runs from the request, not from the agreement. Raises SuspensionEnded,
    CannotExtend, SuspendedAlready.
    """
    row = suspensions.locked(suspension_id=UUID(asked.object_id))
    told = asked.payload
    until = None if told["until"] is None else datetime.fromisoformat(told["until"])
    _refuse_extension(row, told["cause"], told["reference"], until, now)
    if told["cause"] == SuspensionCause.POLICE_REPORT:
        hours = rules.number("hold.hours.police_report", at=asked.requested_at)
        until = asked.requested_at + timedelta(hours=hours)
    if until is not None and until <= now:
        raise CannotExtend
    following = Suspension(
        customer=row.customer,
        cause=told["cause"],
        reference=told["reference"],
        detected_at=asked.requested_at,
        until=until,
    )
    suspension.place_next(row=following, actor=actor, reason=asked.reason, now=now)
    suspension.end(row, SuspensionState.REPLACED, actor, asked.reason, now)


@transaction.atomic
def ask_to_end_account(
    *, actor: Actor, suspension_id: UUID, reason: str, now: datetime
) -> Approval:
    """The reviewer finds the information false: after proof was looked at, or when the last day to
    send any is over. Raises NotFound, SuspensionEnded, NoProofAsked, ProofNotReviewed,
    ApprovalWaiting.
    """
    _refuse_ending(_standing(suspension_id), now)
    return _ask(END_ACCOUNT, suspension_id, actor, reason, now)


def end_account_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the balance is paid out, the account closed, its data deleted as
    far as the law does not keep it. A number found false is free for its true holder. Raises
    SuspensionEnded, ProofNotReviewed, AccountEnded, and what stands in the way of paying out.
    """
    row = Suspension.objects.filter(pk=asked.object_id).first()
    if row is None:
        raise NotFound
    _refuse_ending(row, now)
    ports.close_account(
        actor=actor,
        customer_id=row.customer_id,
        cause=ClosingCause.FALSE_INFORMATION.value,
        reason=asked.reason,
        now=now,
    )
    if _IDENTITY & set(row.false_fields):
        identity_erasure.set_aside(
            actor=actor,
            customer_id=row.customer_id,
            ground=rules.text("closing.law.set_aside", at=now),
            reason=asked.reason,
            until=closure.kept_until(what="identity", now=now),
            now=now,
        )


@transaction.atomic
def ask_to_confirm_death(
    *, actor: Actor, suspension_id: UUID, reason: str, now: datetime
) -> Approval:
    """The reviewer has seen the certificate. Raises NotFound, SuspensionEnded, ApprovalWaiting."""
    if _standing(suspension_id).cause != SuspensionCause.DEATH_REPORTED:
        raise NotFound
    return _ask(CONFIRM_DEATH, suspension_id, actor, reason, now)


def confirm_death_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: consents and marketing end, nobody signs in any more; the money
    waits for the estate. Raises SuspensionEnded.
    """
    found = Suspension.objects.filter(pk=asked.object_id).select_related("customer").first()
    if found is None:
        raise NotFound
    closure.withdraw_consents(actor=actor, subject_id=found.customer.subject_id, now=now)
    row = suspensions.locked(suspension_id=found.id)
    suspension.end(row, SuspensionState.ENDED_ACCOUNT, actor, asked.reason, now)
    row.customer.state = CustomerState.DECEASED
    row.customer.save(update_fields=["state"])
    closure.shut_out(actor=actor, customer=row.customer, now=now)


def _standing(suspension_id: UUID) -> Suspension:
    """Read without a lock: what is asked for is looked at again when it is carried out."""
    row = Suspension.objects.filter(pk=suspension_id).first()
    if row is None:
        raise NotFound
    if not row.stands:
        raise SuspensionEnded(state=row.state)
    return row


def _refuse_extension(
    row: Suspension, cause: str, reference: str, until: datetime | None, now: datetime
) -> None:
    if not row.stands:
        raise SuspensionEnded(state=row.state)
    later = {SuspensionCause.POLICE_REPORT, SuspensionCause.COURT_ORDER}
    if row.cause not in FRAUD_HOLDS or cause not in later or not reference.strip():
        raise CannotExtend
    if until is not None and until <= now:
        raise CannotExtend


def _refuse_ending(row: Suspension, now: datetime) -> None:
    if not row.stands:
        raise SuspensionEnded(state=row.state)
    if row.proof_by is None:
        raise NoProofAsked
    if row.state == SuspensionState.IN_FORCE and clock.bangkok_day(now) <= row.proof_by:
        raise ProofNotReviewed(proof_by=clock.buddhist(row.proof_by))


def _ask(
    kind: str,
    suspension_id: UUID,
    actor: Actor,
    reason: str,
    now: datetime,
    *,
    payload: dict[str, Any] | None = None,
) -> Approval:
    return approval.request(
        kind=kind,
        object_type="accounts.Suspension",
        object_id=suspension_id,
        payload=payload or {},
        actor=actor,
        reason=reason,
        now=now,
    )
