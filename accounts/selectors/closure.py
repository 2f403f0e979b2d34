"""Reading ended accounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from accounts.models.closure import SetAsideIdentity


def set_aside_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What was set aside of the person's, for a data-subject request."""
    rows: Any = SetAsideIdentity.objects.filter(customer__subject_id=subject_id)
    for row in rows:
        yield {
            "phone": row.phone,
            "national_id": row.national_id,
            "until": row.until,
            "set_aside_at": row.set_aside_at,
        }
