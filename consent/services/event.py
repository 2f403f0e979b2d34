"""Events that a campaign announced: signing up, taking it back, who came."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.errors.campaign import CampaignNotOpen, CampaignUnknown
from consent.errors.purpose import PurposeNotActive
from consent.models.campaign import Campaign, EventSignUp, Sending
from consent.selectors import purpose as purposes
from consent.services.campaign import leave_evidence
from consent.states.campaign import CampaignKind, SendingState
from micropay.core.actor import Actor


@transaction.atomic
def sign_up(*, actor: Actor, subject_id: UUID, campaign_id: UUID, now: datetime) -> None:
    """Somebody signs up for an event they were told of; signing up again undoes a cancellation.

    Raises CampaignUnknown, PurposeNotActive.
    """
    row = _event_of(subject_id, campaign_id)
    if not purposes.is_active(subject_id, row.purpose_id, now):
        raise PurposeNotActive(purpose=row.purpose_id)
    EventSignUp.objects.update_or_create(
        campaign=row,
        subject_id=subject_id,
        defaults={"cancelled_at": None},
        create_defaults={"signed_up_at": now},
    )
    leave_evidence(verb="sign_up", row=row, actor=actor, now=now, subject_id=subject_id)


@transaction.atomic
def cancel(*, actor: Actor, subject_id: UUID, campaign_id: UUID, now: datetime) -> None:
    """Take a sign-up back; harmless when there is none. Raises CampaignUnknown."""
    row = _event_of(subject_id, campaign_id)
    waiting = EventSignUp.objects.filter(campaign=row, subject_id=subject_id, attended_at=None)
    waiting.filter(cancelled_at=None).update(cancelled_at=now)
    leave_evidence(verb="cancel", row=row, actor=actor, now=now, subject_id=subject_id)


@transaction.atomic
def attended(*, actor: Actor, sign_up_id: UUID, reason: str, now: datetime) -> None:
    """Staff at the event note that somebody came. Raises CampaignUnknown, CampaignNotOpen."""
    found = EventSignUp.objects.select_for_update().filter(pk=sign_up_id).first()
    if found is None:
        raise CampaignUnknown
    if found.cancelled_at is not None or found.attended_at is not None:
        raise CampaignNotOpen(state="attended" if found.attended_at else "cancelled")
    found.attended_at = now
    found.save(update_fields=["attended_at"])
    leave_evidence(
        verb="attended",
        row=found.campaign,
        actor=actor,
        now=now,
        reason=reason,
        subject_id=found.subject_id,
    )


def _event_of(subject_id: UUID, campaign_id: UUID) -> Campaign:
    told = Sending.objects.filter(subject_id=subject_id, state=SendingState.SENT)
    row = Campaign.objects.filter(
        pk=campaign_id, kind=CampaignKind.EVENT, pk__in=told.values("campaign_id")
    ).first()
    if row is None:
        raise CampaignUnknown
    return row
