"""Reads of holds; amounts are satang."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from wallet.data.ledger import Hold
from wallet.errors.ledger import UnknownHold
from wallet.models.hold import LedgerHold

# How many one run of the expiry task takes; the next run takes the rest.
_BATCH = 1_000


def hold(*, hold_id: UUID) -> Hold:
    """One hold as it stands. Raises UnknownHold."""
    found = LedgerHold.objects.filter(id=hold_id).first()
    if found is None:
        raise UnknownHold(hold_id=str(hold_id))
    return _seen(found)


def of_account(*, account_id: UUID) -> list[Hold]:
    """The holds of an account of which something is left, oldest first."""
    rows = LedgerHold.objects.filter(account_id=account_id, rest__gt=0)
    return [_seen(row) for row in rows.order_by("authorised_at")]


def due(*, now: datetime) -> list[UUID]:
    """Holds whose time is over and of which something is left, longest overdue first."""
    rows = LedgerHold.objects.filter(rest__gt=0, expires_at__lte=now)
    return list(rows.order_by("expires_at").values_list("id", flat=True)[:_BATCH])


def _seen(row: LedgerHold) -> Hold:
    return Hold(
        row.id,
        row.account_id,
        row.kind,
        row.amount,
        row.rest,
        row.authorised_at,
        row.expires_at,
    )
