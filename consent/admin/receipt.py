"""Receipts, and the chain that ties records together."""

from __future__ import annotations

from django.contrib import admin

from consent.models.receipt import ConsentReceipt, RecordLink
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(ConsentReceipt, site=backoffice.site)
class ConsentReceiptAdmin(ReadOnlyAdmin):
    list_display = ("issued_at", "kind", "code", "key_id", "subject_id")
    list_filter = ("kind",)
    search_fields = ("subject__id", "code")
    ordering = ("-id",)


@admin.register(RecordLink, site=backoffice.site)
class RecordLinkAdmin(ReadOnlyAdmin):
    list_display = ("chain_id", "position", "kind", "record_id")
    list_filter = ("kind",)
    search_fields = ("chain_id", "record_id")
    ordering = ("-id",)
