"""Limits: counting what is no quoted movement, giving back, and changing them by two people."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from micropay.core import approval, evidence, locks
from micropay.core.actor import Actor
from wallet.data.limit import NewCap, NewLimit, Use
from wallet.errors.limit import LimitNotConsistent
from wallet.services import ledger
from wallet.states.movement import LimitKind

LIMIT, CAP = "wallet.limit", "wallet.balance_cap"


def take(*, use: Use, now: datetime) -> None:
    """Count money that is set aside (a hold of a withdrawal) in the transaction that sets it aside,
    after ``ledger.authorise`` and only if that was no replay. The posting of what is held then
    counts nothing. Raises the refusals of limits.
    """
    locks.require_transaction()
    _call(
        "SELECT wallet_use_limit(%s, %s, %s, %s, %s)",
        [use.wallet_id, use.tier, use.kind, use.amount, now],
    )


def give_back(*, wallet_id: UUID, kind: LimitKind, amount: int, used_at: datetime) -> None:
    """Take back what was counted at ``used_at`` (satang): a void or an expiry of a hold, a reversal
    or a refund. It lowers the day and the month that ``used_at`` lies in while they last. Call it
    once, in the transaction that gives the money back.
    """
    locks.require_transaction()
    _call("SELECT wallet_give_limit_back(%s, %s, %s, %s)", [wallet_id, kind, amount, used_at])


@transaction.atomic
def ask_limit(*, actor: Actor, wish: NewLimit, reason: str, now: datetime) -> UUID:
    """The maker asks for other limits (satang) of a tier and kind. Returns the approval's id.

    Raises LimitNotConsistent, ApprovalWaiting.
    """
    if not 0 <= wish.per_transaction <= wish.per_day <= wish.per_month:
        raise LimitNotConsistent
    asked = approval.request(
        kind=LIMIT,
        object_type="wallet.Limit",
        object_id=f"{wish.tier}/{wish.kind}",
        payload=_payload(wish),
        actor=actor,
        reason=reason,
        now=now,
    )
    return asked.id


@transaction.atomic
def ask_cap(*, actor: Actor, wish: NewCap, reason: str, now: datetime) -> UUID:
    """The maker asks for another balance cap (satang) of a tier. Returns the approval's id.

    Raises ApprovalWaiting.
    """
    asked = approval.request(
        kind=CAP,
        object_type="wallet.BalanceCap",
        object_id=wish.tier,
        payload=_payload(wish),
        actor=actor,
        reason=reason,
        now=now,
    )
    return asked.id


@transaction.atomic
def apply_approved(*, actor: Actor, asked: approval.Approval, now: datetime) -> None:
    """What the checker's yes carries out: a new row, in effect from the agreed moment or, if that
    is past, from now. Raises NotAnApproval.
    """
    row_id = _call("SELECT wallet_apply_limit(%s, %s)", [asked.id, now])
    evidence.record(
        action=f"{asked.kind}.change",
        actor=actor,
        now=now,
        object_type=asked.object_type,
        object_id=row_id,
        detail=asked.payload,
    )


def _payload(wish: NewLimit | NewCap) -> dict[str, Any]:
    return {**asdict(wish), "effective_from": wish.effective_from.isoformat()}


def _call(statement: str, params: list[Any]) -> Any:
    with ledger.refusals(), connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchone()[0]
