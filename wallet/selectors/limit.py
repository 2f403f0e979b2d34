"""Reading limits and how much of them is left. Nothing here decides over money: the functions
that move it look again under lock.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from accounts.selectors import customer as customers
from accounts.states import Tier
from micropay.core import clock
from wallet.data.limit import LimitRoom, WalletLimits
from wallet.errors.limit import (
    AmountOverLimit,
    CapNotSet,
    DayLimitReached,
    LimitNotSet,
    MonthLimitReached,
)
from wallet.models.limit import BalanceCap, Limit
from wallet.models.wallet import Wallet
from wallet.states.movement import LimitKind

_ROOMS = """
SELECT DISTINCT ON (l.kind) l.kind, l.per_transaction, l.per_day, l.per_month,
       u.day, coalesce(u.day_used, 0), coalesce(u.month_used, 0)
  FROM wallet_limit l
  LEFT JOIN wallet_limitusage u ON u.wallet_id = %(wallet)s AND u.kind = l.kind
 WHERE l.tier = %(tier)s AND l.effective_from <= %(now)s AND l.kind = ANY (%(kinds)s)
 ORDER BY l.kind, l.effective_from DESC
"""


def of_wallet(*, wallet: Wallet, now: datetime) -> WalletLimits:
    """All limits of a wallet with what is used of them, and its cap."""
    standing = customers.standing(customer_ids=[wallet.customer_id])[wallet.customer_id]
    found = {room.kind: room for room in _rooms(wallet.id, standing.tier, list(LimitKind), now)}
    rooms = tuple(found[kind] for kind in LimitKind if kind in found)
    return WalletLimits(standing.tier, _cap(standing.tier, now), rooms)


def room(*, wallet_id: UUID, tier: Tier, kind: LimitKind, now: datetime) -> LimitRoom:
    """One limit of a wallet with what is used of it. Raises LimitNotSet."""
    found = _rooms(wallet_id, tier, [kind], now)
    if not found:
        raise LimitNotSet(kind=kind.value)
    return found[0]


def require_room(room: LimitRoom, amount: int) -> None:
    """Raise what the movement itself would be refused with, if this amount (satang) is too much.

    AmountOverLimit, DayLimitReached or MonthLimitReached.
    """
    require_at_once(room, amount)
    kind = room.kind.value
    if amount > room.day_left:
        raise DayLimitReached.of(
            kind=kind, most=room.per_day, left=room.day_left, resets_at=room.day_resets_at
        )
    if amount > room.month_left:
        raise MonthLimitReached.of(
            kind=kind, most=room.per_month, left=room.month_left, resets_at=room.month_resets_at
        )


def require_at_once(room: LimitRoom, amount: int) -> None:
    """Raise AmountOverLimit for more (satang) than one movement may carry on any day."""
    if amount > room.per_transaction:
        raise AmountOverLimit.of(kind=room.kind.value, most=room.per_transaction)


def cap(*, tier: Tier, now: datetime) -> int:
    """The most a wallet of this tier may hold (satang). Raises CapNotSet."""
    most = _cap(tier, now)
    if most is None:
        raise CapNotSet
    return most


def per_transaction(*, tier: Tier, kind: LimitKind, at: datetime) -> int:
    """The most one movement may carry (satang); 0 where no limit is set."""
    rows = Limit.objects.filter(tier=tier, kind=kind, effective_from__lte=at)
    found = rows.order_by("-effective_from").values_list("per_transaction", flat=True).first()
    return found or 0


def _cap(tier: Tier, now: datetime) -> int | None:
    rows = BalanceCap.objects.filter(tier=tier, effective_from__lte=now)
    return rows.order_by("-effective_from").values_list("most", flat=True).first()


def _rooms(wallet_id: UUID, tier: Tier, kinds: list[LimitKind], now: datetime) -> list[LimitRoom]:
    asked: dict[str, Any] = {
        "wallet": wallet_id,
        "tier": tier.value,
        "kinds": [kind.value for kind in kinds],
        "now": now,
    }
    with connection.cursor() as cursor:
        cursor.execute(_ROOMS, asked)
        return [_room(row, clock.bangkok_day(now)) for row in cursor.fetchall()]


def _room(row: tuple[Any, ...], today: date) -> LimitRoom:
    kind, per_transaction, per_day, per_month, day, day_used, month_used = row
    # A row that a slightly faster clock has moved on to tomorrow counts as it stands.
    counts = max(today, day) if day else today
    begins = counts.replace(day=1)
    return LimitRoom(
        kind=LimitKind(kind),
        per_transaction=per_transaction,
        per_day=per_day,
        day_used=day_used if day == counts else 0,
        day_resets_at=clock.day_end(counts),
        per_month=per_month,
        month_used=month_used if day and day >= begins else 0,
        month_resets_at=clock.day_start(_next_month(begins)),
    )


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
