"""The words of people around a customer: who was named, by which right a guardian acts."""

from __future__ import annotations

from enum import StrEnum


class ContactKind(StrEnum):
    """What another person is to the customer who named them."""

    EMERGENCY = "emergency_contact"
    SMS_RECIPIENT = "sms_recipient"
    FAMILY = "family"
    SHARED_DEVICE = "shared_device"
    SHARED_ACCOUNT = "shared_account"


class RemovedBy(StrEnum):
    """Who took a named person out again."""

    CUSTOMER = "customer"
    PERSON = "person"
    WITHDRAWAL = "withdrawal"


class GuardianKind(StrEnum):
    """By which right somebody acts for a minor."""

    PARENT = "parent"
    COURT_APPOINTED = "court_appointed"


class GuardianshipEnd(StrEnum):
    """Why a guardian's consent is no longer what an account stands on."""

    NOT_USED = "not_used"
    WITHDRAWN = "withdrawn"
    MAJORITY = "majority"


class MinorFoundBy(StrEnum):
    """How a minor for whom nobody stands came to light."""

    SYSTEM = "system"
    WITHDRAWAL = "withdrawal"
    STAFF = "staff"


class MinorFindingState(StrEnum):
    """What came of it: a guardian agreed, the minor came of age, it was a mistake, or the account
    ended and the data went.
    """

    OPEN = "open"
    GUARDED = "guarded"
    OF_AGE = "of_age"
    MISTAKEN = "mistaken"
    ENDED = "ended"


class PaperState(StrEnum):
    """How far a guardian's consent on paper has come."""

    ASKED = "asked"
    IN_FORCE = "in_force"
    ENDED = "ended"


PAPER_MOVES: dict[PaperState, frozenset[PaperState]] = {
    PaperState.ASKED: frozenset({PaperState.IN_FORCE, PaperState.ENDED}),
    PaperState.IN_FORCE: frozenset({PaperState.ENDED}),
    PaperState.ENDED: frozenset(),
}


class PaperEnd(StrEnum):
    """Why a guardian's paper is no longer what an account stands on, or never was."""

    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    MAJORITY = "majority"
