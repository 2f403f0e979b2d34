"""The words of complaints: kinds, channels, states, outcomes and the moves a case may make."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What somebody tells us."""

    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    COMPLIMENT = "compliment"
    ENQUIRY = "enquiry"
    PRIVACY = "privacy"
    FRAUD = "fraud"
    DISPUTED_TRANSACTION = "disputed_transaction"


# Praise and ideas are acknowledged; nobody waits for a decision on them.
KINDS_WITHOUT_DECISION = frozenset({Kind.SUGGESTION, Kind.COMPLIMENT})


class Channel(StrEnum):
    """How it reached us."""

    APP = "app"
    WEB = "web"
    PHONE = "phone"
    EMAIL = "email"
    LETTER = "letter"


# The answer of the app and the agent on the phone acknowledge on the spot.
ACKNOWLEDGED_ON_THE_SPOT = frozenset({Channel.APP, Channel.PHONE})


class State(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    WAITING_CUSTOMER = "waiting_customer"
    RESOLVED = "resolved"
    CLOSED = "closed"


# A tuple: it is part of constraints, whose order has to stay.
UNDECIDED = (State.OPEN, State.WAITING_CUSTOMER)

MOVES: dict[State, frozenset[State]] = {
    State.OPEN: frozenset({State.WAITING_CUSTOMER, State.RESOLVED}),
    State.WAITING_CUSTOMER: frozenset({State.OPEN, State.RESOLVED}),
    State.RESOLVED: frozenset({State.OPEN, State.CLOSED}),
    State.CLOSED: frozenset(),
}


class Outcome(StrEnum):
    """What the decision was."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly_upheld"
    NOT_UPHELD = "not_upheld"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class Severity(StrEnum):
    """How much harm a category of cases usually means."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Step(StrEnum):
    """What happened to a case."""

    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    INFORMATION = "information"
    ASSIGNED = "assigned"
    NOTE = "note"
    REPLY = "reply"
    STATE = "state"
    RESOLVED = "resolved"


# Notes and assignments are the staff's own; the customer follows the rest.
SEEN_BY_CUSTOMER = frozenset(
    {Step.OPENED, Step.ACKNOWLEDGED, Step.INFORMATION, Step.REPLY, Step.STATE, Step.RESOLVED}
)
