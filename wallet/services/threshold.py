"""Reports by amount: which movements reach a measure that the law names, by themselves or together.

Source: Ministerial Regulation B.E. 2554: cash 2,000,000 baht, electronic payment with cash 100,000,
payment for others with cash 700,000. Which of our movements carry cash is rule ``aml.kinds.*``;
as long as money comes from banks alone, none does. Rule ``aml.linked``: what one person moves on
one day in parts counts together, so that nobody stays below a measure by splitting.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import Coalesce, TruncDate

from micropay.core import clock, evidence, rules
from micropay.core.actor import Actor
from wallet.models.movement import Movement
from wallet.models.suspicion import ThresholdReport
from wallet.selectors.mule import first_id_of
from wallet.states.movement import MovementKind
from wallet.states.risk import AmlMeasure, ThresholdBasis

_NONE = "none"
# Days that the nightly run looks back over, so that an outage leaves no gap.
_LOOK_BACK = timedelta(days=14)


@transaction.atomic
def find(*, actor: Actor, now: datetime) -> int:
    """Note every movement of the last days that reaches a measure, by itself or with others of the
    same person on its Bangkok day, once. Returns how many are new.

    Safe to run twice and at once. Day and measure are those of the movement's own moment.
    """
    # From the beginning of a day: what is linked is counted over whole days.
    since = clock.day_start(clock.bangkok_day(now - _LOOK_BACK))
    found = [row for measure in AmlMeasure for row in _reaching(measure, since, now)]
    before = ThresholdReport.objects.count()
    ThresholdReport.objects.bulk_create(found, ignore_conflicts=True)
    added = ThresholdReport.objects.count() - before
    if added:
        evidence.record(
            action="wallet.threshold.find",
            actor=actor,
            now=now,
            object_type="wallet.ThresholdReport",
            detail={"added": added},
        )
    return added


def _reaching(measure: AmlMeasure, since: datetime, now: datetime) -> list[ThresholdReport]:
    kinds = _kinds(measure, now)
    least = rules.number(f"aml.{measure}_satang", at=now)
    rows = Movement.objects.filter(
        id__gte=first_id_of(since), posted_at__gte=since, kind__in=kinds, posted_at__lte=now
    )
    found = [(row, ThresholdBasis.SINGLE) for row in rows.filter(amount__gte=least)]
    if kinds and rules.flag("aml.linked", at=now):
        found += [(row, ThresholdBasis.LINKED) for row in _linked(rows, least)]
    return [
        ThresholdReport(
            movement=row,
            measure=measure,
            basis=basis,
            least=least,
            day=clock.bangkok_day(row.posted_at),
            found_at=now,
        )
        for row, basis in found
    ]


def _linked(rows: QuerySet[Movement], least: int) -> list[Movement]:
    """Movements below the measure that reach it together: of one person, on one day."""
    small = rows.filter(amount__lt=least).annotate(
        person=Coalesce("customer_id", "payee_customer_id"),
        day=TruncDate("posted_at", tzinfo=clock.BANGKOK),
    )
    days = (
        small.values("person", "day")
        .annotate(sum=Sum("amount"), times=Count("id"))
        .filter(person__isnull=False, sum__gte=least, times__gt=1)
        .order_by()
    )
    found: list[Movement] = []
    for one in days:
        found += small.filter(person=one["person"], day=one["day"])
    return found


def _kinds(measure: AmlMeasure, now: datetime) -> list[str]:
    named = rules.text(f"aml.kinds.{measure}", at=now)
    known = {kind.value for kind in MovementKind}
    return [] if named == _NONE else [one for one in named.split(",") if one in known]
