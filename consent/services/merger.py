"""A merger or sale of assets: everybody concerned is told before any data moves.

Source: 000, 2.1 (3); 003, 3.12. Two people announce; each notice is a message with proof of its
sending; data moves for a person only when theirs was out for rule ``merger.notice_days``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from consent.errors.disclosure import NoticeNotDelivered
from consent.models.disclosure import Recipient
from consent.models.merger import MergerCampaign, MergerNotice
from consent.models.policy import Service
from micropay.core import approval, evidence, messages, outbox, rights, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from micropay.core.models.message import Message

ANNOUNCE = "consent.merger.announce"
TELL = "consent.merger.tell"
_BATCH = 200


@transaction.atomic
def ask_to_announce(
    *,
    actor: Actor,
    service: str,
    recipient_code: str,
    words_th: str,
    words_en: str,
    reason: str,
    now: datetime,
) -> MergerCampaign:
    """The first of two people writes the notice. Raises NotFound, ApprovalWaiting."""
    found = Service.objects.filter(pk=service).first()
    recipient = Recipient.objects.filter(pk=recipient_code).first()
    if found is None or recipient is None:
        raise NotFound
    campaign = MergerCampaign.objects.create(
        service=found,
        recipient=recipient,
        words_th=words_th,
        words_en=words_en,
        maker_id=actor.id,
        asked_at=now,
    )
    approval.request(
        kind=ANNOUNCE,
        object_type="consent.MergerCampaign",
        object_id=campaign.id,
        payload={},
        actor=actor,
        reason=reason,
        now=now,
    )
    return campaign


def announce_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: telling begins."""
    campaign = MergerCampaign.objects.select_for_update().get(pk=asked.object_id)
    campaign.checker_id, campaign.announced_at = actor.id, now
    campaign.save(update_fields=["checker_id", "announced_at"])
    outbox.publish(topic=TELL, payload={"campaign_id": str(campaign.id)}, now=now)
    evidence.record(
        action="consent.merger.announce",
        actor=actor,
        now=now,
        object_type="consent.MergerCampaign",
        object_id=campaign.id,
        reason=asked.reason,
        detail={"recipient": campaign.recipient_id},
    )


@transaction.atomic
def tell_next(*, actor: Actor, campaign_id: UUID, now: datetime) -> int:
    """Write to the next people; queues itself while some are left. Returns how many were told.

    In order of ids under the campaign's lock: who was told is never told twice.
    """
    campaign = MergerCampaign.objects.select_for_update().get(pk=campaign_id)
    told = 0
    for contact in rights.people().reachable(after=campaign.told_up_to, limit=_BATCH):
        message_id = messages.send(
            channel="sms",
            to=contact.phone,
            template="consent.merger",
            context={"words": _words(campaign, contact.language)},
            language=contact.language,
            subject_id=contact.subject_id,
            now=now,
        )
        MergerNotice.objects.create(
            campaign=campaign, subject_id=contact.subject_id, message_id=message_id, told_at=now
        )
        campaign.told_up_to, told = contact.subject_id, told + 1
    if told < _BATCH:
        campaign.told_all_at = now
    else:
        outbox.publish(topic=TELL, payload={"campaign_id": str(campaign.id)}, now=now)
    campaign.save(update_fields=["told_up_to", "told_all_at"])
    evidence.record(
        action="consent.merger.tell",
        actor=actor,
        now=now,
        object_type="consent.MergerCampaign",
        object_id=campaign.id,
        detail={"told": told},
    )
    return told


def require_notice(*, recipient_code: str, subject_id: UUID, now: datetime) -> None:
    """Whether this person's notice left long enough ago. Raises NoticeNotDelivered."""
    notices = MergerNotice.objects.filter(
        campaign__recipient_id=recipient_code, subject_id=subject_id
    )
    out = Message.objects.filter(
        id__in=notices.values("message_id"),
        sent_at__lte=now - timedelta(days=rules.number("merger.notice_days", at=now)),
    )
    if not out.exists():
        raise NoticeNotDelivered


def _words(campaign: MergerCampaign, language: str) -> str:
    return campaign.words_en if language == "en" else campaign.words_th
