"""Sessions in the back office: who was signed in on which device, never with what."""

from __future__ import annotations

from django.contrib import admin

from accounts.models.session import Session
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Session, site=backoffice.site)
class SessionAdmin(ReadOnlyAdmin):
    list_display = ("customer", "installation", "opened_at", "refreshed_at", "ended_at")
    list_select_related = ("customer", "installation")
    list_filter = ("end_reason",)
    ordering = ("-opened_at",)
    fields = (
        "customer",
        "installation",
        "opened_at",
        "refreshed_at",
        "access_expires_at",
        "ended_at",
        "end_reason",
    )
