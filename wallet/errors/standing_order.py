"""Why a standing order is not set up or changed."""

from __future__ import annotations

from micropay.core.errors import Refusal


class DatesWrong(Refusal):
    """The first day is past or too far away, or the last one comes before it."""

    code = "standing_order_dates_wrong"
    title = "Please choose a first day from today on within a year, and a last day after it."
    status = 422


class TooManyStandingOrders(Refusal):
    """A customer has at most ``most`` that are not over."""

    code = "too_many_standing_orders"
    title = "You can have at most %(most)s standing orders."


class StandingOrderExpired(Refusal):
    """It was not confirmed in time; ask again."""

    code = "standing_order_expired"
    title = "This request has expired. Please start again."


class StandingOrderMoveRefused(Refusal):
    """From this state it does not go there."""

    code = "standing_order_move_refused"
    title = "This cannot be done while the standing order is in this state."
