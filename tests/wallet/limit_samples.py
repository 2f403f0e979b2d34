"""Limits and caps in tests: changed as in the product, by two people."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from accounts.states import Tier
from micropay.core import approval, clock
from micropay.core.actor import Actor
from tests.wallet.people_samples import Person
from wallet.data.limit import NewCap, NewLimit
from wallet.models.limit import LimitUsage
from wallet.services import limit
from wallet.states.movement import LimitKind

MAKER = Actor(kind="staff", id="101", label="maker")
CHECKER = Actor(kind="staff", id="102", label="checker")
SOURCE = "decision of the board"


def set_limit(
    kind: str,
    *,
    once: int,
    day: int,
    month: int,
    tier: str = "standard",
    now: datetime | None = None,
) -> None:
    """Other limits (satang) of a tier and kind, in effect at once."""
    now = now or clock.now()
    wish = NewLimit(Tier(tier), LimitKind(kind), once, day, month, SOURCE, now)
    approved(limit.ask_limit(actor=MAKER, wish=wish, reason="asked for", now=now), now)


def set_cap(most: int, *, tier: str = "standard", now: datetime | None = None) -> None:
    """Another balance cap (satang) of a tier, in effect at once."""
    now = now or clock.now()
    wish = NewCap(Tier(tier), most, SOURCE, now)
    approved(limit.ask_cap(actor=MAKER, wish=wish, reason="asked for", now=now), now)


def approved(asked: UUID, now: datetime) -> Any:
    """The checker says yes."""
    with transaction.atomic():
        return approval.approve(approval_id=asked, actor=CHECKER, reason="agreed", now=now)


def used(person: Person, kind: str) -> tuple[int, int]:
    """What the person has used of the day and the month, as the row stands."""
    row = LimitUsage.objects.filter(wallet__customer_id=person.customer_id, kind=kind).first()
    return (row.day_used, row.month_used) if row else (0, 0)


def count_of(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]
