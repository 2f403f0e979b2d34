"""Requests of data subjects: kinds, states, how the person is known."""

from __future__ import annotations

from enum import StrEnum


class RequestKind(StrEnum):
    """What a data subject may ask for (PDPA s.19, s.30 to s.36)."""

    ACCESS = "access"
    COPY = "copy"
    PORTABILITY = "portability"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    OBJECTION = "objection"
    WITHDRAWAL = "withdrawal"


# Answered with a package of everything every app holds.
PACKAGED = frozenset({RequestKind.ACCESS, RequestKind.COPY, RequestKind.PORTABILITY})
# About named purposes.
ABOUT_PURPOSES = frozenset({RequestKind.RESTRICTION, RequestKind.OBJECTION, RequestKind.WITHDRAWAL})


class RequestState(StrEnum):
    """How far a request has come. An open one has a clock."""

    OPEN = "open"
    ANSWERED = "answered"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


REQUEST_MOVES: dict[RequestState, frozenset[RequestState]] = {
    RequestState.OPEN: frozenset(
        {RequestState.ANSWERED, RequestState.REFUSED, RequestState.TAKEN_BACK}
    ),
    RequestState.ANSWERED: frozenset(),
    RequestState.REFUSED: frozenset(),
    RequestState.TAKEN_BACK: frozenset(),
}


class IdentifiedBy(StrEnum):
    """How we know that it is the person: a code sent to their phone, an agent's check, or a code
    sent to their e-mail address, which is not enough for erasing.
    """

    OTP = "otp"
    AGENT = "agent"
    MAIL = "mail"


class MailRequestState(StrEnum):
    """A request by e-mail waits for its sender's word, has it, or went without."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    EXPIRED = "expired"


class RequestOutcome(StrEnum):
    """What an answered request came to."""

    DONE = "done"
    PARTLY = "partly"
    WAY_TO_SERVICE = "way_to_service"


# What changes at customer service only (000, section 2).
ONLY_AT_SERVICE = frozenset({"national_id", "phone"})


class StopKind(StrEnum):
    """A person's word against a use of their data (PDPA s.32, s.34)."""

    OBJECTION = "objection"
    RESTRICTION = "restriction"
