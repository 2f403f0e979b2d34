"""Why a movement is refused by limits, caps and the state of those who take part.

One class per SQLSTATE of ``wallet/sql/limits_0001.sql`` and ``move_0001.sql``.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Self

from micropay.core import money
from micropay.core.errors import Refusal
from wallet.errors.ledger import LedgerRefusal


class LimitRefusal(LedgerRefusal):
    """A limit stands in the way. Only subclasses are raised.

    ``kind`` of movement, ``most`` and ``left`` in baht, ``resets_at`` the moment of the next day
    or month in Bangkok.
    """

    @classmethod
    def told(cls, detail: str | None) -> Self:
        return cls.of(**json.loads(detail or "{}"))

    @classmethod
    def of(cls, *, kind: str, **facts: Any) -> Self:
        """The refusal with amounts given in satang, and ``resets_at`` as a moment or its text."""
        shown: dict[str, Any] = {
            name: money.format_baht(facts[name]) for name in ("most", "left") if name in facts
        }
        if "resets_at" in facts:
            moment = facts["resets_at"]
            if isinstance(moment, str):
                moment = datetime.fromisoformat(moment)
            shown["resets_at"] = moment.isoformat()
        return cls(kind=kind, **shown)


class AmountOverLimit(LimitRefusal):
    """More than one movement of this kind may carry (``most``)."""

    code = "amount_over_limit"
    title = "The most you can move at once is %(most)s baht."
    status = 422
    sqlstate = "MP301"


class DayLimitReached(LimitRefusal):
    """More than is left of today's limit (``left`` of ``most``); it begins anew at midnight."""

    code = "day_limit_reached"
    title = "%(left)s baht are left of today's limit of %(most)s baht. It starts anew at midnight."
    sqlstate = "MP302"


class MonthLimitReached(LimitRefusal):
    """More than is left of this month's limit (``left`` of ``most``)."""

    code = "month_limit_reached"
    title = (
        "%(left)s baht are left of this month's limit of %(most)s baht."
        " It starts anew on the first day of next month."
    )
    sqlstate = "MP303"


class LimitNotSet(LimitRefusal):
    """Nobody has set a limit for this tier and kind, so nothing may be moved."""

    code = "limit_not_set"
    title = "This cannot be done with your account yet."
    status = 403
    sqlstate = "MP304"


class OverBalanceCap(LedgerRefusal):
    """The wallet would hold more than its tier may. A payer is never told this one."""

    code = "over_balance_cap"
    title = "The wallet would hold more than it may."
    sqlstate = "MP305"


class CapNotSet(OverBalanceCap):
    """Nobody has set a cap for this tier, so nothing may be credited."""

    sqlstate = "MP306"


class NotAnApproval(LedgerRefusal):
    """A limit changes only as an approved request of two people says."""

    code = "limit_not_approved"
    title = "This change has not been approved."
    sqlstate = "MP307"


class LimitNotConsistent(Refusal):
    """At once at most what a day allows, in a day at most what a month allows."""

    code = "limit_not_consistent"
    title = "A movement may not carry more than a day allows, nor a day more than a month."
    status = 422


class BalanceCapReached(Refusal):
    """The customer's own wallet may hold ``most`` baht and has room for ``left``."""

    code = "balance_cap_reached"
    title = "Your wallet may hold %(most)s baht. There is room for %(left)s baht."


class NotWaiting(Refusal):
    """The receipt was dealt with, or does not wait for room in a known wallet."""

    code = "receipt_not_waiting"
    title = "This receipt does not wait for room in a wallet."
