"""The quarterly self-review: opened by the clock, done by owners, escalated when overdue.

Source: 000, 2.2 (collection, storage places, practice, physical security), 2.4; PDPA s.37(1).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from consent.errors.breach import ReviewClosed
from consent.models.review import Review, ReviewTopic
from consent.states.breach import ReviewFinding
from micropay.core import clock, evidence, locks, messages, rights, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


@transaction.atomic
def open_quarter(*, actor: Actor, now: datetime) -> int:
    """Make the points of the present quarter that are missing. Returns how many; a second run 0."""
    quarter = quarter_of(clock.bangkok_day(now))
    due = quarter + timedelta(days=rules.number("review.days", at=now))
    rows = [
        Review(topic=topic, quarter=quarter, due_on=due)
        for topic in ReviewTopic.objects.filter(active=True)
        if not Review.objects.filter(topic=topic, quarter=quarter).exists()
    ]
    made = len(Review.objects.bulk_create(rows, ignore_conflicts=True))
    if made:
        evidence.record(
            action="consent.review.open",
            actor=actor,
            now=now,
            object_type="consent.Review",
            detail={"quarter": str(quarter), "points": made},
        )
    return made


@transaction.atomic
def do(
    *,
    actor: Actor,
    review_id: UUID,
    finding: str,
    words: str,
    action: str = "",
    action_due_on: date | None = None,
    reason: str,
    now: datetime,
) -> Review:
    """Write down what was found. What is wrong needs an action with its day (the database says so).

    Raises NotFound, ReviewClosed.
    """
    row = _open(review_id)
    row.finding, row.words = ReviewFinding(finding).value, words
    row.action, row.action_due_on = action, action_due_on
    row.done_by, row.done_at = actor.label or actor.id, now
    row.save()
    _leave_evidence("do", row, actor, now, reason)
    return row


@transaction.atomic
def action_done(*, actor: Actor, review_id: UUID, reason: str, now: datetime) -> Review:
    """The action of a finding was carried out. Raises NotFound, ReviewClosed."""
    [found] = locks.lock(Review.objects.filter(pk=review_id))
    if not found:
        raise NotFound
    row: Review = found[0]
    if not row.action or row.action_done_at is not None:
        raise ReviewClosed
    row.action_done_at = now
    row.save(update_fields=["action_done_at"])
    _leave_evidence("action_done", row, actor, now, reason)
    return row


def escalate(*, actor: Actor, now: datetime) -> int:
    """Write to the compliance officers about points whose day is over, once each.

    Returns how many.
    """
    today = clock.bangkok_day(now)
    late = Review.objects.filter(done_at=None, due_on__lt=today, escalated_at=None)
    told = 0
    for review_id in list(late.values_list("id", flat=True)):
        with transaction.atomic():
            [[row]] = locks.lock(Review.objects.filter(pk=review_id))
            if row.escalated_at is not None or row.done_at is not None:
                continue
            row.escalated_at = now
            row.save(update_fields=["escalated_at"])
            for address in rights.officers():
                messages.send(
                    channel="email",
                    to=address,
                    template="consent.review_overdue",
                    context={"topic": row.topic.name_th, "due": clock.buddhist(row.due_on)},
                    language="th",
                    subject_id=None,
                    now=now,
                )
            _leave_evidence("escalate", row, actor, now, "")
            told += 1
    return told


def quarter_of(day: date) -> date:
    """The first day of a day's quarter."""
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def _open(review_id: UUID) -> Review:
    [found] = locks.lock(Review.objects.filter(pk=review_id))
    if not found:
        raise NotFound
    row: Review = found[0]
    if row.done_at is not None:
        raise ReviewClosed
    return row


def _leave_evidence(verb: str, row: Review, actor: Actor, now: datetime, reason: str) -> None:
    evidence.record(
        action=f"consent.review.{verb}",
        actor=actor,
        now=now,
        object_type="consent.Review",
        object_id=row.id,
        reason=reason,
        detail={"topic": row.topic_id, "finding": row.finding},
    )
