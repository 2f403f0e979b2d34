"""Requests for money and transfers ordered ahead."""

from __future__ import annotations

from enum import StrEnum


class MoneyRequestState(StrEnum):
    """Whoever was asked pays or declines, whoever asked withdraws. ``expired`` is never stored."""

    ASKED = "asked"
    PAID = "paid"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Every(StrEnum):
    """How often a standing order moves money."""

    ONCE = "once"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


# How often a merchant is paid out by itself.
PLAN_EVERY = (Every.DAY, Every.WEEK, Every.MONTH)


class StandingState(StrEnum):
    """ASKED waits for its proof. PAUSED moves nothing until its customer goes on."""

    ASKED = "asked"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


# The database refuses every other move.
STANDING_MOVES: dict[StandingState, frozenset[StandingState]] = {
    StandingState.ASKED: frozenset({StandingState.ACTIVE}),
    StandingState.ACTIVE: frozenset({StandingState.PAUSED, StandingState.ENDED}),
    StandingState.PAUSED: frozenset({StandingState.ACTIVE, StandingState.ENDED}),
    StandingState.ENDED: frozenset(),
}


class StandingReason(StrEnum):
    """Why a standing order rests or is over."""

    CUSTOMER = "customer"
    FINISHED = "finished"
    PAYEE = "payee"
    MISSED = "missed"
    ACCOUNT = "account"


class RunOutcome(StrEnum):
    """What became of one day of a standing order. HELD: the payee is new, so the money waits first
    and the customer may still cancel it.
    """

    DONE = "done"
    HELD = "held"
    FAILED = "failed"
    SKIPPED = "skipped"
