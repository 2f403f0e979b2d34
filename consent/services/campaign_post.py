"""Letters of a campaign: a list to print, decided person by person at the moment it is written.

Whoever prints them receives names and addresses: they have to be a recipient with terms for this
purpose, and each person finds the disclosure in the register (PDPA s.27, s.40).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.errors.campaign import CampaignNotOpen, CampaignUnknown
from consent.models.campaign import Campaign, Sending
from consent.selectors import purpose as purposes
from consent.selectors.campaign import way_out
from consent.services import campaign, disclosure_batch
from consent.states.campaign import CampaignChannel, CampaignState, SendingState
from micropay.core import exports, locks, ports, rules
from micropay.core.actor import Actor
from micropay.core.exports import Export

_HEADER = ("name", "address", "language", "title", "text", "way out")
_GIVEN = ("name", "address", "language")
_STATES = (CampaignState.RUNNING, CampaignState.DONE)


@transaction.atomic
def print_letters(
    *, actor: Actor, campaign_id: UUID, recipient_code: str, reason: str, now: datetime
) -> Export:
    """The letters of a campaign by post as a file for ``recipient_code``, who prints them; recorded
    as an export with how many were left out and why, and in the register of disclosures for each
    person in it. Everybody is decided with it, so the campaign is done.

    Asked for again, the file has those who were in it and consent still. Memory stays flat. Raises
    CampaignUnknown, CampaignNotOpen, RecipientNotValid, RecipientUnchecked, TransferNotAllowed.
    """
    [found] = locks.lock(Campaign.objects.filter(pk=campaign_id, channel=CampaignChannel.POST))
    if not found:
        raise CampaignUnknown
    row: Campaign = found[0]
    if row.state not in _STATES or row.gathered_at is None:
        raise CampaignNotOpen(state=row.state)
    shop = _Printer(actor, recipient_code, row.purpose_id, now)
    shop.given([])
    counts = dict.fromkeys(("sent", "suppressed", "capped", "unreachable"), 0)
    again = row.state == CampaignState.DONE
    export = exports.write_csv(
        actor=actor,
        report="consent.letters",
        name=f"letters-{str(row.id)[-8:]}.csv",
        header=_HEADER,
        rows=_once_more(row, counts, shop) if again else _decide(row, counts, shop),
        reason=reason,
        detail={
            "campaign": str(row.id),
            "recipient": recipient_code,
            "again": again,
            "counts": counts,
        },
        now=now,
    )
    if not again:
        campaign.finish(row, actor, now)
        row.save()
    return export


@dataclass(frozen=True, slots=True)
class _Printer:
    """Who gets the file."""

    actor: Actor
    code: str
    purpose: str
    now: datetime

    def given(self, people: list[UUID]) -> None:
        disclosure_batch.record_processor(
            actor=self.actor,
            recipient_code=self.code,
            subject_ids=people,
            fields=_GIVEN,
            purpose=self.purpose,
            now=self.now,
        )


def _decide(row: Campaign, counts: dict[str, int], shop: _Printer) -> Iterator[tuple[str, ...]]:
    now = shop.now
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
        written = [one.subject_id for one in batch if one.state == SendingState.SENT]
        shop.given(written)
        for subject_id in written:
            yield _line(row, addresses[subject_id])


def _once_more(row: Campaign, counts: dict[str, int], shop: _Printer) -> Iterator[tuple[str, ...]]:
    now = shop.now
    sent = Sending.objects.filter(campaign=row, state=SendingState.SENT).order_by("id")
    size = rules.number("consent.announce_batch", at=now)
    after = UUID(int=0)
    while batch := list(sent.filter(id__gt=after)[:size]):
        after = batch[-1].id
        people = [one.subject_id for one in batch]
        agreed = purposes.active_among(people, row.purpose_id, now)
        found = list(ports.postal_addresses(sorted(agreed)))
        shop.given([one.subject_id for one in found])
        for address in found:
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
        way_out(row.service, address.language),
    )
