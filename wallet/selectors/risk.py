"""What the guards against fraud will say of a movement, for its quote.

The functions that move money look again under lock; the rules of the quote's moment hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Sum

from micropay.core import clock, rules
from wallet.data.movement import Payee
from wallet.errors.risk import SumVelocityReached, VelocityReached
from wallet.models.face_check import KnownPayee
from wallet.models.limit import LimitUsage
from wallet.states.movement import LimitKind, MovementKind

# What counts towards the day's sum that needs a check of the face.
OUTGOING = (LimitKind.PAYMENT, LimitKind.TRANSFER, LimitKind.WITHDRAWAL)


@dataclass(frozen=True, slots=True)
class FaceDemand:
    """Whether a check of the face is needed now, and above which sum (satang) of a day it is."""

    needed: bool
    day_most: int


def face_demand(*, wallet_id: UUID, amount: int, now: datetime) -> FaceDemand:
    """What rules ``face.single_satang`` (this much or more) and ``face.day_total_satang`` (more
    than this, all kinds together, Bangkok day) say of an amount. Source: Bank of Thailand 2566.
    """
    single = rules.number("face.single_satang", at=now)
    day_most = rules.number("face.day_total_satang", at=now)
    used = LimitUsage.objects.filter(
        wallet_id=wallet_id,
        kind__in=[kind.value for kind in OUTGOING],
        day__gte=clock.bangkok_day(now),
    ).aggregate(sum=Sum("day_used"))["sum"]
    return FaceDemand(amount >= single or (used or 0) + amount > day_most, day_most)


def waits(*, wallet_id: UUID, kind: MovementKind, payee: Payee, amount: int, now: datetime) -> int:
    """For how many seconds this movement has to wait: a payee who is new and, with what was paid
    before, gets rule ``new_payee.person_satang`` (or ``.merchant_satang``) or more.
    """
    payee_id = payee.wallet_id or payee.merchant_id
    which = "person" if payee.merchant_id is None else "merchant"
    least = rules.number(f"new_payee.{which}_satang", at=now)
    if kind not in (MovementKind.PAYMENT, MovementKind.TRANSFER) or payee_id is None or not least:
        return 0
    known = KnownPayee.objects.filter(wallet_id=wallet_id, payee_id=payee_id).first()
    if known is not None and known.known_from <= now:
        return 0
    paid = 0 if known is None else known.paid
    return rules.number("new_payee.hold_seconds", at=now) if paid + amount >= least else 0


def require_pace(*, wallet_id: UUID, kind: LimitKind, amount: int, now: datetime) -> None:
    """Raise what the movement itself would be refused with for its pace: VelocityReached (rule
    ``velocity.<kind>.count``) or SumVelocityReached (``.satang``) within ``.seconds``.
    """
    seconds = rules.number(f"velocity.{kind}.seconds", at=now)
    row = LimitUsage.objects.filter(wallet_id=wallet_id, kind=kind).first()
    if not seconds or row is None:
        return
    since = now - timedelta(seconds=seconds)
    recent = [
        (at, moved)
        for at, moved in zip(row.recent_at, row.recent_amounts, strict=True)
        if at > since
    ]
    if not recent:
        return
    retry_at = (recent[0][0] + timedelta(seconds=seconds)).astimezone(clock.BANGKOK).isoformat()
    count = rules.number(f"velocity.{kind}.count", at=now)
    if count and len(recent) >= count:
        raise VelocityReached(kind=kind.value, retry_at=retry_at)
    most = rules.number(f"velocity.{kind}.satang", at=now)
    if most and sum(moved for _, moved in recent) + amount > most:
        raise SumVelocityReached(kind=kind.value, retry_at=retry_at)
