"""The evidence log's one door: an act leaves a row in its own transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from micropay.core import locks
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence


def record(
    *,
    action: str,
    actor: Actor,
    now: datetime,
    subject_id: UUID | None = None,
    object_type: str = "",
    object_id: UUID | str | None = None,
    reason: str = "",
    detail: dict[str, Any] | None = None,
) -> None:
    """Write one act (``app.topic.verb``) into the log, in the present transaction.

    ``detail`` holds codes, ids and amounts, never personal values. Raises OutsideTransaction.
    """
    locks.require_transaction()
    Evidence.objects.create(
        occurred_at=now,
        action=action,
        actor_kind=actor.kind,
        actor_id=actor.id,
        actor_label=actor.label,
        origin=actor.origin,
        installation_id=actor.installation_id,
        subject_id=subject_id,
        object_type=object_type,
        object_id="" if object_id is None else str(object_id),
        reason=reason,
        detail=detail or {},
    )
