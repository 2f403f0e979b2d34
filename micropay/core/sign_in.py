"""Signing in to the back office: password and one-time code on one form, one answer for any fault.

A wrong code counts towards the lock-out like a wrong password, and the answer does not tell which
of the two was wrong.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_login_failed
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_otp import devices_for_user
from unfold.forms import AdminOwnPasswordChangeForm, AuthenticationForm
from unfold.widgets import BASE_INPUT_CLASSES

from micropay.core import clock, evidence, origin
from micropay.core.crypto import keys

_LONGEST_NAME = 150


def name_for_journal(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """The name under which failures are counted: a staff member's own, and for anything else that
    was typed a keyed hash of it, which may be somebody's phone number.
    """
    typed = str((credentials or {}).get("username") or "")
    if not typed and request is not None:
        typed = request.POST.get("username", "")
    could_be = len(typed) <= _LONGEST_NAME and typed.isprintable()
    if could_be and get_user_model().objects.filter(username=typed).exists():
        return typed
    return "unknown " + keys.token_digest(f"sign-in name\x00{typed}")


class SignInForm(AuthenticationForm):
    """User name, password and the code of the person's one confirmed TOTP device."""

    otp_token = forms.CharField(
        label=_("One-time code"),
        max_length=6,
        widget=forms.TextInput(
            attrs={
                "class": " ".join(BASE_INPUT_CLASSES),
                "inputmode": "numeric",
                "autocomplete": "one-time-code",
            }
        ),
    )
    error_messages = {
        "invalid_login": _("User name, password or one-time code is wrong."),
        "inactive": _("User name, password or one-time code is wrong."),
    }

    def clean_username(self) -> str:
        """Nobody has a longer name, and the journal of failures could not hold it."""
        username: str = self.cleaned_data["username"]
        if len(username) > (self.username_field.max_length or 0):
            raise self.get_invalid_login_error()
        return username

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        user: Any = self.get_user()
        if user is not None:
            self._check_code(user, cleaned.get("otp_token", ""))
        return cleaned

    request: HttpRequest

    def _check_code(self, user: Any, code: str) -> None:
        """Verify under lock, so that one code opens one session. A refusal is counted and kept."""
        with transaction.atomic():
            device = next(iter(devices_for_user(user, for_verify=True)), None)
            opened = device is not None and _is_six_digits(code) and device.verify_token(code)
            actor = user.actor(origin=origin.address(self.request))
            action = "core.backoffice.sign_in" if opened else "core.backoffice.wrong_code"
            evidence.record(action=action, actor=actor, now=clock.now())
        if opened:
            user.otp_device = device
            return
        user_login_failed.send(
            sender=__name__, credentials={"username": user.get_username()}, request=self.request
        )
        raise self.get_invalid_login_error()


class OwnPasswordForm(AdminOwnPasswordChangeForm):
    """A staff member's own new password; the validators of the settings judge it."""

    def save(self, commit: bool = True) -> Any:
        now = clock.now()
        with transaction.atomic():
            self.user.password_changed_at = now
            user = super().save(commit)
            evidence.record(action="core.backoffice.change_password", actor=user.actor(), now=now)
        return user


def _is_six_digits(code: str) -> bool:
    return len(code) == 6 and code.isascii() and code.isdigit()  # noqa: PLR2004
