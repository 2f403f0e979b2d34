"""The roles of the back office and the rights each has: least rights, declared by each app.

An app's config lists in ``role_rights`` which roles hold a permission of its models. The first run
turns that into groups; nobody is a superuser in daily work.
"""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum

from django.apps import apps


class StaffRole(StrEnum):
    """Who works in the back office."""

    AGENT = "agent"
    SENIOR_AGENT = "senior_agent"
    BANK_VERIFIER = "bank_verifier"
    COMPLIANCE_OFFICER = "compliance_officer"
    PRIVACY_OFFICER = "privacy_officer"
    FINANCE = "finance"
    OPERATOR = "operator"
    AUDITOR = "auditor"


def declared() -> dict[StaffRole, set[str]]:
    """The permissions (``app.codename``) of every role. Raises ValueError for an unknown role."""
    rights: dict[StaffRole, set[str]] = defaultdict(set)
    for config in apps.get_app_configs():
        for permission, roles in getattr(config, "role_rights", {}).items():
            for role in roles:
                rights[StaffRole(role)].add(permission)
    return {role: rights[role] for role in StaffRole}
