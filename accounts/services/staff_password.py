"""Passwords of staff: the last ones are remembered by hash, so that none comes back soon."""

from __future__ import annotations

from datetime import datetime

from accounts.models.staff import Staff
from accounts.models.staff_guard import StaffPassword
from micropay.core import rules


def remember(*, staff: Staff, now: datetime) -> None:
    """Keep the present hash, and no more than rule ``staff.password.history`` says.

    Part of every act that sets a password; that act leaves the evidence.
    """
    StaffPassword.objects.create(staff=staff, hashed=staff.password, set_at=now)
    kept = rules.number("staff.password.history", at=now)
    newest = StaffPassword.objects.filter(staff=staff).order_by("-set_at", "-id")
    old = list(newest.values_list("pk", flat=True)[kept:])
    StaffPassword.objects.filter(pk__in=old).delete()
