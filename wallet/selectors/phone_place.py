"""Reading where phones were: for the rules about mule accounts, and for the person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise
from math import asin, cos, radians, sin, sqrt
from typing import Any
from uuid import UUID

from accounts.selectors import device_signal
from wallet.models.phone_place import PhonePlace

_EARTH_KM = 6371.0
# What a reviewer reads is a town, not a street.
_SHOWN_DECIMALS = 1


@dataclass(frozen=True, slots=True)
class Apart:
    """Two places of one customer's phone, one after the other, and how far they lie apart."""

    customer_id: UUID
    km: int
    signals: list[dict[str, Any]]


def far_apart(*, since: datetime, km: int, now: datetime) -> Iterator[Apart]:
    """Customers whose phone was in two places so far apart since a moment: the farthest pair of
    neighbours in time. Without those for whom the purpose may not be used.
    """
    rows = PhonePlace.objects.filter(told_at__gte=since).order_by("customer_id", "told_at", "id")
    for customer_id, places in groupby(rows.iterator(), key=lambda row: row.customer_id):
        pairs = [(_km(one, other), one, other) for one, other in pairwise(places)]
        if not pairs:
            continue
        most, one, other = max(pairs, key=lambda pair: pair[0])
        if most >= km and device_signal.may_use(customer_id=customer_id, now=now):
            yield Apart(customer_id, most, [_shown(one), _shown(other)])


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Where the person's phone was, as far as it is kept."""
    rows: Any = PhonePlace.objects.filter(customer__subject_id=subject_id).order_by("told_at")
    for row in rows.iterator():
        yield {"place": row.place, "told_at": row.told_at}


def _km(one: PhonePlace, other: PhonePlace) -> int:
    """Along the earth's surface (haversine)."""
    (lat1, lon1), (lat2, lon2) = (map(radians, _degrees(row)) for row in (one, other))
    part = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return round(2 * _EARTH_KM * asin(min(1.0, sqrt(part))))


def _degrees(row: PhonePlace) -> tuple[float, float]:
    latitude, longitude = str(row.place).split(",")
    return float(latitude), float(longitude)


def _shown(row: PhonePlace) -> dict[str, Any]:
    latitude, longitude = _degrees(row)
    place = f"{latitude:.{_SHOWN_DECIMALS}f}, {longitude:.{_SHOWN_DECIMALS}f}"
    return {"place": place, "told_at": row.told_at.isoformat(timespec="minutes")}
