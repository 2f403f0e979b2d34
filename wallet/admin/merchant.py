"""Merchants and billers, and the codes that name them."""

from __future__ import annotations

from django.contrib import admin

from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin
from wallet.models.merchant import Merchant, MerchantCode


@admin.register(Merchant, site=backoffice.site)
class MerchantAdmin(ReadOnlyAdmin):
    list_display = ("name_th", "name_en", "kind", "state", "is_demo", "registered_at")
    list_filter = ("kind", "state", "is_demo")
    search_fields = ("name_th", "name_en")
    ordering = ("name_en",)


@admin.register(MerchantCode, site=backoffice.site)
class MerchantCodeAdmin(ReadOnlyAdmin):
    list_display = ("scheme", "value", "merchant", "registered_at")
    list_filter = ("scheme",)
    list_select_related = ("merchant",)
    search_fields = ("value",)
    ordering = ("scheme", "value")
