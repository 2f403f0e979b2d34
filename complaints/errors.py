"""Refusals of complaints."""

from __future__ import annotations

from micropay.core.errors import Refusal


class CaseMoveRefused(Refusal):
    """The case cannot go from its state to this one."""

    code = "case_move_refused"
    title = "The case cannot be moved from here to there."


class CaseClosed(Refusal):
    """Nothing is added to a closed case."""

    code = "case_closed"
    title = "This case is closed. Please file a new one."


class OutcomeNeeded(Refusal):
    """A case is resolved with an outcome, never by moving its state."""

    code = "case_outcome_needed"
    title = "Resolve the case with an outcome."


class KeyUsed(Refusal):
    """The same key came with other content."""

    code = "idempotency_key_reused"
    title = "This Idempotency-Key was used for something else."
    status = 422


class TooManyFilings(Refusal):
    """One address asks too often (rules ``complaint.web_*_per_hour``)."""

    code = "too_many_requests"
    title = "Too many requests. Please wait a moment."
    status = 429


class FollowCodeWrong(Refusal):
    """The code is wrong, used, expired, or out of tries; which of them is not told."""

    code = "follow_code_wrong"
    title = "The code is not right or no longer valid."
    status = 403
