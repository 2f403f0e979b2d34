"""Recipients and disclosures."""

from __future__ import annotations

from django.contrib import admin

from consent.models.disclosure import Disclosure, Recipient, RecipientPurpose
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(Recipient, site=backoffice.site)
class RecipientAdmin(ReadOnlyAdmin):
    list_display = ("code", "name_en", "role", "contract_from", "contract_until")
    list_filter = ("role",)


@admin.register(RecipientPurpose, site=backoffice.site)
class RecipientPurposeAdmin(ReadOnlyAdmin):
    list_display = ("recipient", "purpose")
    list_filter = ("recipient",)


@admin.register(Disclosure, site=backoffice.site)
class DisclosureAdmin(ReadOnlyAdmin):
    list_display = ("occurred_at", "recipient", "ground", "purpose", "subject_id")
    list_filter = ("recipient", "ground", "purpose")
    search_fields = ("subject__id", "legal_reference")
    ordering = ("-id",)
