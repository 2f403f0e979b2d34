"""What an agent has typed and not sent: kept, so that a lost tab loses nothing.

No evidence rows: nothing has been done to the case yet, and a draft is kept every few seconds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from complaints.models.case import Case
from complaints.models.draft import Draft
from complaints.states import DraftOf
from micropay.core import rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


@transaction.atomic
def keep(
    *, actor: Actor, case_id: UUID, form: str, values: Mapping[str, str], now: datetime
) -> None:
    """Keep what was typed in place of what was kept before; nothing typed is no draft.

    Each staff member has drafts of their own. Raises NotFound.
    """
    if not any(value.strip() for value in values.values()):
        drop(actor=actor, case_id=case_id, form=form, now=now)
        return
    if not Case.objects.filter(pk=case_id).exists():
        raise NotFound
    Draft.objects.update_or_create(
        case_id=case_id,
        staff_id=UUID(actor.id),
        form=DraftOf(form).value,
        defaults={"content": json.dumps(dict(values), ensure_ascii=False), "kept_at": now},
    )


def drop(*, actor: Actor, case_id: UUID, form: str, now: datetime) -> None:
    """Delete the actor's draft: it was sent, or emptied. ``now`` is the moment of that act."""
    Draft.objects.filter(case_id=case_id, staff_id=UUID(actor.id), form=form).delete()


def forget_old(*, actor: Actor, now: datetime) -> int:
    """Delete drafts older than rule ``complaint.draft_days``. Returns how many."""
    before = now - timedelta(days=rules.number("complaint.draft_days", at=now))
    return Draft.objects.filter(kept_at__lt=before).delete()[0]
