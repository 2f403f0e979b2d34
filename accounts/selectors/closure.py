"""Reading ended accounts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.db.models.expressions import RawSQL

from accounts.models.closure import ClosedAccount, SetAsideIdentity
from accounts.models.identity_change import IdentityErasure
from micropay.core import clock

# The last day of keeping, from the list that was written when the account ended.
_UNTIL = RawSQL(
    "(jsonb_path_query_first(kept, '$[*] ? (@.what == \"identity\").until') #>> '{}')::date", ()
)


def due_for_erasure(*, now: datetime) -> list[UUID]:
    """Customers whose account ended, whose identity is kept no longer and was not erased yet."""
    erased = IdentityErasure.objects.filter(customer=OuterRef("customer"))
    aside = SetAsideIdentity.objects.filter(customer=OuterRef("customer"))
    rows = ClosedAccount.objects.alias(until=_UNTIL).filter(
        Q(until__lt=clock.bangkok_day(now)) & (~Exists(erased) | Exists(aside))
    )
    return list(rows.order_by("closed_at").values_list("customer_id", flat=True))


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
