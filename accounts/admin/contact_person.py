"""People whom customers named; the number is masked, the name is not shown."""

from __future__ import annotations

from django.contrib import admin

from accounts.models.contact_person import ContactPerson
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(ContactPerson, site=backoffice.site)
class ContactPersonAdmin(ReadOnlyAdmin):
    list_display = ("customer", "kind", "masked_phone", "added_at", "removed_at", "removed_by")
    list_select_related = ("customer",)
    list_filter = ("kind", "removed_by")
    fields = (
        "customer",
        "kind",
        "masked_phone",
        "purpose",
        "ground",
        "attested_language",
        "attested_sha256",
        "added_at",
        "removed_at",
        "removed_by",
    )
    ordering = ("-id",)
