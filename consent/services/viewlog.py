"""The view log: kept only under its own consent, gone when that ends or its days have passed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from consent.data.campaign import Viewed
from consent.errors.content import ViewOutOfTime
from consent.errors.purpose import PurposeNotActive
from consent.models.viewlog import ViewEntry
from consent.selectors import purpose as purposes
from consent.selectors import right
from consent.states.purpose import LogHolder
from micropay.core import evidence, locks, rules
from micropay.core.actor import Actor

PURPOSE = "view_log"


@transaction.atomic
def record(
    *,
    actor: Actor,
    subject_id: UUID,
    installation_id: UUID,
    viewed: Sequence[Viewed],
    now: datetime,
) -> int:
    """Log what a customer opened on this installation; returns how many entries were new.

    The same entry sent again is one entry. Raises PurposeNotActive, ViewOutOfTime for a moment to
    come or older than the rule ``viewlog.late_hours``. Source: the first document, (1.2.2).
    """
    if not purposes.is_active(subject_id, PURPOSE, now):
        raise PurposeNotActive(purpose=PURPOSE)
    oldest = now - timedelta(hours=rules.number("viewlog.late_hours", at=now))
    newest = now + timedelta(minutes=rules.number("viewlog.early_minutes", at=now))
    if any(not oldest <= one.opened_at <= newest for one in viewed):
        raise ViewOutOfTime
    before = ViewEntry.objects.filter(subject_id=subject_id).count()
    ViewEntry.objects.bulk_create(
        (
            ViewEntry(
                subject_id=subject_id,
                installation_id=installation_id,
                content=one.content,
                opened_at=one.opened_at,
                seconds=one.seconds,
                holder=LogHolder.COMPANY.value,
            )
            for one in viewed
        ),
        ignore_conflicts=True,
    )
    added = ViewEntry.objects.filter(subject_id=subject_id).count() - before
    evidence.record(
        action="consent.viewlog.record",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="consent.Subject",
        object_id=subject_id,
        detail={"entries": added},
    )
    return added


def stop(*, actor: Actor, subject_id: UUID, now: datetime) -> None:
    """The consent is withdrawn: the log of this person goes, in the same transaction."""
    locks.require_transaction()
    deleted, _ = ViewEntry.objects.filter(subject_id=subject_id).delete()
    evidence.record(
        action="consent.viewlog.forget",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="consent.Subject",
        object_id=subject_id,
        detail={"entries": deleted},
    )


def forget_old(*, actor: Actor, before: datetime, now: datetime) -> int:
    """Delete what is older, for the retention schedule; returns how many entries."""
    old = ViewEntry.objects.filter(opened_at__lt=before)
    deleted, _ = old.exclude(subject_id__in=right.held_subjects()).delete()
    return deleted
