"""Reading requests of courts, agencies and counsel."""

from __future__ import annotations

from datetime import datetime

from consent.models.authority import AuthorityRequest
from consent.states.disclosure import AuthorityState
from micropay.core import clock

_OPEN = [AuthorityState.OPEN.value, AuthorityState.CHECKED.value]


def taken(*, recipient_code: str, reference: str) -> AuthorityRequest | None:
    """The request that was entered from this letter."""
    rows = AuthorityRequest.objects.filter(recipient_id=recipient_code, reference=reference)
    return rows.first()


def waiting(now: datetime) -> int:
    """How many requests wait for an answer."""
    return AuthorityRequest.objects.filter(state__in=_OPEN).count()


def late(now: datetime) -> int:
    """How many are past the day the authority named."""
    today = clock.bangkok_day(now)
    return AuthorityRequest.objects.filter(state__in=_OPEN, due_on__lt=today).count()
