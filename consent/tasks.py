"""Queue jobs of consent: each is safe to run twice."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from celery import shared_task

from consent.services import (
    announcement,
    campaign,
    campaign_series,
    mail_request,
    merger,
    package,
    request,
    retention,
    review,
    source,
)
from micropay.core import clock, outbox
from micropay.core.actor import Actor


@outbox.handler(announcement.TOPIC)
def announce(payload: dict[str, Any], *, now: datetime) -> None:
    """Take an announcement one step on; it queues itself until everybody was told."""
    announcement.step(
        actor=Actor.system("outbox"), announcement_id=UUID(payload["announcement_id"]), now=now
    )


@outbox.handler(campaign.TOPIC)
def run_campaign(payload: dict[str, Any], *, now: datetime) -> None:
    """Take a campaign one step on; it queues itself until everybody is decided."""
    campaign.step(actor=Actor.system("outbox"), campaign_id=UUID(payload["campaign_id"]), now=now)


@shared_task
def run_series() -> int:
    """Make the campaigns of series that are due. Returns how many."""
    return campaign_series.run_due(actor=Actor.system("run_series"), now=clock.now())


@shared_task
def tell_of_sources() -> int:
    """Tell people of data about them that came from elsewhere. Returns how many were told."""
    return source.tell_next(actor=Actor.system("tell_of_sources"), now=clock.now())


@outbox.handler(request.PACKAGE)
def make_package(payload: dict[str, Any], *, now: datetime) -> None:
    """Make the package of a request; once, however often it is asked for."""
    package.make(
        actor=Actor.system("data_packages"), request_id=UUID(payload["request_id"]), now=now
    )


@outbox.handler(merger.TELL)
def tell_of_merger(payload: dict[str, Any], *, now: datetime) -> None:
    """Tell the next people of a merger; queues itself while some are left."""
    merger.tell_next(
        actor=Actor.system("mergers"), campaign_id=UUID(payload["campaign_id"]), now=now
    )


@shared_task(name="consent.tasks.look_after_requests")
def look_after_requests() -> None:
    """Bring clocks in line with the calendar of business days; hand over mails nobody confirmed."""
    actor, now = Actor.system("look_after_requests"), clock.now()
    request.recompute_due(actor=actor, now=now)
    mail_request.expire(actor=actor, now=now)


@shared_task(name="consent.tasks.open_reviews")
def open_reviews() -> None:
    """Open the quarter's self-review; write to compliance about what is overdue."""
    actor, now = Actor.system("self_review"), clock.now()
    review.open_quarter(actor=actor, now=now)
    review.escalate(actor=actor, now=now)


@shared_task(name="consent.tasks.retain")
def retain() -> None:
    """Delete or empty what was kept long enough, and report how much."""
    retention.run_all(actor=Actor.system("retention"), now=clock.now())
