"""Installations in the back office: which apps run on what, and where they have problems."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from accounts.models.installation import Installation, InstallationEvent, ProblemCount
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Installation, site=backoffice.site)
class InstallationAdmin(ReadOnlyAdmin):
    list_display = ("number", "hardware_model", "os", "os_version", "app_version", "last_seen_at")
    list_filter = ("os", "app_version")
    search_fields = ("number", "hardware_model")
    search_help_text = gettext_lazy("Application number or model")
    ordering = ("-last_seen_at",)
    fields = (
        "number",
        "hardware_model",
        "os",
        "os_version",
        "app_version",
        "operator",
        "network",
        "phone_state",
        "signs",
        "language",
        "registered_at",
        "last_seen_at",
        "uninstalled_at",
    )


@admin.register(InstallationEvent, site=backoffice.site)
class InstallationEventAdmin(ReadOnlyAdmin):
    list_display = ("at", "kind", "installation", "app_version", "os_version", "network_seen")
    list_select_related = ("installation",)
    list_filter = ("kind",)
    search_fields = ("installation__number",)
    ordering = ("-at",)


@admin.register(ProblemCount, site=backoffice.site)
class ProblemCountAdmin(ReadOnlyAdmin):
    """How often what went wrong on which model and system, day by day."""

    icon = "bug_report"
    list_display = ("day", "kind", "count", "hardware_model", "os", "os_version", "app_version")
    list_filter = ("os", "kind", "app_version")
    search_fields = ("hardware_model", "os_version")
    ordering = ("-day", "-count")
