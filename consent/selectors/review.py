"""Reading the self-review."""

from __future__ import annotations

from datetime import datetime

from consent.models.review import Review
from micropay.core import clock


def overdue(now: datetime) -> int:
    """Points whose day is over."""
    today = clock.bangkok_day(now)
    return Review.objects.filter(done_at=None, due_on__lt=today).count()


def actions_overdue(now: datetime) -> int:
    """Actions of findings whose day is over."""
    today = clock.bangkok_day(now)
    return Review.objects.filter(action_done_at=None, action_due_on__lt=today).count()
