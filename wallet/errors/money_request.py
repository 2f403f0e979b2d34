"""Why a request for money is not made, or not paid; and favourites."""

from __future__ import annotations

from micropay.core.errors import Refusal


class MoneyRequestClosed(Refusal):
    """It was paid, declined or withdrawn, or its time is over."""

    code = "money_request_closed"
    title = "This request for money is no longer open."


class TooManyRequests(Refusal):
    """Enough requests are open already (``most``)."""

    code = "too_many_money_requests"
    title = "You can have at most %(most)s requests for money open at once."


class AskedTooOften(Refusal):
    """Within a day enough were asked, withdrawn requests included (``most``)."""

    code = "money_requests_too_often"
    title = "You have asked often enough for now. Please try again tomorrow."
    status = 429


class AskedThemEnough(Refusal):
    """Enough requests to this person are open already (``most``)."""

    code = "too_many_money_requests_to_one"
    title = "You can have at most %(most)s requests open to the same person."
