"""What Django asks of a new password, beyond its own rules."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.errors.staff_guard import PasswordUsedBefore
from accounts.models.staff import Staff
from accounts.selectors import staff_guard
from accounts.services import staff_password
from micropay.core import clock


class NotUsedBefore:
    """A password validator: none of the last ones. Django tells it when a password is set."""

    def validate(self, password: str, user: Any = None) -> None:
        if isinstance(user, Staff) and staff_guard.used_before(user, password, clock.now()):
            raise ValidationError(_(PasswordUsedBefore.title), code=PasswordUsedBefore.code)

    def password_changed(self, password: str, user: Any = None) -> None:
        if isinstance(user, Staff):
            staff_password.remember(staff=user, now=clock.now())

    def get_help_text(self) -> str:
        return _("It must not be one of your last passwords.")
