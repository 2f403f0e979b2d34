"""What is refused about breaches and the self-review."""

from __future__ import annotations

from micropay.core.errors import Refusal


class BreachClosed(Refusal):
    """The breach was closed before."""

    code = "breach_closed"
    title = "This breach is closed."


class BreachUnassessed(Refusal):
    """``missing`` names what comes first: the assessment, the regulator, or the people."""

    code = "breach_unassessed"
    title = "Something comes first: %(missing)s."


class LateNeedsReason(Refusal):
    """The regulator is told after the clock: the reason has to be written down."""

    code = "breach_late_needs_reason"
    title = "The time to tell the regulator is over. Please write down why it is late."
    status = 400


class ReviewClosed(Refusal):
    """The point was done before."""

    code = "review_closed"
    title = "This point of the review is done."
