"""Wrong codes for a phone before anybody has signed in: failures in a row, and their locks.

Three counters for each purpose: of this phone on this installation, from this network, and in all.
A customer's own device has the first one only, so no stranger can lock its owner out. Registering,
signing in and a forgotten PIN do not share a counter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from accounts.data.phone import Claim
from accounts.errors.proof import OtpLocked
from accounts.selectors.proof import delays
from micropay.core import rules
from micropay.core.crypto import keys

# Whoever asks for or tries a code waits here for the counters' rows, always in one order.
_HOLD = """
INSERT INTO accounts_brake AS brake (id, scope, key, count, since)
SELECT uuidv7(), given.scope, given.key, 0, %(now)s
  FROM unnest(%(scopes)s::text[], %(keys)s::text[]) AS given (scope, key)
 ORDER BY given.scope
    ON CONFLICT (scope, key) DO UPDATE SET since = excluded.since
RETURNING locked_until
"""
_COUNT = """
UPDATE accounts_brake AS brake
   SET count = brake.count + 1,
       locked_until = CASE WHEN (brake.count + 1) %% given.most = 0
           THEN %(now)s + make_interval(secs => (%(delays)s::int[])[least(
                (brake.count + 1) / given.most, cardinality(%(delays)s::int[]))])
           ELSE brake.locked_until END
  FROM unnest(%(scopes)s::text[], %(keys)s::text[], %(most)s::int[]) AS given (scope, key, most)
 WHERE brake.scope = given.scope AND brake.key = given.key
"""
_CLEAR = """
UPDATE accounts_brake AS brake SET count = 0, locked_until = NULL
  FROM unnest(%(scopes)s::text[], %(keys)s::text[]) AS given (scope, key)
 WHERE brake.scope = given.scope AND brake.key = given.key
"""


@dataclass(frozen=True, slots=True)
class Lanes:
    """The counters that one claim for one purpose meets."""

    scopes: tuple[str, ...]
    keys: tuple[str, ...]
    most: tuple[int, ...]


def lanes(claim: Claim, *, purpose: str, now: datetime) -> Lanes:
    """Which counters a claim meets, by rules ``otp.consecutive_failures`` (of one installation or
    network) and ``otp.failures_everywhere``.
    """
    few = rules.number("otp.consecutive_failures", at=now)
    all_ways = rules.number("otp.failures_everywhere", at=now)
    found = [("phone.installation", str(claim.installation_id), few)]
    if not claim.own_device:
        found.append(("phone.everywhere", "", all_ways))
        if claim.origin:
            found.append(("phone.network", claim.origin, few))
    scopes, who, most = zip(*found, strict=True)
    digests = tuple(
        keys.token_digest(f"{scope}\x00{purpose}\x00{claim.phone}\x00{one}")
        for scope, one in zip(scopes, who, strict=True)
    )
    return Lanes(scopes, digests, most)


def hold(held: Lanes, *, now: datetime) -> None:
    """Lock the counters until the caller's transaction ends. Raises OtpLocked while one of them is
    locked.
    """
    until = [one for (one,) in _run(_HOLD, held, now) if one is not None and one > now]
    if until:
        raise OtpLocked(retry_at=max(until).isoformat())


def count(held: Lanes, *, now: datetime) -> None:
    """One more failure in a row, before the code is compared; the one that fills the measure locks.
    The counters are held.
    """
    _run(_COUNT, held, now, delays=delays("otp.lock_seconds", now=now))


def clear(held: Lanes, *, now: datetime) -> None:
    """The code was right: nothing is owed. The counters are held, so no other lock is lifted."""
    _run(_CLEAR, held, now)


def _run(statement: str, held: Lanes, now: datetime, **more: Any) -> list[Any]:
    values = {
        "scopes": list(held.scopes),
        "keys": list(held.keys),
        "most": list(held.most),
        "now": now,
        **more,
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []
