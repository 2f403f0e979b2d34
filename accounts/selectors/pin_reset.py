"""Reads of forgotten PINs, for the installation that asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.data.pin_reset import PinResetView
from accounts.errors.pin_reset import PinResetClosed, PinResetNotAllowed
from accounts.models.pin_reset import PinReset
from accounts.states import PinResetState
from micropay.core.errors import NotFound


def one(*, reset_id: UUID, installation_id: UUID) -> PinReset:
    """A reset of this installation; another's is not found. Raises NotFound."""
    found = (
        PinReset.objects.select_related("kyc_case", "customer")
        .filter(id=reset_id, installation_id=installation_id)
        .first()
    )
    if found is None:
        raise NotFound
    return found


def require_allowed(reset: PinReset, now: datetime) -> None:
    """Raise PinResetClosed or PinResetNotAllowed unless a new PIN may be set now."""
    if not reset.is_open(now):
        raise PinResetClosed(state=_state(reset, now))
    if not reset.is_allowed:
        raise PinResetNotAllowed


def view(reset: PinReset, now: datetime) -> PinResetView:
    """A reset as its app sees it."""
    return PinResetView(
        pin_reset_id=reset.id,
        state=_state(reset, now),
        allowed=reset.is_allowed,
        bank_code=reset.kyc_case.shown_code,
        asked_at=reset.asked_at,
        expires_at=reset.expires_at,
    )


def waiting(now: datetime) -> int:
    """How many people wait for a new PIN."""
    rows = PinReset.objects.filter(state=PinResetState.WAITING, expires_at__gt=now)
    return rows.count()


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The person's forgotten PINs, for a data-subject request."""
    rows: Any = PinReset.objects.filter(customer__subject_id=subject_id).order_by("id")
    yield from rows.values("state", "asked_at", "expires_at", "allowed_at", "closed_at")


def _state(reset: PinReset, now: datetime) -> str:
    """As people see it: one whose time is over has expired."""
    died = reset.state == PinResetState.WAITING and not reset.is_open(now)
    return "expired" if died else reset.state
