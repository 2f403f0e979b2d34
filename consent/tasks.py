"""Queue jobs of consent: each is safe to run twice."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from celery import shared_task

from consent.services import announcement, source, viewlog
from micropay.core import clock, outbox
from micropay.core.actor import Actor


@outbox.handler(announcement.TOPIC)
def announce(payload: dict[str, Any], *, now: datetime) -> None:
    """Take an announcement one step on; it queues itself until everybody was told."""
    announcement.step(
        actor=Actor.system("outbox"), announcement_id=UUID(payload["announcement_id"]), now=now
    )


@shared_task
def tell_of_sources() -> int:
    """Tell people of data about them that came from elsewhere. Returns how many were told."""
    return source.tell_next(actor=Actor.system("tell_of_sources"), now=clock.now())


@shared_task
def forget_views() -> int:
    """Delete entries of the view log that are past their days. Returns how many."""
    return viewlog.forget_old(actor=Actor.system("forget_views"), now=clock.now())
