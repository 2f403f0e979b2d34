"""Which proof an act needs."""

from __future__ import annotations

from datetime import datetime

from micropay.core import rules
from micropay.core.actor import Principal


def demanded(
    *, action: str, principal: Principal, amount_satang: int | None, now: datetime
) -> tuple[str, ...]:
    """The proofs an action asks for, out of ``pin`` and ``otp``: rule ``proof.<action>``, else
    ``proof.default``. What the client says about itself is not asked.
    """
    try:
        kinds = rules.text(f"proof.{action}", at=now)
    except rules.UnknownRule:
        kinds = rules.text("proof.default", at=now)
    return tuple(kinds.split(","))


def delays(key: str, *, now: datetime) -> list[int]:
    """Growing lock-out in seconds; the last one repeats."""
    return [int(seconds) for seconds in rules.text(key, at=now).split(",")]
