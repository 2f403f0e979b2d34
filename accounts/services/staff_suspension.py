"""Stopping a staff member's access at once, and what comes of it.

One person (or a counter) stops; the outcome is proposed by somebody else than the reporter and
agreed to by a further person. Only a cleared person gets access back.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.errors.staff import OwnAccount
from accounts.errors.staff_guard import ReportersOwn, SuspensionClosed, SuspensionOpen
from accounts.models.staff import Staff
from accounts.models.staff_guard import StaffSuspension
from accounts.selectors import staff as people
from accounts.selectors import staff_guard
from accounts.states.staff import StaffSuspensionGround, StaffSuspensionOutcome
from consent.services import breach
from consent.states.breach import BreachSource
from micropay.core import approval, evidence, messages
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from micropay.core.staff_roles import StaffRole

# What the register of breaches begins with; who it was stands behind the suspension's id.
_NOTICED = {
    StaffSuspensionGround.TOO_MUCH: "พนักงานเปิดข้อมูลลูกค้าเกินเกณฑ์ ระบบระงับการเข้าถึงแล้ว",
    StaffSuspensionGround.VIOLATION: "มีรายงานว่าพนักงานฝ่าฝืนข้อตกลงรักษาความลับ ระงับการเข้าถึงแล้ว",
}
OUTCOME = "accounts.staff.suspension_outcome"


@transaction.atomic
def report_violation(*, actor: Actor, staff_id: UUID, reason: str, now: datetime) -> None:
    """A reported breach of the undertaking ends access and sessions before anybody examines it.

    Raises NotFound, OwnAccount, SuspensionOpen.
    """
    if actor.id == str(staff_id):
        raise OwnAccount
    staff = people.staff_for_update(staff_id)
    if staff_guard.open_suspension(staff_id) is not None:
        raise SuspensionOpen
    ground = StaffSuspensionGround.VIOLATION
    _stop(actor, staff, ground, detail={}, reason=reason, now=now)


@transaction.atomic
def stop_for_too_much(
    *, actor: Actor, staff_id: UUID, detail: dict[str, Any], now: datetime
) -> None:
    """The counter passed its setting. Done once; a second time changes nothing. Raises NotFound."""
    staff = people.staff_for_update(staff_id)
    if staff_guard.open_suspension(staff_id) is None:
        ground = StaffSuspensionGround.TOO_MUCH
        _stop(actor, staff, ground, detail=detail, reason="", now=now)


@transaction.atomic
def ask_outcome(
    *,
    actor: Actor,
    suspension_id: UUID,
    outcome: StaffSuspensionOutcome,
    reason: str,
    now: datetime,
) -> None:
    """Propose what was found. Raises NotFound, SuspensionClosed, OwnAccount, ReportersOwn,
    ApprovalWaiting.
    """
    suspension = staff_guard.suspension_for_update(suspension_id)
    _refuse_involved(actor, suspension)
    if suspension.opened_by == actor.id:
        raise ReportersOwn
    approval.request(
        kind=OUTCOME,
        object_type="accounts.StaffSuspension",
        object_id=suspension.id,
        payload={"outcome": StaffSuspensionOutcome(outcome).value},
        actor=actor,
        reason=reason,
        now=now,
    )


def outcome_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """A further person agreed: the suspension ends, and a cleared person may sign in again.

    Raises NotFound, SuspensionClosed, OwnAccount.
    """
    suspension = staff_guard.suspension_for_update(UUID(asked.object_id))
    _refuse_involved(actor, suspension)
    staff = people.staff_for_update(suspension.staff_id)
    suspension.outcome = asked.payload["outcome"]
    suspension.outcome_reason = asked.reason
    suspension.outcome_by, suspension.checked_by = asked.maker_id, actor.id
    suspension.closed_at = now
    suspension.save()
    if suspension.outcome == StaffSuspensionOutcome.CLEARED:
        staff.is_active = True
        staff.save(update_fields=["is_active"])
    evidence.record(
        action="accounts.staff.suspension_outcome",
        actor=actor,
        now=now,
        object_type="accounts.Staff",
        object_id=staff.id,
        reason=asked.reason,
        detail={"outcome": suspension.outcome, "suspension": str(suspension.id)},
    )


def _refuse_involved(actor: Actor, suspension: StaffSuspension) -> None:
    if not suspension.is_open:
        raise SuspensionClosed
    if actor.id == str(suspension.staff_id):
        raise OwnAccount


def _stop(
    actor: Actor,
    staff: Staff,
    ground: StaffSuspensionGround,
    *,
    detail: dict[str, Any],
    reason: str,
    now: datetime,
) -> None:
    """An inactive person has no session: every page asks for an active one."""
    staff.is_active = False
    staff.save(update_fields=["is_active"])
    suspension = StaffSuspension.objects.create(
        staff=staff,
        ground=ground.value,
        detail=detail,
        opened_at=now,
        opened_by=actor.id,
        opened_by_label=actor.label,
        reason=reason,
    )
    evidence.record(
        action="accounts.staff.suspend",
        actor=actor,
        now=now,
        object_type="accounts.Staff",
        object_id=staff.id,
        reason=reason,
        detail={"ground": ground.value, "suspension": str(suspension.id), **detail},
    )
    breach.report(
        actor=actor,
        source=BreachSource.GUARD,
        words=_NOTICED[ground],
        reference=str(suspension.id),
        now=now,
    )
    _alert(staff, ground, now)


def _alert(staff: Staff, ground: StaffSuspensionGround, now: datetime) -> None:
    for officer in people.active_in_role(StaffRole.COMPLIANCE_OFFICER).exclude(email=""):
        messages.send(
            channel="email",
            to=officer.email,
            template=f"accounts.staff_suspended.{ground.value}",
            context={"who": staff.username},
            language="th",
            subject_id=None,
            now=now,
        )
