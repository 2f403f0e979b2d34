"""Which proof an act needs."""

from __future__ import annotations

from datetime import datetime

from accounts.selectors import step_up
from micropay.core import rules
from micropay.core.actor import Principal


def demanded(
    *, action: str, principal: Principal, amount_satang: int | None, now: datetime
) -> tuple[str, ...]:
    """The proofs an action asks for, out of ``pin`` and ``otp``, by the step-up table.

    Raises DeviceUnsafe, ActRefusedHere, ProofUndecided.
    """
    return step_up.decide(action=action, situation=principal.situation, amount_satang=amount_satang)


def delays(key: str, *, now: datetime) -> list[int]:
    """Growing lock-out in seconds; the last one repeats."""
    return [int(seconds) for seconds in rules.text(key, at=now).split(",")]
