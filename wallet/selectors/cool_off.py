"""What has left a wallet since its owner's cool-off began. The guard of movements looks again."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import connection


def used(*, customer_id: UUID, wallet_id: UUID, now: datetime) -> int:
    """The sum (satang) of what left since the first cool-off still running began, withdrawals under
    way included. One statement.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT wallet_cool_off_used(%s, %s, %s)", [str(customer_id), str(wallet_id), now]
        )
        return int(cursor.fetchone()[0])
