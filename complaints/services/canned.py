"""Words that are used again and again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from complaints.models.link import CannedReply
from micropay.core import evidence
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


@transaction.atomic
def write(
    *, actor: Actor, code: str, text_th: str, text_en: str, reason: str, now: datetime
) -> None:
    """Write a canned reply anew; what it said stays in the history. Raises NotFound."""
    found = CannedReply.objects.select_for_update().filter(pk=code).first()
    if found is None:
        raise NotFound
    found.text_th, found.text_en = text_th, text_en
    found.save(update_fields=["text_th", "text_en"])
    evidence.record(
        action="complaints.canned_reply.write",
        actor=actor,
        now=now,
        object_type="complaints.CannedReply",
        object_id=code,
        reason=reason,
    )
