"""Finding somebody by phone number: only who agreed to be found, and only so many an hour."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from accounts.models.customer import Customer
from accounts.services import brake
from accounts.states import CustomerState
from consent.selectors import purpose as purposes
from micropay.core.actor import Principal

PURPOSE = "found_by_phone"
_NOBODY = UUID(int=0)


def by_phone(*, principal: Principal, phone_e164: str, now: datetime) -> UUID | None:
    """The active customer with this number who agreed to be found by it, else None.

    A wrong number and somebody who does not want to be found cost the same and look alike. Counted
    per device by the rules ``brake.find.*``, in a transaction of its own: call it outside any
    other. Source: PDPA s.19 (consent), s.37(1). Raises TooManyAttempts.
    """
    count(principal=principal, now=now)
    found = (
        Customer.objects.with_phone(phone_e164)
        .filter(state=CustomerState.ACTIVE)
        .values_list("id", "subject_id")
        .first()
    )
    customer_id, subject_id = found or (None, _NOBODY)
    agreed = purposes.is_active(subject_id, PURPOSE, now)
    own = customer_id == principal.customer_id
    return customer_id if agreed or own else None


def count(*, principal: Principal, now: datetime) -> None:
    """Count one search for a person. Raises TooManyAttempts."""
    brake.take(actor=principal.actor, act="find", now=now)
