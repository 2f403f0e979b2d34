"""The outbox: after-effects are rows of the transaction that causes them.

Delivery is at least once. A handler runs in one transaction with the row marked done, so its
writes happen once; what it does outside the database may repeat and must bear it. Money never
depends on the broker: a lost broker only delays.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from micropay.core import locks
from micropay.core.models.outbox import OutboxItem

Handler = Callable[..., None]


@dataclass(frozen=True)
class Feeder:
    """A queue of another table: ``collect`` brings its items here and returns how many.

    ``waiting`` says how many there are, and since when the oldest waits.
    """

    collect: Callable[[], int]
    waiting: Callable[[], tuple[int, datetime | None]]


_handlers: dict[str, Handler] = {}
_endings: dict[str, Handler] = {}
_feeders: list[Feeder] = []

CLAIM = timedelta(seconds=30)
BATCH = 200
# Tries at 1, 4, 9 … seconds; after the last the item waits for a person.
MAX_ATTEMPTS = 12


def publish(*, topic: str, payload: dict[str, Any], now: datetime) -> None:
    """Queue an after-effect in the present transaction. ``payload`` holds ids only."""
    locks.require_transaction()
    OutboxItem.objects.create(topic=topic, payload=payload, created_at=now, available_at=now)


def handler(topic: str) -> Callable[[Handler], Handler]:
    """Register the one handler ``(payload, *, now)`` of a topic."""

    def register(function: Handler) -> Handler:
        if topic in _handlers:
            raise RuntimeError(f"The topic {topic} has a handler already.")
        _handlers[topic] = function
        return function

    return register


def given_up(topic: str) -> Callable[[Handler], Handler]:
    """Register what ``(payload, *, now)`` is done when the last try of a topic has failed."""

    def register(function: Handler) -> Handler:
        _endings[topic] = function
        return function

    return register


def add_feeder(feeder: Feeder) -> None:
    """Register a queue that the dispatcher empties into the outbox."""
    _feeders.append(feeder)


@transaction.atomic
def collect() -> int:
    """Bring the items that wait elsewhere; returns how many."""
    return sum(feeder.collect() for feeder in _feeders)


def uncollected() -> tuple[int, datetime | None]:
    """How many items wait elsewhere, and since when the oldest does."""
    found = [feeder.waiting() for feeder in _feeders]
    since = [oldest for _, oldest in found if oldest is not None]
    return sum(count for count, _ in found), min(since, default=None)


@transaction.atomic
def claim(*, now: datetime) -> list[UUID]:
    """Take a batch of waiting items for CLAIM; a claim that ends without success is taken again."""
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    waiting = OutboxItem.objects.filter(
        free, done_at=None, quarantined_at=None, available_at__lte=now
    )
    batch = waiting.select_for_update(skip_locked=True).order_by("available_at")[:BATCH]
    ids = list(batch.values_list("id", flat=True))
    OutboxItem.objects.filter(id__in=ids).update(claimed_until=now + CLAIM)
    return ids


def deliver(*, item_id: UUID, now: datetime) -> None:
    """Run one item's handler and mark it done, together or not at all; safe to call twice."""
    try:
        with transaction.atomic():
            _deliver(item_id, now)
    except Exception as error:
        _note_failure(item_id, error, now)


def _deliver(item_id: UUID, now: datetime) -> None:
    item = (
        OutboxItem.objects.select_for_update(skip_locked=True)
        .filter(id=item_id, done_at=None, quarantined_at=None)
        .first()
    )
    if item is None:
        return
    _handlers[item.topic](item.payload, now=now)
    item.done_at = now
    item.save(update_fields=["done_at"])


@transaction.atomic
def _note_failure(item_id: UUID, error: Exception, now: datetime) -> None:
    """Put the next try off. The error's text may name a person, so only its kind is kept."""
    item = OutboxItem.objects.select_for_update().get(id=item_id)
    if item.done_at is not None:
        return
    item.attempts += 1
    item.last_error = type(error).__name__
    item.claimed_until = None
    item.available_at = now + timedelta(seconds=item.attempts**2)
    item.quarantined_at = now if item.attempts >= MAX_ATTEMPTS else None
    item.save()
    if item.quarantined_at is not None and item.topic in _endings:
        _endings[item.topic](item.payload, now=now)
