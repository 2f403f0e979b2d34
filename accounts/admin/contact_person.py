"""People whom customers named: masked; a field opens for a case of who named them."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_noop as _

from accounts.models.contact_person import ContactPerson
from accounts.permissions import REVEAL_FIELD
from accounts.selectors.masked import CONTACT
from micropay.core import backoffice
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button

_NAME = masked_line(CONTACT, "name", _("Name"), lambda row: hidden(row.name))
_PHONE = masked_line(CONTACT, "phone", _("Phone"), lambda row: row.masked_phone)


@admin.register(ContactPerson, site=backoffice.site)
class ContactPersonAdmin(MaskedAdmin):
    masked_kind = CONTACT
    list_display = ("customer", "kind", _PHONE, "added_at", "removed_at", "removed_by")
    list_select_related = ("customer",)
    list_filter = ("kind", "removed_by")
    fields = (
        "customer",
        "kind",
        _NAME,
        _PHONE,
        "purpose",
        "ground",
        "attested_language",
        "attested_sha256",
        "added_at",
        "removed_at",
        "removed_by",
    )
    readonly_fields = (_NAME, _PHONE)
    ordering = ("-id",)
    buttons = (reveal_button(CONTACT, REVEAL_FIELD, lambda row: row.removed_at is None),)
