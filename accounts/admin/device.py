"""Devices in the back office: which phone a customer uses and used."""

from __future__ import annotations

from django.contrib import admin

from accounts.models.device import Device
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Device, site=backoffice.site)
class DeviceAdmin(ReadOnlyAdmin):
    list_display = ("customer", "installation", "bound_at", "retired_at")
    list_select_related = ("customer", "installation")
    ordering = ("-bound_at",)
