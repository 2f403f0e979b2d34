"""What the story of every table needs of consent: a coming version, a partner, data it sent."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from consent.services import announcement, source
from micropay.core.actor import Actor
from tests.consent.people import MAKER, MALEE, draft, person, publish


def tell() -> None:
    """A version is announced, and a partner with a contract sends somebody's profile."""
    from consent.models.announcement import Announcement

    now = timezone.now()
    version = draft(now, mark="announced")
    publish(version, now, effective_at=now + timedelta(days=30))
    announced = Announcement.objects.get(version=version)
    announcement.step(actor=Actor.system("story"), announcement_id=announced.id, now=now)
    source.enter_feed(
        actor=MAKER,
        code="partner",
        partner="A partner",
        service="qper",
        kind="partner",
        contract_reference="C-1",
        contract_from=now.date() - timedelta(days=1),
        contract_until=now.date() + timedelta(days=1),
        categories=["contact"],
        reason="story",
        now=now,
    )
    source.record(
        actor=MALEE,
        subject_id=person(now),
        categories=["contact"],
        kind="partner",
        ground="consent",
        feed_code="partner",
        now=now,
    )
