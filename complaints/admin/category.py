"""The tree of categories."""

from __future__ import annotations

from django.contrib import admin

from complaints.models.category import Category
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Category, site=backoffice.site)
class CategoryAdmin(ReadOnlyAdmin):
    icon = "category"
    list_display = ("code", "name_th", "name_en", "severity", "active")
    list_filter = ("severity", "active")
    search_fields = ("code", "name_th", "name_en")
    ordering = ("place", "code")
