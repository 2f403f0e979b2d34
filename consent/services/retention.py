"""The nightly run of the retention schedule: what is too old goes, and a row says how much.

Source: PDPA s.37(3). Each app does its own part behind ``core.rights.retention``; people under a
legal hold are left out by each.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from django.db import transaction

from consent.models.request import DataRequest, LegalHold
from consent.models.retention import RetentionCategory, RetentionRun
from consent.selectors import right
from consent.states.retention import RetentionAct
from micropay.core import clock, evidence, rights, rules
from micropay.core.actor import Actor

_log = structlog.get_logger(__name__)


def run_all(*, actor: Actor, now: datetime) -> dict[str, int]:
    """Run every category once. Returns how many went of each; a second run finds nothing.

    A category that fails is reported with the kind of its fault and does not hold up the others.
    Must run outside a transaction: each app commits in batches of its own.
    """
    gone: dict[str, int] = {}
    for category in RetentionCategory.objects.exclude(act=RetentionAct.KEEP):
        run = rights.retentions().get(category.code)
        if run is None:
            continue
        before = begins(category, now)
        fault = ""
        try:
            gone[category.code] = run(actor=actor, before=before, now=now)
        except Exception as error:  # one that fails must not hold up the others
            fault = type(error).__name__
            _log.error("retention_failed", category=category.code, kind=fault)
        _report(
            actor=actor,
            category=category,
            before=before,
            gone=gone.get(category.code, 0),
            fault=fault,
            now=now,
        )
    return gone


def begins(category: RetentionCategory, now: datetime) -> datetime:
    """The moment before which things of a category have been kept long enough."""
    number = rules.number(category.rule, at=now)
    if category.in_years:
        return clock.day_start(clock.months_on(clock.bangkok_day(now), -12 * number))
    return now - timedelta(days=number)


def forget_words(*, actor: Actor, before: datetime, now: datetime) -> int:
    """Empty words and answers of old requests; that they were made stays (PDPA s.39)."""
    old = DataRequest.objects.filter(closed_at__lt=before).exclude(
        details__isnull=True, answer__isnull=True
    )
    return old.exclude(subject_id__in=right.held_subjects()).update(details=None, answer=None)


@transaction.atomic
def _report(
    *,
    actor: Actor,
    category: RetentionCategory,
    before: datetime,
    gone: int,
    fault: str,
    now: datetime,
) -> None:
    held = LegalHold.objects.filter(lifted_at=None).values("subject_id").distinct().count()
    RetentionRun.objects.create(
        category=category, ran_at=now, before=before, gone=gone, people_held=held, fault=fault
    )
    if gone or fault:
        evidence.record(
            action="consent.retention.run",
            actor=actor,
            now=now,
            object_type="consent.RetentionCategory",
            object_id=category.code,
            detail={"gone": gone, "before": before.isoformat(), "fault": fault},
        )
