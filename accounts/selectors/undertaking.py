"""Reading the undertaking and its signatures."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from accounts.models.undertaking import Undertaking, UndertakingSignature


def current(now: datetime) -> Undertaking | None:
    """The version to sign now; None in an installation without any."""
    return Undertaking.objects.in_force(now).first()  # type: ignore[attr-defined, no-any-return]


def signed_until(*, staff_id: UUID, now: datetime) -> datetime | None:
    """Until when this person's signature of the current version holds; None when it does not."""
    text = current(now)
    if text is None:
        return None
    signatures = UndertakingSignature.objects.filter(
        staff_id=staff_id, undertaking=text, expires_at__gt=now
    )
    return signatures.order_by("-expires_at").values_list("expires_at", flat=True).first()


def is_signed(*, staff_id: UUID, now: datetime) -> bool:
    """Whether this person may open pages: the current version is signed and not a year old."""
    return signed_until(staff_id=staff_id, now=now) is not None
