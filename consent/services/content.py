"""Adverts and content: rows that staff add and end; what people do with them is logged only under
consent.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.errors.content import ContentUnknown
from consent.errors.policy import ServiceUnknown
from consent.errors.purpose import PurposeNotActive
from consent.models.content import ContentItem, Interaction
from consent.models.policy import Service
from consent.selectors import content as items
from consent.selectors import purpose as purposes
from consent.states.content import ContentKind, InteractionKind
from micropay.core import evidence, locks
from micropay.core.actor import Actor
from micropay.core.ids import new_id

PURPOSE = "advert_interaction"


@transaction.atomic
def add(
    *,
    actor: Actor,
    service: str,
    kind: str,
    tag: str,
    position: int,
    title_th: str,
    title_en: str,
    body_th: str,
    body_en: str,
    reason: str,
    now: datetime,
) -> UUID:
    """Show a new item from now on. Returns its id. Raises ServiceUnknown."""
    if not Service.objects.filter(pk=service).exists():
        raise ServiceUnknown(service=service)
    row = ContentItem.objects.create(
        id=new_id(),
        service_id=service,
        kind=ContentKind(kind).value,
        tag=tag,
        position=position,
        title_th=title_th,
        title_en=title_en,
        body_th=body_th,
        body_en=body_en,
        shown_from=now,
        made_by=actor.id,
    )
    _leave_evidence("add", actor, now, item=row.id, reason=reason)
    return row.id


@transaction.atomic
def end(*, actor: Actor, item_id: UUID, reason: str, now: datetime) -> None:
    """Show an item no longer. Raises ContentUnknown."""
    ended = ContentItem.objects.filter(pk=item_id, shown_until=None).update(shown_until=now)
    if not ended:
        raise ContentUnknown
    _leave_evidence("end", actor, now, item=item_id, reason=reason)


@transaction.atomic
def note(*, actor: Actor, subject_id: UUID, item_id: UUID, kind: str, now: datetime) -> None:
    """Log that somebody saw or tapped an item. Raises PurposeNotActive, ContentUnknown."""
    if not purposes.is_active(subject_id, PURPOSE, now):
        raise PurposeNotActive(purpose=PURPOSE)
    if not items.is_shown(item_id, now):
        raise ContentUnknown
    Interaction.objects.create(
        subject_id=subject_id, item_id=item_id, kind=InteractionKind(kind).value, at=now
    )
    _leave_evidence("note", actor, now, item=item_id, subject_id=subject_id)


def forget(*, actor: Actor, subject_id: UUID, now: datetime) -> None:
    """The consent is withdrawn: the log goes, in the same transaction."""
    locks.require_transaction()
    Interaction.objects.filter(subject_id=subject_id).delete()
    _leave_evidence("forget", actor, now, subject_id=subject_id)


def _leave_evidence(
    verb: str,
    actor: Actor,
    now: datetime,
    *,
    item: UUID | None = None,
    subject_id: UUID | None = None,
    reason: str = "",
) -> None:
    evidence.record(
        action=f"consent.content.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="consent.ContentItem",
        object_id=item,
        reason=reason,
    )
