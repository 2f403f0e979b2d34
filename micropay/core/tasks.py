"""Queue jobs of the floor: empty the outbox."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from micropay.core import clock, outbox


@shared_task
def dispatch_outbox() -> int:
    """Hand each waiting item to a worker. Returns how many."""
    ids = outbox.claim(now=clock.now())
    for item_id in ids:
        deliver_item.delay(str(item_id))
    return len(ids)


@shared_task
def deliver_item(item_id: str) -> None:
    """Deliver one outbox item; harmless when it was delivered already."""
    outbox.deliver(item_id=UUID(item_id), now=clock.now())
