"""Reading cool-offs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.data.customer import Standing
from accounts.models.cool_off import CoolOff
from accounts.models.customer import Customer
from micropay.core import rules


def until(*, customer_id: UUID, now: datetime) -> datetime | None:
    """When the customer's present cool-off ends, or None. One statement."""
    rows = Customer.objects.filter(id=customer_id, cool_off_until__gt=now)
    return rows.values_list("cool_off_until", flat=True).first()


def most(*, standing: Standing, now: datetime) -> int | None:
    """The most (satang) one movement may carry while a cool-off runs, or None without one.

    No statement of its own: ``standing`` brings the end, rule ``cool_off.most`` the amount.
    """
    if standing.cool_off_until is None or standing.cool_off_until <= now:
        return None
    return rules.number("cool_off.most", at=now)


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The person's cool-offs, for a data-subject request."""
    rows: Any = CoolOff.objects.filter(customer__subject_id=subject_id).order_by("id")
    yield from rows.values("cause", "started_at", "until")
