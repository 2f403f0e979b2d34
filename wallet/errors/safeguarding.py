"""Why a report, a bank balance or a payout of fees was refused."""

from __future__ import annotations

from micropay.core.errors import Refusal


class DayNotOver(Refusal):
    """The Bangkok day has not ended, so its figures are not known."""

    code = "safeguarding_day_not_over"
    title = "This day is not over yet."
    status = 422


class NotABusinessDay(Refusal):
    """Reports are made for business days."""

    code = "safeguarding_not_a_business_day"
    title = "This is not a business day."
    status = 422


class FeePayoutBlocked(Refusal):
    """Fee income stays where it is; ``why`` is a ``PayoutBlock``."""

    code = "fee_payout_blocked"
    title = "Fee income cannot be paid out now: customers' money is not shown to be covered."


class FeePayoutTooLarge(Refusal):
    """More than the fees that are there, or than cover allows; ``most`` is in baht."""

    code = "fee_payout_too_large"
    title = "No more than %(most)s baht of fee income can be paid out."
    status = 422


class NoAmount(Refusal):
    """An amount of zero or less."""

    code = "fee_payout_no_amount"
    title = "Enter an amount above zero."
    status = 422
