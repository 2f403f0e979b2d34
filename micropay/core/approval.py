"""Maker and checker: one mechanism for every app.

An app registers a kind with the permission that making and checking it needs and the function that
carries it out. The function runs in the transaction that records the approval.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from micropay.core import evidence, locks
from micropay.core.actor import Actor
from micropay.core.errors import NotAllowed, NotFound, Refusal
from micropay.core.models.approval import Approval


class SelfApproval(Refusal):
    """The maker may not be the checker."""

    code = "self_approval"
    title = "Another person has to decide this."
    status = 403


class ApprovalClosed(Refusal):
    """It was decided, withdrawn or expired before."""

    code = "approval_closed"
    title = "This request has been decided already."


class ApprovalWaiting(Refusal):
    """The same request on the same object is waiting."""

    code = "approval_waiting"
    title = "The same request is waiting for a decision already."


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be approved. ``apply(approval, *, actor, now)`` carries it out; ``ended``, called
    the same way, learns that it was refused, withdrawn or expired.
    """

    name: str
    permission: str
    apply: Callable[..., None]
    ended: Callable[..., None] | None = None


_kinds: dict[str, Kind] = {}


def register(
    name: str,
    *,
    permission: str,
    apply: Callable[..., None],
    ended: Callable[..., None] | None = None,
) -> None:
    """Declare a kind of approval (in an ``AppConfig.ready()``)."""
    _kinds[name] = Kind(name, permission, apply, ended)


def kind_of(name: str) -> Kind:
    """The declared kind. Raises KeyError."""
    return _kinds[name]


def all_kinds() -> list[str]:
    """The names of all declared kinds."""
    return sorted(_kinds)


def kinds_decided_with(has_permission: Callable[[str], bool]) -> list[str]:
    """The kinds that somebody with these permissions may decide."""
    return [kind.name for kind in _kinds.values() if has_permission(kind.permission)]


def request(
    *,
    kind: str,
    object_type: str,
    object_id: UUID | str,
    payload: dict[str, Any],
    actor: Actor,
    reason: str,
    now: datetime,
) -> Approval:
    """The maker asks. Raises ApprovalWaiting when the same is asked already."""
    locks.require_transaction()
    kind_of(kind)
    try:
        with transaction.atomic():
            approval = Approval.objects.create(
                kind=kind,
                object_type=object_type,
                object_id=str(object_id),
                payload=payload,
                maker_id=actor.id,
                maker_label=actor.label,
                reason=reason,
                requested_at=now,
            )
    except IntegrityError as error:
        raise ApprovalWaiting from error
    _leave_evidence("core.approval.request", approval, actor, reason, now)
    return approval


def may_decide(approval: Approval, *, has_permission: Callable[[str], bool]) -> bool:
    """Whether somebody with these permissions may decide; the kind names the one it needs."""
    return has_permission(kind_of(approval.kind).permission)


def approve(*, approval_id: UUID, actor: Actor, reason: str, now: datetime) -> Approval:
    """Another person says yes; the act is carried out in this transaction.

    Raises NotFound, ApprovalClosed, SelfApproval, or what the act itself refuses with.
    """
    approval = _decide("approved", approval_id, actor, reason, now)
    kind_of(approval.kind).apply(approval, actor=actor, now=now)
    return approval


def refuse(*, approval_id: UUID, actor: Actor, reason: str, now: datetime) -> Approval:
    """Another person says no. Raises NotFound, ApprovalClosed, SelfApproval."""
    approval = _decide("refused", approval_id, actor, reason, now)
    _tell_ended(approval, actor, now)
    return approval


def withdraw(*, approval_id: UUID, actor: Actor, reason: str, now: datetime) -> Approval:
    """The maker takes it back. Raises NotFound, ApprovalClosed, NotAllowed for anybody else."""
    approval = _waiting(approval_id)
    if approval.maker_id != actor.id:
        raise NotAllowed
    _close(approval, "withdrawn", actor, reason, now)
    _tell_ended(approval, actor, now)
    return approval


def expire(*, approval_id: UUID, actor: Actor, reason: str, now: datetime) -> Approval:
    """Nobody decided in time, or nothing is left to decide. Raises NotFound, ApprovalClosed."""
    approval = _waiting(approval_id)
    _close(approval, "expired", actor, reason, now)
    _tell_ended(approval, actor, now)
    return approval


def _decide(state: str, approval_id: UUID, actor: Actor, reason: str, now: datetime) -> Approval:
    approval = _waiting(approval_id)
    if approval.maker_id == actor.id:
        raise SelfApproval
    approval.checker_id = actor.id
    approval.checker_label = actor.label
    _close(approval, state, actor, reason, now)
    return approval


def _waiting(approval_id: UUID) -> Approval:
    [found] = locks.lock(Approval.objects.filter(pk=approval_id))
    if not found:
        raise NotFound
    approval: Approval = found[0]
    if approval.state != "waiting":
        raise ApprovalClosed(state=approval.state)
    return approval


def _close(approval: Approval, state: str, actor: Actor, reason: str, now: datetime) -> None:
    approval.state = state
    approval.decision_reason = reason
    approval.decided_at = now
    approval.save()
    _leave_evidence(f"core.approval.{state}", approval, actor, reason, now)


def _tell_ended(approval: Approval, actor: Actor, now: datetime) -> None:
    ended = kind_of(approval.kind).ended
    if ended is not None:
        ended(approval, actor=actor, now=now)


def _leave_evidence(
    action: str, approval: Approval, actor: Actor, reason: str, now: datetime
) -> None:
    evidence.record(
        action=action,
        actor=actor,
        now=now,
        object_type=approval.object_type,
        object_id=approval.object_id,
        reason=reason,
        detail={"kind": approval.kind, "approval": str(approval.id)},
    )
