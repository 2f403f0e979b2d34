"""Standing orders set up as a phone does it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from micropay.core import clock
from micropay.core.actor import Actor
from tests.wallet.people_samples import Person
from wallet.data.recipient import Recipient
from wallet.data.standing_order import StandingWish
from wallet.models.standing_order import StandingOrder
from wallet.services import standing_order, standing_run
from wallet.states.standing_order import Every

PLATFORM = Actor.system("standing orders")


def today() -> date:
    return clock.bangkok_day(clock.now())


def at_seven(day: date) -> datetime:
    """The hour at which a day's orders are carried out."""
    return clock.day_start(day) + timedelta(hours=7)


def set_up(payer: Person, payee: Person, satang: int = 10_000, **other: Any) -> StandingOrder:
    """The payer orders it and proves it, as it stands at this moment."""
    days = {"every": Every.MONTH, "first_on": today(), "last_on": None}
    now = other.pop("now", clock.now())
    asked = standing_order.ask(
        actor=payer.actor,
        principal=payer.principal,
        to=Recipient(wallet_number=payee.wallet.number),
        wish=StandingWish(amount=satang, note="ค่าเช่า", **{**days, **other}),
        now=now,
    )
    assert asked.otp_id is not None
    standing_order.confirm(
        actor=payer.actor,
        principal=payer.principal,
        order_id=asked.id,
        given=payer.given(asked.otp_id),
        now=now,
    )
    return StandingOrder.objects.get(id=asked.id)


def run(order: StandingOrder, at: datetime) -> StandingOrder:
    """The platform looks at the order at this moment; the order afterwards."""
    standing_run.run(actor=PLATFORM, order_id=order.id, now=at)
    return StandingOrder.objects.get(id=order.id)
