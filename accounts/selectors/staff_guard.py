"""Reading what guards the back office."""

from __future__ import annotations

import ipaddress
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.hashers import check_password

from accounts.models.staff import Staff
from accounts.models.staff_guard import StaffNetwork, StaffPassword, StaffSuspension
from micropay.core import locks, rules
from micropay.core.errors import NotFound


def password_ends_at(staff: Staff, now: datetime) -> datetime | None:
    """When the password has to be changed (rule ``staff.password.days``); None for never."""
    days = rules.number("staff.password.days", at=now)
    changed = staff.password_changed_at
    return None if days == 0 or changed is None else changed + timedelta(days=days)


def password_has_ended(staff: Staff, now: datetime) -> bool:
    """Whether nothing but a new password helps: it is too old, or somebody else made it up."""
    ends = password_ends_at(staff, now)
    return staff.must_change_password or (ends is not None and now >= ends)


def password_ends_soon(staff: Staff, now: datetime) -> datetime | None:
    """The day to warn of (rule ``staff.password.warning_days``), or None."""
    ends = password_ends_at(staff, now)
    warning = timedelta(days=rules.number("staff.password.warning_days", at=now))
    return ends if ends is not None and now >= ends - warning else None


def used_before(staff: Staff, password: str, now: datetime) -> bool:
    """Whether it is the present password or one of the last ones."""
    known = StaffPassword.objects.filter(staff=staff).order_by("-set_at", "-id")
    kept = known[: rules.number("staff.password.history", at=now)]
    hashes = {staff.password, *kept.values_list("hashed", flat=True)}
    return any(check_password(password, one) for one in hashes)


def networks() -> list[str]:
    """The networks in force; none means from everywhere."""
    return list(StaffNetwork.objects.filter(closed_at=None).values_list("cidr", flat=True))


def network_allows(address: str, allowed: list[str]) -> bool:
    """Whether an address lies in one of the networks; an unknown address lies in none."""
    if not allowed:
        return True
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(found in ipaddress.ip_network(one) for one in allowed)


def open_suspension(staff_id: UUID) -> StaffSuspension | None:
    """The suspension of a person that has no outcome yet."""
    return StaffSuspension.objects.filter(staff_id=staff_id, closed_at=None).first()


def open_suspensions(now: datetime) -> int:
    """How many wait for an outcome."""
    return StaffSuspension.objects.filter(closed_at=None).count()


def suspension_for_update(suspension_id: UUID) -> StaffSuspension:
    """One suspension, locked. Raises NotFound."""
    locks.require_transaction()
    found = StaffSuspension.objects.select_for_update().filter(pk=suspension_id).first()
    if found is None:
        raise NotFound
    return found
