"""Campaigns for later, and again and again: newsletters, updates, reminders, greetings.

Two people start a series; each time it is due makes one campaign of its words, which then runs as
any other. After an outage the time that is over makes one campaign, not one for each time missed.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from consent.data.campaign import CampaignWords
from consent.errors.campaign import CampaignNotOpen, CampaignUnknown, CampaignWrong
from consent.models.campaign import Campaign, CampaignSeries
from consent.selectors import campaign as campaigns
from consent.services import campaign
from consent.states.campaign import CampaignState, SeriesEvery
from micropay.core import approval, evidence, outbox
from micropay.core.actor import Actor
from micropay.core.ids import new_id

START = "consent.series.start"


@transaction.atomic
def write(
    *,
    actor: Actor,
    words: CampaignWords,
    every: str,
    first_at: datetime,
    reason: str,
    now: datetime,
) -> UUID:
    """Write a series; nothing is sent. Returns its id. Raises CampaignWrong, also for a first time
    that lies in the past.
    """
    wanted = campaign.checked_purpose(words, now)
    if first_at <= now:
        raise CampaignWrong(reason="first time")
    row = CampaignSeries.objects.create(
        id=new_id(),
        service_id=wanted.service_id,
        every=SeriesEvery(every).value,
        first_at=first_at,
        made_by=actor.id,
        made_at=now,
        **asdict(words),
    )
    _leave_evidence("write", row, actor, now, reason)
    return row.id


@transaction.atomic
def ask_to_start(*, actor: Actor, series_id: UUID, reason: str, now: datetime) -> UUID:
    """Ask another person to start a series. Returns the approval's id.

    Raises CampaignUnknown, CampaignNotOpen, ApprovalWaiting.
    """
    row = _locked(series_id, CampaignState.DRAFT)
    asked = approval.request(
        kind=START,
        object_type="consent.CampaignSeries",
        object_id=row.id,
        payload={"title": row.title_en, "channel": row.channel, "every": row.every},
        actor=actor,
        reason=reason,
        now=now,
    )
    return asked.id


@transaction.atomic
def start_approved(*, actor: Actor, asked: approval.Approval, now: datetime) -> None:
    """What the second person's yes carries out. A first time that is over meanwhile is due at
    once. Raises CampaignUnknown, CampaignNotOpen.
    """
    row = _locked(UUID(asked.object_id), CampaignState.DRAFT)
    row.state, row.started_at, row.next_at = CampaignState.RUNNING.value, now, row.first_at
    row.save()
    _leave_evidence("start", row, actor, now)


@transaction.atomic
def stop(*, actor: Actor, series_id: UUID, reason: str, now: datetime) -> None:
    """No more campaigns come of a series; those that run are stopped by themselves.

    Raises CampaignUnknown, CampaignNotOpen.
    """
    row = _locked(series_id, CampaignState.RUNNING)
    row.state, row.ended_at, row.next_at = CampaignState.STOPPED.value, now, None
    row.save()
    _leave_evidence("stop", row, actor, now, reason)


def run_due(*, actor: Actor, now: datetime) -> int:
    """Make the campaigns that are due. Returns how many; safe to run twice, and by two at once."""
    due = CampaignSeries.objects.filter(state=CampaignState.RUNNING, next_at__lte=now)
    ids = list(due.order_by("next_at").values_list("id", flat=True))
    return sum(_run(actor, series_id, now) for series_id in ids)


@transaction.atomic
def _run(actor: Actor, series_id: UUID, now: datetime) -> int:
    row = campaigns.series_for_update(series_id)
    if row is None or row.next_at is None or row.next_at > now:
        return 0
    made = Campaign.objects.create(
        id=new_id(),
        series=row,
        due_at=row.next_at,
        service_id=row.service_id,
        state=CampaignState.RUNNING.value,
        made_by=row.made_by,
        made_at=now,
        started_at=now,
        **asdict(campaigns.words_of(row)),
    )
    outbox.publish(topic=campaign.TOPIC, payload={"campaign_id": str(made.id)}, now=now)
    row.next_at, missed = campaigns.next_time(row.first_at, row.every, row.next_at, now)
    if row.next_at is None:
        row.state, row.ended_at = CampaignState.DONE.value, now
    row.save()
    _leave_evidence("run", row, actor, now, campaign=str(made.id), missed=missed)
    return 1


def _locked(series_id: UUID, state: CampaignState) -> CampaignSeries:
    row = campaigns.series_for_update(series_id)
    if row is None:
        raise CampaignUnknown
    if row.state != state:
        raise CampaignNotOpen(state=row.state)
    return row


def _leave_evidence(
    verb: str, row: CampaignSeries, actor: Actor, now: datetime, reason: str = "", **detail: Any
) -> None:
    evidence.record(
        action=f"consent.series.{verb}",
        actor=actor,
        now=now,
        object_type="consent.CampaignSeries",
        object_id=row.id,
        reason=reason,
        detail={"purpose": row.purpose_id, "channel": row.channel, "kind": row.kind, **detail},
    )
