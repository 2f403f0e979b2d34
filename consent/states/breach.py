"""Breaches and points of the self-review."""

from __future__ import annotations

from enum import StrEnum


class BreachKind(StrEnum):
    """What was broken (PDPC notification B.E. 2565)."""

    CONFIDENTIALITY = "confidentiality"
    INTEGRITY = "integrity"
    AVAILABILITY = "availability"


class BreachSource(StrEnum):
    """Who noticed it."""

    CUSTOMER = "customer"
    STAFF = "staff"
    GUARD = "guard"
    PROCESSOR = "processor"


class BreachRisk(StrEnum):
    """The risk to people: none is kept as evidence, any goes to the regulator, high to people."""

    NONE = "none"
    RISK = "risk"
    HIGH = "high"


class BreachState(StrEnum):
    """How far a breach has come."""

    REPORTED = "reported"
    ASSESSED = "assessed"
    CLOSED = "closed"


BREACH_MOVES: dict[BreachState, frozenset[BreachState]] = {
    BreachState.REPORTED: frozenset({BreachState.ASSESSED}),
    BreachState.ASSESSED: frozenset({BreachState.ASSESSED, BreachState.CLOSED}),
    BreachState.CLOSED: frozenset(),
}


class ReviewFinding(StrEnum):
    """What a point of the self-review came to."""

    RIGHT = "right"
    WRONG = "wrong"
