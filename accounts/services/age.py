"""How old somebody is in Bangkok, and what minors need."""

from __future__ import annotations

from datetime import date, datetime

from accounts.errors.registration import GuardianConsentNeeded, GuardianOnly
from accounts.states import AgeGroup
from micropay.core import clock, rules
from micropay.core.errors import InvalidInput


def refuse_minor(*, birth_date: date, now: datetime) -> None:
    """Raise GuardianOnly below rule ``minor.guardian_only_below`` and GuardianConsentNeeded below
    ``minor.majority`` (years); InvalidInput for a day that has not come.
    """
    today = clock.bangkok_day(now)
    if birth_date > today:
        raise InvalidInput(field="birth_date", reason="This day has not come yet.")
    age = years_between(birth_date, today)
    child = rules.number("minor.guardian_only_below", at=now)
    if age < child:
        raise GuardianOnly(age=child)
    majority = rules.number("minor.majority", at=now)
    if age < majority:
        raise GuardianConsentNeeded(age=majority)


def age_group(*, birth_date: date, now: datetime) -> AgeGroup:
    """Child, minor or adult on this Bangkok day, by the same rules.

    Raises InvalidInput for a day that has not come.
    """
    try:
        refuse_minor(birth_date=birth_date, now=now)
    except GuardianOnly:
        return AgeGroup.CHILD
    except GuardianConsentNeeded:
        return AgeGroup.MINOR
    return AgeGroup.ADULT


def years_between(birth_date: date, today: date) -> int:
    """Whole years; somebody born on 29 February is a year older on 1 March of a common year."""
    not_yet = (today.month, today.day) < (birth_date.month, birth_date.day)
    return today.year - birth_date.year - int(not_yet)
