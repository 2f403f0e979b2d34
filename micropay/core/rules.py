"""Numbers that come from a rule live in a table: value, unit, source, effective date.

Reads are kept for a few seconds per process. Nothing that decides over money reads here: the
ledger's limits are read by SQL under lock.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from micropay.core.models.rule import Rule

_KEEP_SECONDS = 5.0
_FROM_THE_START = datetime(2020, 1, 1, tzinfo=UTC)
_cache: dict[str, Any] = {"until": 0.0, "rules": {}}


@dataclass(frozen=True, slots=True)
class Seed:
    """A first value for a migration: where it comes from stands beside it."""

    key: str
    value: str
    unit: str
    source: str


class UnknownRule(KeyError):
    """No value of this rule is in effect: a programming or seeding error."""


def text(key: str, *, at: datetime) -> str:
    """The value of a rule in effect at a moment. Raises UnknownRule."""
    values = _rules().get(key)
    if not values:
        raise UnknownRule(key)
    place = bisect_right([moment for moment, _ in values], at) - 1
    if place < 0:
        raise UnknownRule(key)
    return values[place][1]


def number(key: str, *, at: datetime) -> int:
    """A whole number (satang, seconds, days: the rule's unit says)."""
    return int(text(key, at=at))


def flag(key: str, *, at: datetime) -> bool:
    """A switch, stored as ``on`` or ``off``."""
    return text(key, at=at) == "on"


def forget() -> None:
    """Drop what this process keeps, after a change."""
    _cache["until"] = 0.0


def seed(apps: Any, seeds: list[Seed], using: str = "owner") -> None:
    """Migration helper: put first values in."""
    model = apps.get_model("core", "Rule")
    for one in seeds:
        model.objects.using(using).create(
            key=one.key,
            value=one.value,
            unit=one.unit,
            source=one.source,
            effective_from=_FROM_THE_START,
        )


def unseed(apps: Any, seeds: list[Seed], using: str = "owner") -> None:
    """Migration helper: take them out again."""
    model = apps.get_model("core", "Rule")
    model.objects.using(using).filter(key__in=[one.key for one in seeds]).delete()


def _rules() -> dict[str, list[tuple[datetime, str]]]:
    if time.monotonic() >= _cache["until"]:
        found: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
        rows = Rule.objects.order_by("effective_from").values_list("key", "effective_from", "value")
        for key, effective_from, value in rows:
            found[key].append((effective_from, value))
        _cache["rules"] = dict(found)
        _cache["until"] = time.monotonic() + _KEEP_SECONDS
    rules: dict[str, list[tuple[datetime, str]]] = _cache["rules"]
    return rules
