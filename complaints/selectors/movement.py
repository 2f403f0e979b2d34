"""The payment a case is about, as it looked on the day of filing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from wallet.selectors import movement


def snapshot(*, customer_id: UUID, reference: str) -> dict[str, Any] | None:
    """A frozen copy of a movement the customer took part in; None for anybody else's or none."""
    found = movement.of_customer(customer_id=customer_id, reference=reference)
    if found is None:
        return None
    return {
        "reference": found.reference,
        "kind": str(found.kind),
        "direction": found.direction,
        "amount_satang": found.amount,
        "fee_satang": found.fee,
        "counterparty": found.counterparty,
        "at": found.at.isoformat(),
    }
