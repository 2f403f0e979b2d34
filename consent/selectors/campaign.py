"""Reading campaigns as a person gets them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from consent.data.campaign import CampaignWords, InAppMessage
from consent.data.messages import WAY_OUT
from consent.models.campaign import Campaign, CampaignSeries, EventSignUp, Sending
from consent.models.policy import Service
from consent.selectors import purpose as purposes
from consent.states.campaign import CampaignChannel, SendingState, SeriesEvery
from micropay.core import clock, locks

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


def way_out(service: Service, language: str) -> str:
    """How to get no more of these: the service's own name and telephone, or e-mail without one."""
    contact = service.phone or service.email
    return WAY_OUT[language].format(service=service.name(language), contact=contact)


def words_of(row: Campaign | CampaignSeries) -> CampaignWords:
    """What a campaign or a series says."""
    return CampaignWords(
        kind=row.kind,
        purpose_id=row.purpose_id,
        channel=row.channel,
        segment=row.segment,
        title_th=row.title_th,
        title_en=row.title_en,
        body_th=row.body_th,
        body_en=row.body_en,
    )


def series_for_update(series_id: UUID) -> CampaignSeries | None:
    """A series, locked; None when there is none."""
    [found] = locks.lock(CampaignSeries.objects.filter(pk=series_id))
    return found[0] if found else None


def next_time(
    first_at: datetime, every: str, due_at: datetime, now: datetime
) -> tuple[datetime | None, int]:
    """The next time of a series after ``now``, and how many times between are over.

    Counted from the first time, at its hour in Bangkok: in a shorter month a 31st is the first day
    of the next. None when the series knows no further time.
    """
    if every == SeriesEvery.ONCE:
        return None, 0
    missed, turn = -1, 0
    while True:
        moment = _turn(first_at, every, turn)
        if moment > now:
            return moment, missed
        turn += 1
        missed += moment >= due_at


def _turn(first_at: datetime, every: str, turn: int) -> datetime:
    if every == SeriesEvery.MONTHLY:
        day = clock.bangkok_day(first_at)
        return first_at + (clock.months_on(day, turn) - day)
    return first_at + timedelta(days=turn * (7 if every == SeriesEvery.WEEKLY else 1))


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
