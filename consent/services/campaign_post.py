"""Letters of a campaign: a list to print, decided person by person at the moment it is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.data.messages import WAY_OUT
from consent.errors.campaign import CampaignNotOpen, CampaignUnknown
from consent.models.campaign import Campaign, Sending
from consent.selectors import purpose as purposes
from consent.services import campaign
from consent.states.campaign import CampaignChannel, CampaignState, SendingState
from micropay.core import exports, locks, ports, rules
from micropay.core.actor import Actor
from micropay.core.exports import Export

_HEADER = ("name", "address", "language", "title", "text", "way out")
_STATES = (CampaignState.RUNNING, CampaignState.DONE)


@transaction.atomic
def print_letters(*, actor: Actor, campaign_id: UUID, reason: str, now: datetime) -> Export:
    """The letters of a campaign by post as a file, recorded as an export with how many were left
    out and why. Everybody is decided with it, so the campaign is done.

    Asked for again, the file has those who were in it and consent still. Memory stays flat. Raises
    CampaignUnknown, CampaignNotOpen.
    """
    [found] = locks.lock(Campaign.objects.filter(pk=campaign_id, channel=CampaignChannel.POST))
    if not found:
        raise CampaignUnknown
    row: Campaign = found[0]
    if row.state not in _STATES or row.gathered_at is None:
        raise CampaignNotOpen(state=row.state)
    counts = dict.fromkeys(("sent", "suppressed", "capped", "unreachable"), 0)
    again = row.state == CampaignState.DONE
    export = exports.write_csv(
        actor=actor,
        report="consent.letters",
        name=f"letters-{str(row.id)[-8:]}.csv",
        header=_HEADER,
        rows=_once_more(row, counts, now) if again else _decide(row, counts, now),
        reason=reason,
        detail={"campaign": str(row.id), "again": again, "counts": counts},
        now=now,
    )
    if not again:
        campaign.finish(row, actor, now)
        row.save()
    return export


def _decide(row: Campaign, counts: dict[str, int], now: datetime) -> Iterator[tuple[str, ...]]:
    while batch := campaign.next_batch(row, now):
        free = campaign.undecided(batch, row, now)
        addresses = {one.subject_id: one for one in ports.postal_addresses(free)}
        for sending in batch:
            if sending.state == SendingState.WAITING:
                there = sending.subject_id in addresses
                state = SendingState.SENT if there else SendingState.UNREACHABLE
                sending.state = state.value
            counts[sending.state] += 1
        Sending.objects.bulk_update(batch, ["state", "decided_at"])
        for sending in batch:
            if sending.state == SendingState.SENT:
                yield _line(row, addresses[sending.subject_id])


def _once_more(row: Campaign, counts: dict[str, int], now: datetime) -> Iterator[tuple[str, ...]]:
    sent = Sending.objects.filter(campaign=row, state=SendingState.SENT).order_by("id")
    size = rules.number("consent.announce_batch", at=now)
    after = UUID(int=0)
    while batch := list(sent.filter(id__gt=after)[:size]):
        after = batch[-1].id
        people = [one.subject_id for one in batch]
        agreed = purposes.active_among(people, row.purpose_id, now)
        for address in ports.postal_addresses(sorted(agreed)):
            counts["sent"] += 1
            yield _line(row, address)
        counts["suppressed"] += len(people) - len(agreed)


def _line(row: Campaign, address: ports.PostalAddress) -> tuple[str, ...]:
    english = address.language == "en"
    return (
        address.name,
        address.address,
        address.language,
        row.title_en if english else row.title_th,
        row.body_en if english else row.body_th,
        WAY_OUT[address.language],
    )
