"""The words of people around a customer: who was named, by which right a guardian acts."""

from __future__ import annotations

from enum import StrEnum


class ContactKind(StrEnum):
    """What another person is to the customer who named them."""

    EMERGENCY = "emergency_contact"
    SMS_RECIPIENT = "sms_recipient"
    FAMILY = "family"


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
