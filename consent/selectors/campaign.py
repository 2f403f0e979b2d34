"""Reading campaigns as a person gets them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from consent.data import InAppMessage
from consent.models.campaign import EventSignUp, Sending
from consent.selectors import purpose as purposes
from consent.states import CampaignChannel, SendingState

_MOST = 50


def in_app(subject_id: UUID, language: str, now: datetime) -> list[InAppMessage]:
    """The campaigns a person has in the app, newest first; none of a purpose withdrawn since."""
    rows = Sending.objects.filter(
        subject_id=subject_id, state=SendingState.SENT, campaign__channel=CampaignChannel.IN_APP
    ).select_related("campaign")
    thai = language != "en"
    return [
        InAppMessage(
            campaign_id=row.campaign_id,
            kind=row.campaign.kind,
            title=row.campaign.title_th if thai else row.campaign.title_en,
            body=row.campaign.body_th if thai else row.campaign.body_en,
            purpose=row.campaign.purpose_id,
        )
        for row in rows.order_by("-id")[:_MOST]
        if purposes.is_active(subject_id, row.campaign.purpose_id, now)
    ]


def sending_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What was sent to a person, or why not."""
    rows: Any = Sending.objects.filter(subject_id=subject_id).order_by("id")
    yield from rows.values(
        "campaign__title_en", "campaign__purpose_id", "campaign__channel", "state", "decided_at"
    ).iterator()


def sign_up_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The events a person signed up for."""
    rows: Any = EventSignUp.objects.filter(subject_id=subject_id).order_by("id")
    yield from rows.values(
        "campaign__title_en", "signed_up_at", "cancelled_at", "attended_at"
    ).iterator()
