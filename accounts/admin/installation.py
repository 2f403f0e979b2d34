"""Installations in the back office: which apps run on what."""

from __future__ import annotations

from django.contrib import admin

from accounts.models.installation import Installation
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Installation, site=backoffice.site)
class InstallationAdmin(ReadOnlyAdmin):
    list_display = ("number", "hardware_model", "os", "os_version", "app_version", "last_seen_at")
    list_filter = ("os", "app_version")
    search_fields = ("number", "hardware_model")
    ordering = ("-last_seen_at",)
    fields = (
        "number",
        "hardware_model",
        "os",
        "os_version",
        "app_version",
        "language",
        "registered_at",
        "last_seen_at",
        "uninstalled_at",
    )
