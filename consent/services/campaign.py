"""Marketing: nothing goes to anybody who has not consented to exactly this, at that very moment.

Suppression is absolute: the consent is asked again when each message is written. Every message
carries the way out, and nobody gets more in a week than the rule says.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Count

from consent.data.campaign import CampaignWords
from consent.data.messages import MESSAGE_CAMPAIGN
from consent.errors.campaign import CampaignNotOpen, CampaignUnknown, CampaignWrong
from consent.models.campaign import Campaign, Sending
from consent.models.purpose import Purpose
from consent.selectors import purpose as purposes
from consent.selectors.campaign import way_out
from consent.states.campaign import CampaignChannel, CampaignKind, CampaignState, SendingState
from micropay.core import approval, evidence, locks, messages, outbox, ports, rules
from micropay.core.actor import Actor
from micropay.core.ids import new_id

START = "consent.campaign.start"
TOPIC = "consent.campaign"
_WEEK = timedelta(days=7)
_NOBODY = UUID(int=0)
# Nobody consents to these together with anything else.
_OWN = frozenset({CampaignKind.SURVEY.value, CampaignKind.EVENT.value})
# Two campaigns at once must not both find room for one person.
_TURN = "SELECT pg_advisory_xact_lock(hashtextextended('consent marketing', 0))"
_GATHER = """
WITH page AS MATERIALIZED (
    SELECT DISTINCT subject_id FROM consent_purposedecision
     WHERE purpose_id = %(purpose)s AND subject_id > %(after)s ORDER BY subject_id LIMIT %(most)s
), put AS (
    INSERT INTO consent_sending (id, campaign_id, subject_id, state)
    SELECT uuidv7(), %(campaign)s, subject_id, 'waiting' FROM page
     WHERE consent_may_use(subject_id, %(purpose)s, %(at)s)
    ON CONFLICT (campaign_id, subject_id) DO NOTHING
    RETURNING 1
)
SELECT (SELECT subject_id FROM page ORDER BY subject_id DESC LIMIT 1), (SELECT count(*) FROM put)
"""


@transaction.atomic
def write(*, actor: Actor, words: CampaignWords, reason: str, now: datetime) -> UUID:
    """Write a campaign; nothing is sent. Returns its id.

    The purpose must rest on consent; surveys and events have their own (rules
    ``marketing.own.<kind>``). Raises CampaignWrong.
    """
    wanted = checked_purpose(words, now)
    row = Campaign.objects.create(
        id=new_id(),
        service_id=wanted.service_id,
        made_by=actor.id,
        made_at=now,
        **asdict(words),
    )
    leave_evidence(verb="write", row=row, actor=actor, now=now, reason=reason)
    return row.id


def checked_purpose(words: CampaignWords, now: datetime) -> Purpose:
    """The purpose a campaign rests on, when the campaign may be made like this. Raises
    CampaignWrong.
    """
    wanted = Purpose.objects.filter(pk=words.purpose_id).first()
    if wanted is None or not wanted.asks_consent:
        raise CampaignWrong(reason="purpose")
    if words.kind in _OWN:
        own = rules.text(f"marketing.own.{words.kind}", at=now).split("|")
        if wanted.code not in own:
            raise CampaignWrong(reason="purpose")
    if words.segment and words.segment not in ports.segments():
        raise CampaignWrong(reason="segment")
    return wanted


@transaction.atomic
def ask_to_start(*, actor: Actor, campaign_id: UUID, reason: str, now: datetime) -> UUID:
    """Ask another person to start a campaign. Returns the approval's id.

    Raises CampaignUnknown, CampaignNotOpen, ApprovalWaiting.
    """
    row = _locked(campaign_id, CampaignState.DRAFT)
    asked = approval.request(
        kind=START,
        object_type="consent.Campaign",
        object_id=row.id,
        payload={"title": row.title_en, "channel": row.channel, "segment": row.segment},
        actor=actor,
        reason=reason,
        now=now,
    )
    return asked.id


@transaction.atomic
def start_approved(*, actor: Actor, asked: approval.Approval, now: datetime) -> None:
    """What the second person's yes carries out. Raises CampaignUnknown, CampaignNotOpen."""
    row = _locked(UUID(asked.object_id), CampaignState.DRAFT)
    row.state = CampaignState.RUNNING
    row.started_at = now
    row.save()
    outbox.publish(topic=TOPIC, payload={"campaign_id": str(row.id)}, now=now)
    leave_evidence(verb="start", row=row, actor=actor, now=now)


@transaction.atomic
def stop(*, actor: Actor, campaign_id: UUID, reason: str, now: datetime) -> None:
    """Stop a campaign that runs: nobody gets it any more. Raises CampaignUnknown/NotOpen."""
    row = _locked(campaign_id, CampaignState.RUNNING)
    row.state = CampaignState.STOPPED
    row.ended_at = now
    row.save()
    leave_evidence(verb="stop", row=row, actor=actor, now=now, reason=reason)


