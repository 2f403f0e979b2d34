"""The payment a case is about, as it looked on the day of filing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from wallet.selectors import movement
from wallet.states.movement import MovementKind

_BETWEEN_PEOPLE = {MovementKind.TRANSFER.value}


def snapshot(*, customer_id: UUID, reference: str) -> dict[str, Any] | None:
    """A frozen copy of a movement the customer took part in; None for anybody else's or none.

    Another customer's name is not copied, not even masked: the copy lies open in the database, and
    the movement keeps the name encrypted, as it was shown then.
    """
    found = movement.of_customer(customer_id=customer_id, reference=reference)
    if found is None:
        return None
    return {
        "reference": found.reference,
        "kind": str(found.kind),
        "direction": found.direction,
        "amount_satang": found.amount,
        "fee_satang": found.fee,
        "counterparty": "" if found.kind in _BETWEEN_PEOPLE else found.counterparty,
        "at": found.at.isoformat(),
    }


def other_side(copy: dict[str, Any], *, customer_id: UUID | None) -> str:
    """Who the other side of a copied payment was, masked as the receipt shows it."""
    if copy["counterparty"] or copy["kind"] not in _BETWEEN_PEOPLE or customer_id is None:
        return str(copy["counterparty"])
    found = movement.of_customer(customer_id=customer_id, reference=copy["reference"])
    return "" if found is None else found.counterparty
