"""The view log, as counted entries of subjects without names."""

from __future__ import annotations

from django.contrib import admin

from consent.models.viewlog import ViewEntry
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(ViewEntry, site=backoffice.site)
class ViewEntryAdmin(ReadOnlyAdmin):
    list_display = ("opened_at", "content", "seconds", "holder", "subject_id")
    list_filter = ("holder",)
    search_fields = ("subject__id", "content")
    ordering = ("-id",)
