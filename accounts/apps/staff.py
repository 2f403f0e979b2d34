"""Who works here, with which role."""

from __future__ import annotations

from functools import partial

from accounts import permissions
from accounts.apps.deciding import carried_out_by
from accounts.selectors import pepper
from accounts.selectors import staff as people
from accounts.services import demo_staff, staff
from micropay.core import approval, boot, first_run
from micropay.core.actor import Actor


def register() -> None:
    """Tell the floor about staff."""
    for kind, apply in (
        (staff.ENABLE, staff.enable_approved),
        (staff.CHANGE_ROLE, staff.role_approved),
    ):
        decide = carried_out_by(apply)
        approval.register(kind, permission=permissions.MANAGE_STAFF, apply=decide)
    boot.also_check(people.refuse_demo_staff_in_production)
    boot.also_check(pepper.refuse_lost_peppers)
    actor = Actor.system("first_run")
    first_run.register(5, "roles", partial(staff.make_roles, actor=actor))
    first_run.register(90, "demo staff", partial(demo_staff.load, actor=actor), demo=True)
