"""People, proof, devices, staff."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Registers what accounts offers to the floor."""

    name = "accounts"
    role_rights = {
        "accounts.view_staff": ("compliance_officer", "operator", "auditor"),
        "accounts.manage_staff": ("compliance_officer",),
    }

    def ready(self) -> None:
        self._register_staff()

    @staticmethod
    def _register_staff() -> None:
        from accounts import permissions
        from accounts.services import demo_staff, staff
        from micropay.core import approval, boot, first_run

        approval.register(
            staff.ENABLE, permission=permissions.MANAGE_STAFF, apply=staff.enable_approved
        )
        boot.also_check(demo_staff.check_none_in_production)
        first_run.register(5, "roles", staff.make_roles)
        first_run.register(90, "demo staff", demo_staff.load, demo=True)