@transaction.atomic
def step(*, actor: Actor, campaign_id: UUID, now: datetime) -> int:
    """The next page of people or the next batch of messages; returns how many rows it moved.

    Queues the step after it until everybody is decided; letters wait for who prints them. Safe to
    run twice.
    """
    [[row]] = locks.lock(Campaign.objects.filter(pk=campaign_id))
    if row.state != CampaignState.RUNNING:
        return 0
    if row.gathered_at is not None and row.channel == CampaignChannel.POST:
        return 0
    moved = _gather(row, now) if row.gathered_at is None else _send_batch(row, actor, now)
    row.save()
    if row.state == CampaignState.RUNNING:
        outbox.publish(topic=TOPIC, payload={"campaign_id": str(row.id)}, now=now)
    return moved


def _locked(campaign_id: UUID, state: CampaignState) -> Campaign:
    [found] = locks.lock(Campaign.objects.filter(pk=campaign_id))
    if not found:
        raise CampaignUnknown
    row: Campaign = found[0]
    if row.state != state:
        raise CampaignNotOpen(state=row.state)
    return row


def _gather(row: Campaign, now: datetime) -> int:
    values: dict[str, Any] = {
        "campaign": row.id,
        "purpose": row.purpose_id,
        "after": row.gathered_upto or _NOBODY,
        "at": now,
        "most": rules.number("consent.announce_page", at=now),
    }
    with connection.cursor() as cursor:
        cursor.execute(_GATHER, values)
        last, put = cursor.fetchone()
    if last is None:
        row.gathered_at = now
    else:
        row.gathered_upto = last
    return int(put)


def _send_batch(row: Campaign, actor: Actor, now: datetime) -> int:
    batch = next_batch(row, now)
    if not batch:
        finish(row, actor, now)
        return 0
    free = undecided(batch, row, now)
    channel = "" if row.channel == CampaignChannel.IN_APP else row.channel
    addresses = {one.subject_id: one for one in ports.addresses(free, channel)}
    for sending in batch:
        if sending.state == SendingState.WAITING:
            _send(sending, row, addresses.get(sending.subject_id), now)
    Sending.objects.bulk_update(batch, ["state", "message_id", "decided_at"])
    return len(batch)


def next_batch(row: Campaign, now: datetime) -> list[Sending]:
    """The next people of a campaign who are not decided, at most rule ``announce_batch``."""
    waiting = Sending.objects.filter(campaign=row, state=SendingState.WAITING).order_by("id")
    return list(waiting[: rules.number("consent.announce_batch", at=now)])


def undecided(batch: list[Sending], row: Campaign, now: datetime) -> list[UUID]:
    """Those of a batch who may get it at this very moment; the others are marked with why not.

    Takes the turn of all marketing, in the caller's transaction: it is kept until the batch is
    decided.
    """
    take_turn()
    people = [one.subject_id for one in batch]
    agreed = purposes.active_among(people, row.purpose_id, now)
    chosen = ports.in_segment(row.segment, people) if row.segment else set(people)
    full = _full(people, now)
    for sending in batch:
        sending.decided_at = now
        if sending.subject_id not in agreed or sending.subject_id not in chosen:
            sending.state = SendingState.SUPPRESSED.value
        elif sending.subject_id in full:
            sending.state = SendingState.CAPPED.value
    return [one.subject_id for one in batch if one.state == SendingState.WAITING]


def take_turn() -> None:
    """One batch of marketing at a time, whatever the campaign."""
    with connection.cursor() as cursor:
        cursor.execute(_TURN)


def finish(row: Campaign, actor: Actor, now: datetime) -> None:
    """Everybody is decided."""
    row.state, row.ended_at = CampaignState.DONE.value, now
    leave_evidence(verb="done", row=row, actor=actor, now=now)


def _full(people: list[UUID], now: datetime) -> set[UUID]:
    """Who got as much within a week as the rule ``marketing.per_week`` allows."""
    most = rules.number("marketing.per_week", at=now)
    sent = Sending.objects.filter(
        subject_id__in=people, state=SendingState.SENT, decided_at__gt=now - _WEEK
    )
    counted = sent.values("subject_id").annotate(count=Count("id")).filter(count__gte=most)
    return {one["subject_id"] for one in counted}


def _send(sending: Sending, row: Campaign, address: ports.Address | None, now: datetime) -> None:
    if row.channel == CampaignChannel.IN_APP and address is not None:
        sending.state = SendingState.SENT.value
        return
    if address is None:
        sending.state = SendingState.UNREACHABLE.value
        return
    thai = address.language != "en"
    sending.message_id = messages.send(
        channel=address.channel,
        to=address.to,
        template=MESSAGE_CAMPAIGN,
        context={
            "title": row.title_th if thai else row.title_en,
            "body": row.body_th if thai else row.body_en,
            "way_out": way_out(row.service, address.language),
        },
        language=address.language,
        subject_id=sending.subject_id,
        now=now,
    )
    sending.state = SendingState.SENT.value


def leave_evidence(
    *,
    verb: str,
    row: Campaign,
    actor: Actor,
    now: datetime,
    reason: str = "",
    subject_id: UUID | None = None,
) -> None:
    """One act on a campaign in the evidence log, in the caller's transaction."""
    evidence.record(
        action=f"consent.campaign.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="consent.Campaign",
        object_id=row.id,
        reason=reason,
        detail={"purpose": row.purpose_id, "channel": row.channel, "kind": row.kind},
    )
