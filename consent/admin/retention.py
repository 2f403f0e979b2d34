"""The retention schedule and what each night did."""

from __future__ import annotations

from django.contrib import admin

from consent.models.retention import RetentionCategory, RetentionRun
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(RetentionCategory, site=backoffice.site)
class RetentionCategoryAdmin(ReadOnlyAdmin):
    icon = "auto_delete"
    list_display = ("name_th", "counted_from_th", "rule", "act", "law")
    list_filter = ("act",)


@admin.register(RetentionRun, site=backoffice.site)
class RetentionRunAdmin(ReadOnlyAdmin):
    icon = "auto_delete"
    list_display = ("ran_at", "category", "before", "gone", "people_held", "fault")
    list_filter = ("category",)
    ordering = ("-ran_at",)
