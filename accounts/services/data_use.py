"""Counting what staff are shown, by the hour, and stopping who is shown too much.

Source: PDPA s.37(1); the settings ``data_use.*_per_hour``.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import connection

from accounts.services import staff_suspension
from micropay.core import rules
from micropay.core.actor import Actor
from micropay.core.dataguard import Shown
from micropay.core.ids import new_id

# One statement: pages that are opened at the same time add up.
_ADD = """
INSERT INTO accounts_staffdatause AS kept (id, staff_id, hour, shown, rows)
VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (staff_id, hour, shown) DO UPDATE SET rows = kept.rows + EXCLUDED.rows
RETURNING rows
"""


def keep(*, actor: Actor, staff_id: UUID, how: Shown, rows: int, now: datetime) -> bool:
    """Add to the hour's count. False when it passes the setting: access has ended then.

    The count stays whatever becomes of the page. ``actor`` is who stops the person: the platform.
    """
    hour = now.replace(minute=0, second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(_ADD, [new_id(), staff_id, hour, how.value, rows])
        (total,) = cursor.fetchone()
    limit = rules.number(f"data_use.{how.value}_per_hour", at=now)
    if total <= limit:
        return True
    detail = {"shown": how.value, "rows": total, "limit": limit, "hour": hour.isoformat()}
    staff_suspension.stop_for_too_much(actor=actor, staff_id=staff_id, detail=detail, now=now)
    return False
