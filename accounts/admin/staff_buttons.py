"""What is done with a staff member: forms, and one service call each."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.data.staff import ROLE_NAMES
from accounts.models.staff import Staff
from accounts.permissions import MANAGE_STAFF, REPORT_VIOLATION
from accounts.services import staff as service
from accounts.services import staff_suspension
from micropay.core.actor import Actor
from micropay.core.backoffice import Button
from micropay.core.reason_form import ReasonForm
from micropay.core.staff_roles import StaffRole


class RoleForm(ReasonForm):
    """Which work somebody does from now on."""

    role = forms.ChoiceField(
        choices=[(role, gettext_lazy(name)) for role, name in ROLE_NAMES.items()],
        label=gettext_lazy("Role"),
    )


class NewMemberForm(RoleForm):
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
    field_order = ("username", "full_name", "email", "employer", "role")


def _add(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Staff:
    role = StaffRole(values.pop("role"))
    return service.add(actor=actor, role=role, now=now, **values)


def _disable(*, actor: Actor, row: Staff, values: dict[str, Any], now: datetime) -> str:
    service.disable(actor=actor, staff_id=row.id, reason=values["reason"], now=now)
    return _("Access and open sessions have ended.")


def _enable(*, actor: Actor, row: Staff, values: dict[str, Any], now: datetime) -> str:
    service.ask_to_enable(actor=actor, staff_id=row.id, reason=values["reason"], now=now)
    return _("Asked for: another person has to approve it.")


def _change_role(*, actor: Actor, row: Staff, values: dict[str, Any], now: datetime) -> str:
    role = StaffRole(values["role"])
    service.ask_to_change_role(
        actor=actor, staff_id=row.id, role=role, reason=values["reason"], now=now
    )
    return _("Asked for: another person has to approve it.")


def _reset_device(*, actor: Actor, row: Staff, values: dict[str, Any], now: datetime) -> str:
    service.reset_device(actor=actor, staff_id=row.id, reason=values["reason"], now=now)
    return _("The device no longer opens anything. The operator hands out a new one.")


def _report(*, actor: Actor, row: Staff, values: dict[str, Any], now: datetime) -> str:
    staff_suspension.report_violation(
        actor=actor, staff_id=row.id, reason=values["reason"], now=now
    )
    return _("Access has been stopped. Others decide what comes of it.")


def _is_active(row: Staff) -> bool:
    return row.is_active


def _is_inactive(row: Staff) -> bool:
    return not row.is_active


LIST_BUTTONS = (Button("add", _("Add a staff member"), MANAGE_STAFF, NewMemberForm, _add),)
BUTTONS = (
    Button("enable", _("Allow access"), MANAGE_STAFF, ReasonForm, _enable, _is_inactive),
    Button("change_role", _("Change role"), MANAGE_STAFF, RoleForm, _change_role),
    Button("disable", _("End access"), MANAGE_STAFF, ReasonForm, _disable, _is_active, grave=True),
    Button("reset_device", _("Reset TOTP"), MANAGE_STAFF, ReasonForm, _reset_device, grave=True),
    Button(
        "report_violation",
        _("Report a breach of confidentiality"),
        REPORT_VIOLATION,
        ReasonForm,
        _report,
        grave=True,
    ),
)
