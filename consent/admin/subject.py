"""Data subjects: ids and kinds, no personal data."""

from __future__ import annotations

from django.contrib import admin

from consent.models.subject import Subject
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Subject, site=backoffice.site)
class SubjectAdmin(ReadOnlyAdmin):
    list_display = ("id", "kind", "created_at")
    list_filter = ("kind",)
    search_fields = ("id",)
    ordering = ("-id",)
