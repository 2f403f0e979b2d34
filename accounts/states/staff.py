"""The words of what guards the back office: suspensions of staff, reveals, delays."""

from __future__ import annotations

from enum import StrEnum


class StaffSuspensionGround(StrEnum):
    """Why a staff member's access was stopped at once."""

    TOO_MUCH = "too_much"
    VIOLATION = "violation"


class StaffSuspensionOutcome(StrEnum):
    """What was found. Only a cleared person gets access back."""

    CLEARED = "cleared"
    CONFIRMED = "confirmed"


class PersonalField(StrEnum):
    """The fields of a customer that are masked and can be revealed one by one."""

    NAME = "name"
    PHONE = "phone"
    NATIONAL_ID = "national_id"
    BIRTH_DATE = "birth_date"
    ADDRESS = "address"
    EMAIL = "email"
    OCCUPATION = "occupation"
    WORKPLACE = "workplace"


class ReviewFinding(StrEnum):
    """What a look over somebody's reveals of a week found."""

    IN_ORDER = "in_order"
    EXPLAINED = "explained"
    VIOLATION = "violation"


class DelayGround(StrEnum):
    """Why a customer is told later who looked at their data."""

    SUSPICION_REPORT = "suspicion_report"
    COURT_ORDER = "court_order"
    INVESTIGATION = "investigation"
