"""Root causes: themes and how often they come back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from complaints.models.case import Case
from complaints.models.root_cause import CorrectiveAction, RootCause
from complaints.states import UPHELD
from micropay.core import clock

_UPHELD = [one.value for one in UPHELD]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How many upheld cases a cause had in a time, and how many after it was acted upon."""

    cause: RootCause
    cases: int
    after_action: int


def missing(case: Case) -> bool:
    """Whether the case was upheld and nobody has said why it happened."""
    return case.outcome in _UPHELD and case.root_cause_id is None


def active() -> list[RootCause]:
    """The causes in use, in the order of display."""
    return list(RootCause.objects.filter(active=True).order_by("place", "code"))


def recurrence(*, since: datetime, until: datetime) -> list[Recurrence]:
    """Each cause of upheld cases resolved in a time, the most frequent first."""
    within = Q(
        cases__outcome__in=_UPHELD, cases__resolved_at__gte=since, cases__resolved_at__lt=until
    )
    rows = RootCause.objects.annotate(found=Count("cases", filter=within)).filter(found__gt=0)
    return [
        Recurrence(row, row.found, _after_action(row, until))
        for row in rows.order_by("-found", "code")
    ]


def overdue_actions(now: datetime) -> int:
    """Corrective actions whose day is over and that nobody has finished."""
    return CorrectiveAction.objects.filter(done_at=None, due__lt=clock.bangkok_day(now)).count()


def _after_action(cause: RootCause, until: datetime) -> int:
    done = CorrectiveAction.objects.filter(cause=cause, done_at__lt=until).order_by("done_at")
    first = done.first()
    if first is None:
        return 0
    return Case.objects.filter(
        root_cause=cause,
        outcome__in=_UPHELD,
        received_at__gt=first.done_at,
        received_at__lt=until,
    ).count()
