"""What an installed app told about its phone, and whether it still counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from accounts.models.installation import Installation, InstallationEvent
from micropay.core import rules


def current_signs(signs: Mapping[str, str], *, at: datetime) -> tuple[str, ...]:
    """The signs against a phone that still count. ``signs`` maps each to the moment it ends."""
    return tuple(sorted(sign for sign, end in signs.items() if datetime.fromisoformat(end) > at))


def is_known(bound_at: datetime, *, at: datetime) -> bool:
    """Whether a device has been its customer's for long enough (rule ``device.known_hours``)."""
    return bound_at + timedelta(hours=rules.number("device.known_hours", at=at)) <= at


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The installations that were a person's devices, for a data-subject request."""
    rows: Any = (
        Installation.objects.filter(devices__customer__subject_id=subject_id)
        .distinct()
        .order_by("id")
    )
    yield from rows.values(
        "number",
        "hardware_model",
        "os",
        "os_version",
        "app_version",
        "operator",
        "device_id",
        "network",
        "phone_state",
        "signs",
        "registered_at",
        "last_seen_at",
        "uninstalled_at",
    )


def event_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What those installations told, one row per time."""
    rows: Any = InstallationEvent.objects.filter(
        installation__devices__customer__subject_id=subject_id
    )
    yield from (
        rows.distinct()
        .order_by("id")
        .values(
            "kind", "at", "app_version", "os_version", "operator", "network_told", "phone_state"
        )
    )
