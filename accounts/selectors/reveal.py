"""Reading reveals: what is open to whom, what a customer may know, which weeks wait for a look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from accounts.data.reveal import Look
from accounts.models.reveal import CUSTOMER, Reveal, RevealDelay, RevealWeek
from micropay.core import clock


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def live(*, staff_id: UUID, kind: str, record_id: UUID, now: datetime) -> QuerySet[Reveal]:
    """What is open of a record to this person now."""
    of_customer = Q(customer_id=record_id, record_id=None)
    return Reveal.objects.filter(
        of_customer if kind == CUSTOMER else Q(record_id=record_id),
        kind=kind,
        staff_id=staff_id,
        opened_at__lte=now,
        closes_at__gt=now,
    )


def open_fields(*, staff_id: UUID, kind: str, record_id: UUID, now: datetime) -> frozenset[str]:
    """The fields of a record that are open to this person now."""
    found = live(staff_id=staff_id, kind=kind, record_id=record_id, now=now)
    return frozenset(found.values_list("field", flat=True))


def told(now: datetime) -> QuerySet[Reveal]:
    """The reveals that their customers may know of: those not held back by a delay.

    What was visible before a delay began stays visible: its vanishing would tell.
    """
    held = RevealDelay.objects.filter(
        customer_id=OuterRef("customer_id"),
        begins_at__lte=OuterRef("opened_at"),
        ends_at__gt=OuterRef("opened_at"),
    ).filter(ends_at__gt=now)
    return Reveal.objects.filter(~Exists(held))


def looks(
    *, customer_id: UUID, now: datetime, before: UUID | None = None, limit: int = 50
) -> list[Look]:
    """Who looked at a customer's data, newest first: role, purpose, field and day, no name."""
    found = told(now).filter(customer_id=customer_id)
    if before is not None:
        found = found.filter(id__lt=before)
    return [
        Look(
            id=one.id,
            day=clock.bangkok_day(one.opened_at),
            role=one.role,
            purpose=one.case_kind,
            kind=one.kind,
            field=one.field,
        )
        for one in found.order_by("-id")[:limit]
    ]


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The same for a data-subject request, of people who are no customers too: what is held back
    stays out of it.
    """
    theirs = Q(customer__subject_id=subject_id) | Q(subject_id=subject_id)
    found = told(clock.now()).filter(theirs).order_by("id")
    rows: Any = found.values("role", "case_kind", "kind", "field", "opened_at")
    yield from rows


def personal_delays(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Delays that have ended; one in force would give itself away."""
    ended = RevealDelay.objects.filter(customer__subject_id=subject_id, ends_at__lte=clock.now())
    rows: Any = ended.order_by("id").values("ground", "begins_at", "ends_at")
    yield from rows


def weeks_with_counts() -> QuerySet[RevealWeek]:
    """Every week of every person with ``opened``, the number of fields opened."""
    return RevealWeek.objects.select_related("staff", "reviewer").annotate(opened=Count("reveals"))


def weeks_outstanding(now: datetime) -> int:
    """Weeks that are over and that nobody looked over."""
    this_week = monday_of(clock.bangkok_day(now))
    return RevealWeek.objects.filter(Q(reviewed_at=None, monday__lt=this_week)).count()


def status(now: datetime) -> dict[str, int]:
    """Figures of the review: weeks that wait, and how many of them longer than a week."""
    a_week_ago = monday_of(clock.bangkok_day(now)) - timedelta(days=7)
    late = RevealWeek.objects.filter(reviewed_at=None, monday__lt=a_week_ago).count()
    return {"weeks_outstanding": weeks_outstanding(now), "weeks_late": late}
