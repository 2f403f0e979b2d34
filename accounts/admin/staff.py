"""Staff in the back office: who may sign in, and who decides it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.models.staff import Staff
from accounts.permissions import MANAGE_STAFF
from accounts.services import staff as service
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm
from micropay.core.staff_roles import StaffRole

_ROLE_NAMES = {
    StaffRole.AGENT: _("Customer service agent"),
    StaffRole.SENIOR_AGENT: _("Senior agent"),
    StaffRole.BANK_VERIFIER: _("Bank verifier"),
    StaffRole.COMPLIANCE_OFFICER: _("Compliance officer"),
    StaffRole.PRIVACY_OFFICER: _("Privacy officer"),
    StaffRole.FINANCE: _("Finance"),
    StaffRole.OPERATOR: _("Operator"),
    StaffRole.AUDITOR: _("Auditor"),
}


class NewMemberForm(ReasonForm):
    """Who starts to work here, and as what."""

    username = forms.RegexField(
        r"^[a-z][a-z0-9.]{2,59}$",
        label=gettext_lazy("User name"),
        help_text=gettext_lazy("Small letters, digits and dots."),
    )
    full_name = forms.CharField(max_length=120, label=gettext_lazy("Full name"))
    email = forms.EmailField(label=gettext_lazy("E-mail"))
    employer = forms.SlugField(
        max_length=60,
        initial="micropay",
        label=gettext_lazy("Employer"),
        help_text=gettext_lazy("micropay, or the code of the bank in the register of recipients."),
    )
    role = forms.ChoiceField(
        choices=[(role.value, gettext_lazy(name)) for role, name in _ROLE_NAMES.items()],
        label=gettext_lazy("Role"),
    )


def _add(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Staff:
    return service.add(
        actor=actor,
        username=values["username"],
        full_name=values["full_name"],
        email=values["email"],
        employer=values["employer"],
        role=StaffRole(values["role"]),
        reason=values["reason"],
        now=now,
    )


def _disable(*, actor: Actor, row: Staff, values: dict[str, Any], now: datetime) -> str:
    service.disable(actor=actor, staff_id=row.id, reason=values["reason"], now=now)
    return _("Access and open sessions have ended.")


def _enable(*, actor: Actor, row: Staff, values: dict[str, Any], now: datetime) -> str:
    service.ask_to_enable(actor=actor, staff_id=row.id, reason=values["reason"], now=now)
    return _("Asked for: another person has to approve it.")


def _reset_device(*, actor: Actor, row: Staff, values: dict[str, Any], now: datetime) -> str:
    service.reset_device(actor=actor, staff_id=row.id, reason=values["reason"], now=now)
    return _("The device no longer opens anything. The operator hands out a new one.")


def _is_active(row: Staff) -> bool:
    return row.is_active


def _is_inactive(row: Staff) -> bool:
    return not row.is_active


@admin.register(Staff, site=backoffice.site)
class StaffAdmin(ReadOnlyAdmin):
    icon = "badge"
    list_display = ("username", "full_name", "role", "employer", "is_active", "last_login")
    list_filter = ("is_active", "groups", "employer")
    search_fields = ("username", "full_name")
    ordering = ("username",)
    fields = (
        "username",
        "full_name",
        "email",
        "role",
        "employer",
        "is_active",
        "date_joined",
        "last_login",
        "password_changed_at",
    )
    readonly_fields = ("role",)
    list_buttons = (Button("add", _("Add a staff member"), MANAGE_STAFF, NewMemberForm, _add),)
    buttons = (
        Button("enable", _("Allow access"), MANAGE_STAFF, ReasonForm, _enable, _is_inactive),
        Button(
            "disable", _("End access"), MANAGE_STAFF, ReasonForm, _disable, _is_active, grave=True
        ),
        Button(
            "reset_device", _("Reset TOTP"), MANAGE_STAFF, ReasonForm, _reset_device, grave=True
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Staff]:
        rows: QuerySet[Staff] = super().get_queryset(request).prefetch_related("groups")
        return rows

    @admin.display(description=gettext_lazy("Role"))
    def role(self, row: Staff) -> str:
        """The role's name in the reader's language."""
        names = [_ROLE_NAMES.get(StaffRole(group.name)) for group in row.groups.all()]
        return ", ".join(str(gettext_lazy(name)) for name in names if name)
