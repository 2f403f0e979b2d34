"""Words and sites, as entries of subjects without names; the words themselves are not shown."""

from __future__ import annotations

from django.contrib import admin

from consent.models.usage import UsageEntry
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(UsageEntry, site=backoffice.site)
class UsageEntryAdmin(ReadOnlyAdmin):
    list_display = ("day", "kind", "subject_id")
    list_filter = ("kind",)
    search_fields = ("subject__id",)
    fields = ("day", "kind", "subject_id")
    ordering = ("-id",)
