"""The step-up table: what it refuses leaves evidence, and two people change it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.data.step_up import REFUSE
from accounts.errors.step_up import StepUpNotPossible, StepUpUnchanged
from accounts.models.step_up import StepUpRow
from accounts.selectors import step_up
from accounts.states.session import Purpose
from micropay.core import approval, evidence, ids, locks
from micropay.core.actor import Actor, Principal, Situation
from micropay.core.errors import NotFound, Refusal
from micropay.core.models.approval import Approval

ADD = "accounts.step_up.add"
SWITCH = "accounts.step_up.switch"


def require(
    *, principal: Principal, action: str, amount_satang: int | None, now: datetime
) -> tuple[str, ...]:
    """The proofs an act of a signed-in customer needs. A refusal leaves evidence in a transaction
    of its own, so call it outside any other. Raises DeviceUnsafe, ActRefusedHere, ProofUndecided.
    """
    return require_of(
        actor=principal.actor,
        situation=principal.situation,
        action=action,
        amount_satang=amount_satang,
        subject_id=principal.subject_id,
        now=now,
    )


def require_of(
    *,
    actor: Actor,
    situation: Situation,
    action: str,
    amount_satang: int | None,
    subject_id: UUID | None,
    now: datetime,
) -> tuple[str, ...]:
    """The same for somebody who has not signed in yet."""
    try:
        return step_up.decide(action=action, situation=situation, amount_satang=amount_satang)
    except Refusal as refusal:
        with transaction.atomic(durable=True):
            evidence.record(
                action="accounts.step_up.refuse",
                actor=actor,
                now=now,
                subject_id=subject_id,
                detail={"act": action, "code": refusal.code, "signs": list(situation.signs)},
            )
        raise


@transaction.atomic
def ask_to_add(*, actor: Actor, row: dict[str, Any], reason: str, now: datetime) -> UUID:
    """The first of two people who add a row; it is active once the second agrees.

    ``row`` holds the columns of StepUpRow. Raises StepUpNotPossible.
    """
    _refuse_impossible(row)
    row_id = ids.new_id()
    approval.request(
        kind=ADD,
        object_type="accounts.StepUpRow",
        object_id=row_id,
        payload={**row, "note": reason},
        actor=actor,
        reason=reason,
        now=now,
    )
    return row_id


def add_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: the row decides from now on."""
    StepUpRow.objects.create(id=UUID(asked.object_id), active=True, **asked.payload)
    _leave_evidence("add", actor, asked, now)


@transaction.atomic
def ask_to_switch(*, actor: Actor, row_id: UUID, on: bool, reason: str, now: datetime) -> None:
    """The first of two people who switch a row on or off.

    Raises NotFound, StepUpUnchanged, ApprovalWaiting.
    """
    if _locked(row_id).active == on:
        raise StepUpUnchanged
    approval.request(
        kind=SWITCH,
        object_type="accounts.StepUpRow",
        object_id=row_id,
        payload={"active": on},
        actor=actor,
        reason=reason,
        now=now,
    )


def switch_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed. Raises NotFound, StepUpUnchanged."""
    row = _locked(UUID(asked.object_id))
    if row.active == asked.payload["active"]:
        raise StepUpUnchanged
    row.active = asked.payload["active"]
    row.save(update_fields=["active"])
    _leave_evidence("switch_on" if row.active else "switch_off", actor, asked, now)


def _refuse_impossible(row: dict[str, Any]) -> None:
    low, high = row["amount_from"], row["amount_below"]
    if low is not None and high is not None and high <= low:
        raise StepUpNotPossible
    signing_in = row["action"] == Purpose.SIGN_IN
    if signing_in and "pin" not in row["demand"] and row["demand"] != REFUSE:
        raise StepUpNotPossible


def _locked(row_id: UUID) -> StepUpRow:
    [found] = locks.lock(StepUpRow.objects.filter(id=row_id))
    if not found:
        raise NotFound
    row: StepUpRow = found[0]
    return row


def _leave_evidence(verb: str, actor: Actor, asked: Approval, now: datetime) -> None:
    # Other processes read the table anew within seconds; this one at once.
    transaction.on_commit(step_up.forget)
    evidence.record(
        action=f"accounts.step_up.{verb}",
        actor=actor,
        now=now,
        object_type="accounts.StepUpRow",
        object_id=asked.object_id,
        reason=asked.reason,
        detail={"asked_by": asked.maker_label},
    )
