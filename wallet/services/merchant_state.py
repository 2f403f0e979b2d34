"""The standing of a merchant: the one place that changes it, and the row that says who did."""

from __future__ import annotations

from datetime import datetime

from micropay.core import evidence
from micropay.core.actor import Actor
from wallet.errors.merchant import MerchantMoveRefused
from wallet.models.merchant import Merchant
from wallet.states.merchant import MERCHANT_MOVES, MerchantState


def move(*, row: Merchant, wanted: MerchantState) -> None:
    """Change the standing of a locked merchant. Raises MerchantMoveRefused."""
    if wanted not in MERCHANT_MOVES[MerchantState(row.state)]:
        raise MerchantMoveRefused(state=row.state)
    row.state = wanted
    row.save(update_fields=["state"])


def leave_evidence(
    *, verb: str, actor: Actor, row: Merchant, now: datetime, reason: str = ""
) -> None:
    """One row about a merchant (``wallet.merchant.<verb>``), in the present transaction."""
    evidence.record(
        action=f"wallet.merchant.{verb}",
        actor=actor,
        now=now,
        object_type="wallet.Merchant",
        object_id=row.id,
        reason=reason,
        detail={"number": row.number},
    )
