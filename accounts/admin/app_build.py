"""Builds of the app in the back office: what is published, and who may no longer call."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.data.app_build import STORE_SYSTEMS
from accounts.models.app_build import AppBuild
from accounts.permissions import MANAGE_APP_BUILD
from accounts.services import app_build as service
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

_LONGEST = 2000


class BuildForm(ReasonForm):
    """A build to be published once a second person has agreed."""

    os = forms.ChoiceField(
        choices=[(one, one) for one in STORE_SYSTEMS], label=gettext_lazy("System")
    )
    version = forms.CharField(max_length=20, label=gettext_lazy("Version"))
    least = forms.CharField(
        max_length=20,
        label=gettext_lazy("Oldest version that may still be used"),
        help_text=gettext_lazy("People with an older one are shut out until they update."),
    )
    notes_th = forms.CharField(
        max_length=_LONGEST, widget=forms.Textarea, label=gettext_lazy("What is new (Thai)")
    )
    notes_en = forms.CharField(
        max_length=_LONGEST, widget=forms.Textarea, label=gettext_lazy("What is new (English)")
    )


def _publish(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    reason = values.pop("reason")
    service.ask_to_publish(actor=actor, build=values, reason=reason, now=now)
    return _("Asked for: another person has to approve it.")


@admin.register(AppBuild, site=backoffice.site)
class AppBuildAdmin(ReadOnlyAdmin):
    icon = "system_update"
    list_display = ("os", "version", "least", "published_at")
    list_filter = ("os",)
    ordering = ("-published_at",)
    list_buttons = (
        Button("publish", _("Publish a build"), MANAGE_APP_BUILD, BuildForm, _publish, grave=True),
    )
