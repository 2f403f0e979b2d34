"""The bank said two things about one matter, or that money came back: a row in the queue."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from micropay.core import clock, evidence, locks
from micropay.core.actor import Actor
from wallet.data.reconciliation import DifferenceKind, DifferenceState
from wallet.models.reconciliation import BankDifference


def note(
    *,
    actor: Actor,
    withdrawal_id: UUID | None = None,
    notice_id: UUID | None = None,
    kind: DifferenceKind = DifferenceKind.CONTRADICTION,
    now: datetime,
) -> None:
    """Open a difference of no money, once for one matter. In the caller's transaction.

    The money itself shows up with the bank's statement, as a difference of its own.
    """
    locks.require_transaction()
    about: dict[str, Any] = {"withdrawal_id": withdrawal_id, "notice_id": notice_id}
    rows = BankDifference.objects.filter(kind=kind, **about)
    if rows.exclude(state=DifferenceState.RESOLVED).exists():
        return
    row = BankDifference.objects.create(
        kind=kind, day=clock.bangkok_day(now), amount=0, opened_at=now, **about
    )
    evidence.record(
        action=f"wallet.difference.{kind.value}",
        actor=actor,
        now=now,
        object_type="wallet.BankDifference",
        object_id=row.id,
        detail={"withdrawal": str(withdrawal_id or ""), "notice": str(notice_id or "")},
    )
