"""Reports by amount: which movements reach a measure that the law names.

Source: Ministerial Regulation B.E. 2554: cash 2,000,000 baht, electronic payment with cash 100,000,
payment for others with cash 700,000. Which of our movements carry cash is rule ``aml.kinds.*``;
as long as money comes from banks alone, none does.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from micropay.core import clock, evidence, rules
from micropay.core.actor import Actor
from wallet.models.movement import Movement
from wallet.models.suspicion import ThresholdReport
from wallet.selectors.mule import first_id_of
from wallet.states import AmlMeasure, MovementKind

_NONE = "none"
# Days that the nightly run looks back over, so that an outage leaves no gap.
_LOOK_BACK = timedelta(days=14)


@transaction.atomic
def find(*, actor: Actor, now: datetime) -> int:
    """Note every movement of the last days that reaches a measure, once. Returns how many are new.

    Safe to run twice and at once. Day and measure are those of the movement's own moment.
    """
    since = now - _LOOK_BACK
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
        id__gte=first_id_of(since), kind__in=kinds, amount__gte=least, posted_at__lte=now
    )
    return [
        ThresholdReport(
            movement=row,
            measure=measure,
            least=least,
            day=clock.bangkok_day(row.posted_at),
            found_at=now,
        )
        for row in rows
    ]


def _kinds(measure: AmlMeasure, now: datetime) -> list[str]:
    named = rules.text(f"aml.kinds.{measure}", at=now)
    known = {kind.value for kind in MovementKind}
    return [] if named == _NONE else [one for one in named.split(",") if one in known]
