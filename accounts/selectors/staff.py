"""Reading staff members."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from accounts.models.staff import Staff
from micropay.core import boot
from micropay.core.errors import NotFound
from micropay.core.staff_roles import StaffRole


def staff_for_update(staff_id: UUID) -> Staff:
    """One staff member, locked. Raises NotFound."""
    found = Staff.objects.select_for_update().filter(pk=staff_id).first()
    if found is None:
        raise NotFound
    return found


def active_in_role(role: StaffRole) -> QuerySet[Staff]:
    """Everybody who may sign in now and holds this role."""
    return Staff.objects.filter(is_active=True, groups__name=role.value)


def roles_of(staff: Staff) -> list[str]:
    """The roles somebody holds now; people have one."""
    return list(staff.groups.order_by("name").values_list("name", flat=True))


def refuse_demo_staff_in_production() -> None:
    """Let nobody serve outside demo mode while a demo member exists. Raises UnsafeStart."""
    if not settings.DEMO and Staff.objects.filter(is_demo=True).exists():
        raise boot.UnsafeStart("demo staff exist in this database; use a database of its own.")
