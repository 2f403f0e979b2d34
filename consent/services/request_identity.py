"""Identifying the person of a request that came by e-mail, before anything is erased."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.models.request import DataRequest
from consent.selectors import right
from consent.services.request_answer import leave_evidence
from consent.states.request import IdentifiedBy
from micropay.core.actor import Actor


@transaction.atomic
def identify(
    *, actor: Actor, request_id: UUID, how: str, reason: str, now: datetime
) -> DataRequest:
    """An agent writes down how the person was identified. Raises RequestUnknown, RequestClosed."""
    row = right.open_for_update(request_id)
    row.identified_by, row.identification = IdentifiedBy.AGENT.value, how[:300]
    row.save()
    leave_evidence(verb="identify", row=row, actor=actor, now=now, reason=reason)
    return row
