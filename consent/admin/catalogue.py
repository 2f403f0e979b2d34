"""The catalogue: categories, what is sensitive where, fields of forms, cookies."""

from __future__ import annotations

from django.contrib import admin

from consent.models.cookie import Cookie
from consent.models.field import CollectedField, DataCategory, SensitiveCategory
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(DataCategory, site=backoffice.site)
class DataCategoryAdmin(ReadOnlyAdmin):
    list_display = ("code", "name_th", "name_en", "sensitive_by_law")
    list_filter = ("sensitive_by_law",)


@admin.register(SensitiveCategory, site=backoffice.site)
class SensitiveCategoryAdmin(ReadOnlyAdmin):
    list_display = ("service", "category", "source")
    list_filter = ("service",)


@admin.register(CollectedField, site=backoffice.site)
class CollectedFieldAdmin(ReadOnlyAdmin):
    list_display = ("service", "form", "name", "category", "purpose", "need", "legal_reference")
    list_filter = ("service", "form", "need")
    ordering = ("service", "position")


@admin.register(Cookie, site=backoffice.site)
class CookieAdmin(ReadOnlyAdmin):
    list_display = ("name", "setter", "set_by", "purpose", "life_seconds")
    list_filter = ("setter",)
