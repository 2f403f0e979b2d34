"""The brake on callers: acts per hour of one installation, one network, and everybody together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction

from accounts.errors.proof import TooManyAttempts
from micropay.core import evidence, origin, rules
from micropay.core.actor import Actor
from micropay.core.crypto import keys

_WINDOW = timedelta(hours=1)
_COUNT = """
INSERT INTO accounts_brake AS brake (id, scope, key, count, since)
SELECT uuidv7(), given.scope, given.key, 1, %(hour)s
  FROM unnest(%(scopes)s::text[], %(keys)s::text[]) AS given (scope, key)
 ORDER BY given.scope
    ON CONFLICT (scope, key) DO UPDATE
   SET count = CASE WHEN brake.since = excluded.since THEN brake.count + 1 ELSE 1 END,
       since = excluded.since
RETURNING scope, count
"""


def take(
    *, actor: Actor, act: str, now: datetime, purpose: str = "", own_device: bool = False
) -> None:
    """Count one more ``act`` (ask, attempt, find, problem) before it is looked at.

    A transaction of its own: what is refused afterwards stays counted. Limits per hour are the
    rules ``brake.<act>.installation``, ``.address`` and ``.everywhere``; each ``purpose`` has a
    count of its own. A customer's own device is held back by its own count only: strangers on its
    network, or an attack on everybody, do not keep people from their money. Raises
    TooManyAttempts.
    """
    with transaction.atomic(durable=True):
        full = _count(_callers(actor, act, own_device), purpose, now)
        if full:
            evidence.record(
                action="accounts.brake.refuse",
                actor=actor,
                now=now,
                detail={"act": act, "purpose": purpose, "scopes": sorted(full)},
            )
    if full:
        raise TooManyAttempts(retry_at=(_hour(now) + _WINDOW).isoformat())


def _callers(actor: Actor, act: str, own_device: bool) -> dict[str, str]:
    """Scope to caller. Without a known network address only installation and sum count."""
    callers = {"installation": str(actor.installation_id)}
    if not own_device:
        callers["everywhere"] = ""
        if actor.origin:
            callers["address"] = origin.household(actor.origin)
    return {f"{act}.{scope}": caller for scope, caller in callers.items()}


def _count(callers: Mapping[str, str], purpose: str, now: datetime) -> list[str]:
    """Add one to each counter; returns the scopes that are past their limit."""
    values: dict[str, Any] = {
        "hour": _hour(now),
        "scopes": list(callers),
        "keys": [
            keys.token_digest(f"brake\x00{scope}\x00{purpose}\x00{who}")
            for scope, who in callers.items()
        ],
    }
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, values)
        counted = cursor.fetchall()
    return [scope for scope, count in counted if count > rules.number(f"brake.{scope}", at=now)]


def _hour(now: datetime) -> datetime:
    return now.replace(minute=0, second=0, microsecond=0)
