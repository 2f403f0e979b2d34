"""What revealing a masked field refuses."""

from __future__ import annotations

from micropay.core.errors import Refusal


class CaseUnknown(Refusal):
    """No such case that explains the look."""

    code = "case_unknown"
    title = "There is no such case about this customer."


class NothingInside(Refusal):
    """The field is empty: there is nothing to open."""

    code = "reveal_nothing_inside"
    title = "This field is empty."


class BudgetSpent(Refusal):
    """The day's reveals are used up."""

    code = "reveal_budget_spent"
    title = "You have opened as many fields today as the setting allows (%(limit)s)."


class WeekRunning(Refusal):
    """The week is not over."""

    code = "week_running"
    title = "This week is not over yet."


class WeekReviewed(Refusal):
    """Somebody looked it over already."""

    code = "week_reviewed"
    title = "This week was looked over already."


class DelayTooLong(Refusal):
    """The end is past or too far away."""

    code = "delay_too_long"
    title = "The end has to be in the future, at most %(days)s days from now."
