"""Registrations in the back office: how far they came, without what was typed."""

from __future__ import annotations

from django.contrib import admin

from accounts.models.registration import Registration
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Registration, site=backoffice.site)
class RegistrationAdmin(ReadOnlyAdmin):
    list_display = ("id", "state", "installation", "started_at", "expires_at", "closed_at")
    list_select_related = ("installation",)
    list_filter = ("state",)
    ordering = ("-started_at",)
    fields = (
        "state",
        "installation",
        "completions",
        "started_at",
        "expires_at",
        "closed_at",
    )
