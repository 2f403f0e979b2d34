"""Why guards against fraud stop a movement.

Those with an SQLSTATE are those of ``wallet/sql/limits_0004.sql`` and ``movement_guards_0005.sql``.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Self

from micropay.core import clock, money
from micropay.core.errors import Refusal
from wallet.errors.ledger import LedgerRefusal
from wallet.errors.limit import LimitRefusal


class VelocityReached(LimitRefusal):
    """Too many movements of this kind in a short time (``count``); again from ``retry_at`` on."""

    code = "too_many_movements"
    title = "You have moved money too often in a short time. Please try again later."
    sqlstate = "MP308"

    @classmethod
    def told(cls, detail: str | None) -> Self:
        facts = json.loads(detail or "{}")
        moment = datetime.fromisoformat(facts["retry_at"]).astimezone(clock.BANGKOK)
        shown = {"most": money.format_baht(facts["most"])} if "most" in facts else {}
        return cls(kind=facts["kind"], retry_at=moment.isoformat(), **shown)


class SumVelocityReached(VelocityReached):
    """Too much money of this kind in a short time (``most``, baht)."""

    code = "too_much_in_short_time"
    title = "You have moved too much money in a short time. Please try again later."
    sqlstate = "MP309"


class FaceCheckNeeded(LedgerRefusal):
    """So much at once, or in a day, moves only after the partner has checked the face."""

    code = "face_check_needed"
    title = "Please have your face checked first, or ask for a new quote."
    status = 403
    sqlstate = "MP320"


class PayeeIsNew(LedgerRefusal):
    """The payee was paid by another movement since the quote, and so much now has to wait."""

    code = "payee_is_new"
    title = "A first payment to this payee has to wait for a while. Please ask for a new quote."
    sqlstate = "MP321"


class FaceCheckDecided(Refusal):
    """The partner said something else about this check before."""

    code = "face_check_decided"
    title = "This check has another outcome already."


class FaceCheckOver(Refusal):
    """The quote that the check was for has expired."""

    code = "face_check_over"
    title = "The quote of this check has expired."


class HeldMovementEnded(Refusal):
    """The money went out, or came back, before (``state``)."""

    code = "held_movement_ended"
    title = "This payment does not wait any more."


class FreezeNotYours(Refusal):
    """The office stopped the wallet too; customer service lets it go again."""

    code = "frozen_by_office"
    title = "Customer service has stopped this wallet. Please contact them."
    status = 403


class NotFrozen(Refusal):
    """The wallet is not frozen by its holder."""

    code = "wallet_not_frozen"
    title = "This wallet is not frozen by you."
