"""Letting people into the back office and out of it.

Taking access away is one person's act at once; giving it takes two. Nobody acts on themselves.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError, transaction

from accounts.data.staff import FirstAccess
from accounts.errors.staff import OfficersExist, OwnAccount, StaffExists, StaffStateUnchanged
from accounts.errors.staff_guard import SuspensionOpen
from accounts.models.staff import Staff
from accounts.models.staff_device import StaffDevice
from accounts.selectors import staff as people
from accounts.selectors import staff_guard
from micropay.core import approval, evidence, staff_roles
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from micropay.core.staff_roles import StaffRole

ENABLE = "accounts.staff.enable"
CHANGE_ROLE = "accounts.staff.change_role"
FIRST_OFFICERS = 2


@transaction.atomic
def make_roles(*, actor: Actor, now: datetime) -> str:
    """First run: one group per role with exactly the rights the apps declare. Returns words."""
    known = {
        f"{one.content_type.app_label}.{one.codename}": one
        for one in Permission.objects.select_related("content_type")
    }
    changed = 0
    for role, rights in staff_roles.declared().items():
        group, _ = Group.objects.get_or_create(name=role.value)
        wanted = {known[name] for name in rights}
        if set(group.permissions.all()) != wanted:
            group.permissions.set(wanted)
            changed += 1
            evidence.record(
                action="accounts.staff.role_rights",
                actor=actor,
                now=now,
                object_type="auth.Group",
                object_id=role.value,
                detail={"rights": sorted(rights)},
            )
    return f"{len(StaffRole)} roles, {changed} changed"


@transaction.atomic
def add(
    *,
    actor: Actor,
    username: str,
    full_name: str,
    role: StaffRole,
    reason: str,
    email: str = "",
    employer: str = "micropay",
    is_demo: bool = False,
    now: datetime,
) -> Staff:
    """Enter a person, without access: no password, no device, not active. Raises StaffExists."""
    staff = Staff(
        username=username,
        full_name=full_name,
        email=email,
        employer=employer,
        is_active=False,
        is_demo=is_demo,
        date_joined=now,
    )
    staff.set_unusable_password()
    try:
        with transaction.atomic():
            staff.save(force_insert=True)
    except IntegrityError as error:
        raise StaffExists from error
    staff.groups.add(Group.objects.get(name=role.value))
    _leave_evidence("add", staff, actor, reason, now, role=role.value, employer=employer)
    return staff


@transaction.atomic
def disable(*, actor: Actor, staff_id: UUID, reason: str, now: datetime) -> None:
    """End a person's access and every open session at once.

    Raises NotFound, OwnAccount, StaffStateUnchanged.
    """
    staff = _other(actor, staff_id)
    if not staff.is_active:
        raise StaffStateUnchanged
    staff.is_active = False
    staff.save(update_fields=["is_active"])
    _leave_evidence("disable", staff, actor, reason, now)


@transaction.atomic
def ask_to_enable(*, actor: Actor, staff_id: UUID, reason: str, now: datetime) -> None:
    """The first of two people who let somebody in, or in again.

    Raises NotFound, OwnAccount, StaffStateUnchanged, SuspensionOpen, ApprovalWaiting.
    """
    staff = _other(actor, staff_id)
    _refuse_enabling(staff)
    approval.request(
        kind=ENABLE,
        object_type="accounts.Staff",
        object_id=staff.id,
        payload={},
        actor=actor,
        reason=reason,
        now=now,
    )


def enable_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: the person may sign in.

    Raises OwnAccount, StaffStateUnchanged, SuspensionOpen.
    """
    staff = _other(actor, UUID(asked.object_id))
    _refuse_enabling(staff)
    staff.is_active = True
    staff.save(update_fields=["is_active"])


@transaction.atomic
def ask_to_change_role(
    *, actor: Actor, staff_id: UUID, role: StaffRole, reason: str, now: datetime
) -> None:
    """The first of two people who give somebody another role in place of the present one.

    Raises NotFound, OwnAccount, StaffStateUnchanged, ApprovalWaiting.
    """
    staff = _other(actor, staff_id)
    if people.roles_of(staff) == [StaffRole(role).value]:
        raise StaffStateUnchanged
    approval.request(
        kind=CHANGE_ROLE,
        object_type="accounts.Staff",
        object_id=staff.id,
        payload={"role": StaffRole(role).value},
        actor=actor,
        reason=reason,
        now=now,
    )


def role_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: the new role holds from the next page. Raises OwnAccount."""
    staff = _other(actor, UUID(asked.object_id))
    was, role = people.roles_of(staff), asked.payload["role"]
    staff.groups.set([Group.objects.get(name=role)])
    _leave_evidence("change_role", staff, actor, asked.reason, now, role=role, was=", ".join(was))


@transaction.atomic
def reset_device(*, actor: Actor, staff_id: UUID, reason: str, now: datetime) -> None:
    """Forget a lost or stolen TOTP device: nothing opens until the operator hands out a new one.

    Raises NotFound, OwnAccount.
    """
    staff = _other(actor, staff_id)
    StaffDevice.objects.filter(user=staff).delete()
    _leave_evidence("reset_device", staff, actor, reason, now)


@transaction.atomic
def hand_out_access(*, actor: Actor, staff_id: UUID, reason: str, now: datetime) -> FirstAccess:
    """A one-time password, to be changed at the first sign-in, and the one TOTP device, new.

    Runs on the machine, not in the back office: what it returns is shown once. Raises NotFound.
    """
    staff = people.staff_for_update(staff_id)
    password = secrets.token_urlsafe(15)
    staff.set_password(password)
    staff.password_changed_at = None
    staff.save(update_fields=["password", "password_changed_at"])
    StaffDevice.objects.filter(user=staff).delete()
    device = StaffDevice.objects.create(user=staff, name="totp")
    _leave_evidence("hand_out_access", staff, actor, reason, now)
    return FirstAccess(staff.id, staff.username, password, device.config_url)


@transaction.atomic
def make_first_officer(
    *, actor: Actor, username: str, full_name: str, email: str, now: datetime
) -> FirstAccess:
    """One of the first two approvers of an installation, active at once.

    Raises OfficersExist when two active ones exist, StaffExists.
    """
    role = StaffRole.COMPLIANCE_OFFICER
    # Two runs at the same time take turns on the role's row.
    Group.objects.select_for_update().get(name=role.value)
    if people.active_in_role(role).count() >= FIRST_OFFICERS:
        raise OfficersExist
    reason = "first officers"
    staff = add(
        actor=actor,
        username=username,
        full_name=full_name,
        role=role,
        reason=reason,
        email=email,
        now=now,
    )
    staff.is_active = True
    staff.save(update_fields=["is_active"])
    _leave_evidence("first_officer", staff, actor, reason, now)
    return hand_out_access(actor=actor, staff_id=staff.id, reason=reason, now=now)


def _refuse_enabling(staff: Staff) -> None:
    if staff.is_active:
        raise StaffStateUnchanged
    if staff_guard.open_suspension(staff.id) is not None:
        raise SuspensionOpen


def _other(actor: Actor, staff_id: UUID) -> Staff:
    if actor.id == str(staff_id):
        raise OwnAccount
    return people.staff_for_update(staff_id)


def _leave_evidence(
    verb: str, staff: Staff, actor: Actor, reason: str, now: datetime, **detail: str
) -> None:
    evidence.record(
        action=f"accounts.staff.{verb}",
        actor=actor,
        now=now,
        object_type="accounts.Staff",
        object_id=staff.id,
        reason=reason,
        detail=detail,
    )
