"""The state of the platform in one place: ``/readyz`` and ``manage.py money_status`` show it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.core.cache import cache
from django.db import connection

from micropay.core import clock, outbox

_KEPT_SECONDS = 3 * 24 * 3600
_readers: dict[str, Callable[[datetime], Any]] = {}


def register(name: str, read: Callable[[datetime], Any]) -> None:
    """Add a figure: ``read(now)`` returns something JSON can hold."""
    _readers[name] = read


def read_all(now: datetime) -> dict[str, Any]:
    """Every registered figure. Raises what the database raises when it is away."""
    figures = {name: read(now) for name, read in sorted(_readers.items())}
    return {"outbox": outbox_age(now), "refusals_today": refusals(now), **figures}


def outbox_age(now: datetime) -> dict[str, Any]:
    """How many after-effects wait, how old the oldest is, and how many wait for a person."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE quarantined_at IS NULL),"
            " coalesce(extract(epoch FROM %s - min(created_at)"
            "   FILTER (WHERE quarantined_at IS NULL)), 0),"
            " count(quarantined_at) FROM core_outbox WHERE done_at IS NULL",
            [now],
        )
        waiting, age, quarantined = cursor.fetchone()
    elsewhere, since = outbox.uncollected()
    age = max(age, (now - since).total_seconds() if since else 0, 0)
    return {
        "waiting": waiting + elsewhere,
        "oldest_seconds": int(age),
        "quarantined": quarantined,
    }


def count_refusal(code: str, now: datetime) -> None:
    """Count a refusal of the API by code and Bangkok day. A lost count harms nobody."""
    try:
        known: dict[str, bool] = cache.get(_index_key(now)) or {}
        if code not in known:
            known[code] = True
            cache.set(_index_key(now), known, timeout=_KEPT_SECONDS)
        cache.add(_key(code, now), 0, timeout=_KEPT_SECONDS)
        cache.incr(_key(code, now))
    except Exception:
        return


def refusals(now: datetime) -> dict[str, int]:
    """Refusals of this Bangkok day by code; empty when the cache is away."""
    try:
        known = sorted(cache.get(_index_key(now)) or {})
        found = cache.get_many([_key(code, now) for code in known])
    except Exception:
        return {}
    return {code: int(found.get(_key(code, now), 0)) for code in known}


def _index_key(now: datetime) -> str:
    return f"refusals:{clock.bangkok_day(now)}"


def _key(code: str, now: datetime) -> str:
    return f"{_index_key(now)}:{code}"
