"""Cool-offs in the back office: why somebody can move small amounts only."""

from __future__ import annotations

from django.contrib import admin

from accounts.models.cool_off import CoolOff
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(CoolOff, site=backoffice.site)
class CoolOffAdmin(ReadOnlyAdmin):
    list_display = ("customer", "cause", "started_at", "until")
    list_select_related = ("customer",)
    list_filter = ("cause",)
    ordering = ("-started_at",)
