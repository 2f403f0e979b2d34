"""Joiners, movers and leavers, read from the evidence log; and everybody's standing now."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from accounts.data.staff import StaffMove, StaffStanding
from accounts.models.staff import Staff
from accounts.selectors import undertaking
from micropay.core import clock
from micropay.core.models.evidence import Evidence

_WHAT = {
    "accounts.staff.add": "joined",
    "accounts.staff.first_officer": "let_in",
    "accounts.staff.change_role": "moved",
    "accounts.staff.suspend": "suspended",
    "accounts.staff.suspension_outcome": "outcome",
    "accounts.staff.disable": "left",
}
_APPROVED = "core.approval.approved"


def moves(*, since: date, until: date) -> list[StaffMove]:
    """What happened to people's access from one Bangkok day to another, both included."""
    found = Evidence.objects.filter(
        Q(action__in=_WHAT) | Q(action=_APPROVED, detail__kind="accounts.staff.enable"),
        object_type="accounts.Staff",
        occurred_at__gte=clock.day_start(since),
        occurred_at__lt=clock.day_end(until),
    )
    rows = list(found.order_by("occurred_at", "id"))
    people = {str(one.pk): one for one in Staff.objects.filter(pk__in=[r.object_id for r in rows])}
    return [_move(row, people[row.object_id]) for row in rows if row.object_id in people]


def standings(now: datetime) -> list[StaffStanding]:
    """Everybody who was ever entered, by name."""
    everybody = Staff.objects.prefetch_related("groups").order_by("-is_active", "username")
    return [
        StaffStanding(
            username=one.username,
            full_name=one.full_name,
            employer=one.employer,
            roles=[group.name for group in one.groups.all()],
            is_active=one.is_active,
            last_sign_in=one.last_login,
            signed_until=undertaking.signed_until(staff_id=one.pk, now=now),
        )
        for one in everybody
    ]


def _move(row: Evidence, person: Staff) -> StaffMove:
    role = row.detail.get("role", "")
    return StaffMove(
        at=row.occurred_at,
        what=_WHAT.get(row.action, "let_in"),
        username=person.username,
        full_name=person.full_name,
        employer=person.employer,
        roles=[role] if role else [],
        was=row.detail.get("was", ""),
        by=row.actor_label,
        reason=row.reason,
    )
