"""Purposes and the words people decide on."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import get_language, gettext_lazy

from consent.models.purpose import Purpose, PurposeText
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Purpose, site=backoffice.site)
class PurposeAdmin(ReadOnlyAdmin):
    list_display = ("code", "service", "lawful_basis", "sensitive", "required", "kept")
    list_filter = ("service", "lawful_basis", "sensitive", "required")
    ordering = ("service", "position")

    @admin.display(description=gettext_lazy("Kept for"))
    def kept(self, row: Purpose) -> str:
        return row.retention if (get_language() or "th").startswith("en") else row.retention_th


@admin.register(PurposeText, site=backoffice.site)
class PurposeTextAdmin(ReadOnlyAdmin):
    list_display = ("purpose", "language", "number", "title", "effective_at")
    list_filter = ("language",)
    ordering = ("purpose", "language", "-number")
