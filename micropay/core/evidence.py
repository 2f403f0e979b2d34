"""The evidence log's one door: an act leaves a row in its own transaction."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from micropay.core import locks
from micropay.core.actor import Actor
from micropay.core.ids import new_id

# The same function that acts call which are one SQL function themselves.
_RECORD = "SELECT core_record_evidence(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s::jsonb, %s)"


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
    values: list[Any] = [
        new_id(),
        action,
        actor.kind,
        actor.id,
        actor.label,
        actor.origin,
        actor.installation_id,
        subject_id,
        object_type,
        "" if object_id is None else str(object_id),
        reason,
        json.dumps(detail or {}),
        now,
    ]
    with connection.cursor() as cursor:
        cursor.execute(_RECORD, values)
