"""Reading standing orders, and their days.

Days are counted from the first one, so a month without that day shortens none of the later ones:
31 January is followed by 28 February and 31 March. Holidays do not matter.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from accounts.selectors import customer as customers
from accounts.states import Tier
from micropay.core import money
from wallet.data.fee import FeeQuote
from wallet.data.standing_order import RunView, StandingView
from wallet.models.standing_order import StandingOrder, StandingRun
from wallet.selectors import fee as fees
from wallet.states.movement import FeeService
from wallet.states.standing_order import Every, RunOutcome, StandingState

_SHOWN_DAYS, _DAYS = 3, {Every.DAY: 1, Every.WEEK: 7}


def due_on(*, every: Every, first_on: date, number: int) -> date | None:
    """The day with this number, from 0; None where there is none."""
    if every is Every.ONCE:
        return first_on if number == 0 else None
    if every is not Every.MONTH:
        return first_on + timedelta(days=_DAYS[every] * number)
    year, month = divmod(first_on.year * 12 + first_on.month - 1 + number, 12)
    return date(year, month + 1, min(first_on.day, monthrange(year, month + 1)[1]))


def day_of(row: StandingOrder, number: int) -> date | None:
    """The order's day with this number; None after its last one."""
    day = due_on(every=Every(row.every), first_on=row.first_on, number=number)
    over = day is not None and row.last_on is not None and day > row.last_on
    return None if over else day


def due(*, now: datetime, most: int) -> list[UUID]:
    """Orders that wait for a try, the longest waiting first."""
    rows = StandingOrder.objects.filter(next_try_at__lte=now).order_by("next_try_at")
    return list(rows.values_list("id", flat=True)[:most])


def of_customer(*, customer_id: UUID, order_id: UUID) -> StandingOrder | None:
    """The customer's own order, whatever its state."""
    return StandingOrder.objects.filter(customer_id=customer_id, id=order_id).first()


def latest(*, customer_id: UUID, most: int, now: datetime) -> list[StandingView]:
    """The customer's newest confirmed orders."""
    rows = StandingOrder.objects.filter(customer_id=customer_id).exclude(state=StandingState.ASKED)
    tier = _tier(customer_id)
    return [view(row, now=now, tier=tier) for row in rows.order_by("-asked_at", "-id")[:most]]


def count_going(*, customer_id: UUID) -> int:
    """How many of a customer's orders are not over."""
    going = [StandingState.ACTIVE, StandingState.PAUSED]
    return StandingOrder.objects.filter(customer_id=customer_id, state__in=going).count()


def runs(*, row: StandingOrder, most: int) -> list[RunView]:
    """What became of the order's days, the newest first."""
    found = StandingRun.objects.filter(order=row).select_related("movement", "held")
    return [
        RunView(
            due_on=one.due_on,
            outcome=RunOutcome(one.outcome),
            code=one.code,
            reference=_reference(one),
            decided_at=one.decided_at,
        )
        for one in found.order_by("-due_on")[:most]
    ]


def view(row: StandingOrder, *, now: datetime, tier: Tier | None = None) -> StandingView:
    """An order as its customer sees it, with today's fee for their tier (read unless given)."""
    tier = _tier(row.customer_id) if tier is None else tier
    fee: FeeQuote = fees.quote(service=FeeService.TRANSFER, amount=row.amount, at=now, tier=tier)
    return StandingView(
        id=row.id,
        state=StandingState(row.state),
        reason=row.reason,
        payee_name=str(row.payee_name),
        amount=row.amount,
        fee=fee.fee,
        fee_until=fee.until,
        note=str(row.note),
        every=Every(row.every),
        first_on=row.first_on,
        last_on=row.last_on,
        coming=() if row.state == StandingState.ENDED else tuple(islice(_coming(row), _SHOWN_DAYS)),
        asked_at=row.asked_at,
        expires_at=row.expires_at,
    )


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What a person ordered ahead, with what became of each day."""
    rows = StandingOrder.objects.filter(customer__subject_id=subject_id)
    for row in rows.prefetch_related("runs").order_by("asked_at"):
        yield {
            "payee": row.payee_name,
            "amount": money.format_baht(row.amount),
            "note": row.note,
            "every": row.every,
            "first_on": row.first_on,
            "last_on": row.last_on,
            "state": row.state,
            "days": [{"due_on": run.due_on, "outcome": run.outcome} for run in row.runs.all()],
        }


def _tier(customer_id: UUID) -> Tier:
    return customers.standing(customer_ids=[customer_id])[customer_id].tier


def _reference(run: StandingRun) -> str:
    made = run.movement or run.held
    return made.reference if made else ""


def _coming(row: StandingOrder) -> Iterator[date]:
    number = row.passed
    while (day := day_of(row, number)) is not None:
        yield day
        number += 1
