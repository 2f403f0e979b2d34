"""Reports of fraud: the account that got the money is held at once; two people let go or extend.

The hold itself, its legal basis and its end are the accounts' (``accounts.services.suspension``);
the case names it and keeps what was done as its steps.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.services import suspension
from accounts.services import suspension_decision as decisions
from complaints.errors import CaseClosed, CaseEmptied
from complaints.models.case import Case
from complaints.models.fraud import FraudHold
from complaints.models.letter import Letter
from complaints.selectors import fraud as reads
from complaints.selectors.case import by_id, case_for_update
from complaints.services import letter, step
from complaints.states import LetterKind, State, Step
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


@transaction.atomic
def hold(
    *, actor: Actor, case_id: UUID, customer_id: UUID, cause: str, reason: str, now: datetime
) -> FraudHold:
    """Hold the account of a suspect on this case's report, for the hours of the rules of ``cause``.

    Source: Emergency Decree on technology crime B.E. 2566. Raises NotFound, CaseClosed,
    AccountEnded, SuspendedAlready.
    """
    case = by_id(case_id)
    # The person before the case, as locks are ordered.
    placed = suspension.hold(
        actor=actor,
        customer_id=customer_id,
        cause=cause,
        reference=case.number,
        reason=reason,
        now=now,
    )
    case = case_for_update(case_id)
    if case.state == State.CLOSED:
        raise CaseClosed
    row = FraudHold.objects.create(
        case=case,
        customer_id=customer_id,
        subject_id=placed.customer.subject_id,
        suspension_id=placed.id,
        cause=cause,
        placed_at=now,
    )
    _step(row, "hold", actor, "", now)
    return row


@transaction.atomic
def ask_to_release(*, actor: Actor, hold_id: UUID, reason: str, now: datetime) -> None:
    """Ask a second person to give the account back. Raises NotFound, SuspensionEnded,
    ApprovalWaiting.
    """
    row = _row(hold_id)
    decisions.ask_to_lift(actor=actor, suspension_id=reads.current(row).id, reason=reason, now=now)
    _step(row, "ask_release", actor, "", now)


@transaction.atomic
def ask_to_extend(
    *,
    actor: Actor,
    hold_id: UUID,
    cause: str,
    reference: str,
    until: datetime | None,
    reason: str,
    now: datetime,
) -> None:
    """Ask a second person to go on holding, by a police report or a court's order.

    Raises NotFound, SuspensionEnded, CannotExtend, ApprovalWaiting.
    """
    row = _row(hold_id)
    decisions.ask_to_extend(
        actor=actor,
        suspension_id=reads.current(row).id,
        cause=cause,
        reference=reference,
        until=until,
        reason=reason,
        now=now,
    )
    _step(row, "ask_extend", actor, "", now)


@transaction.atomic
def pack_for_police(*, actor: Actor, hold_id: UUID, reason: str, now: datetime) -> Letter:
    """Make the evidence pack of a hold (PDF): report, what was added to it, payments as they were,
    hold with its basis and end, files and calls with their SHA-256, steps.

    Asked again, the one there is, or a new version when there are new facts; older versions stay,
    since the police may have them. Of a case whose words went there is nothing to hand out any
    more. Raises NotFound, CaseEmptied.
    """
    row = _row(hold_id)
    if case_for_update(row.case_id).emptied_at is not None:
        raise CaseEmptied
    _step(row, "pack", actor, reason, now)
    return letter.make(
        actor=actor,
        case_id=row.case_id,
        kind=LetterKind.POLICE,
        about=row.id,
        renew=True,
        now=now,
    )


def _row(hold_id: UUID) -> FraudHold:
    found = FraudHold.objects.filter(pk=hold_id).first()
    if found is None:
        raise NotFound
    return found


# The reason of a hold or a request stands in the evidence of that act itself.
def _step(row: FraudHold, what: str, actor: Actor, reason: str, now: datetime) -> None:
    case: Case = case_for_update(row.case_id)
    codes = {"what": what, "hold": str(row.id), "suspension": str(row.suspension_id)}
    step.add(actor=actor, case=case, step=Step.HOLD, now=now, detail=codes, reason=reason)
