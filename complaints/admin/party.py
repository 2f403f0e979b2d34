"""People beside the complainant: masked; a field opens for the case they belong to."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.permissions import REVEAL_FIELD
from complaints.data import PARTY_NAMES
from complaints.models.link import Party
from complaints.selectors.masked import PARTY
from micropay.core import backoffice
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button

_NAME = masked_line(PARTY, "name", noop("Name"), lambda row: f"{row.name[:1]}•••")
_CONTACT = masked_line(PARTY, "contact", noop("Contact"), lambda row: hidden(row.contact))


@admin.register(Party, site=backoffice.site)
class PartyAdmin(MaskedAdmin):
    icon = "group"
    masked_kind = PARTY
    list_display = ("added_at", "case", "part", _NAME)
    list_filter = ("role",)
    list_select_related = ("case",)
    ordering = ("-added_at",)
    fields = ("case", "part", _NAME, _CONTACT, "by_attorney", "added_at")
    readonly_fields = ("part", _NAME, _CONTACT, "by_attorney")
    buttons = (reveal_button(PARTY, REVEAL_FIELD),)

    @admin.display(description=gettext_lazy("part in the case"), ordering="role")
    def part(self, row: Party) -> str:
        return _(PARTY_NAMES[row.role])

    @admin.display(description=gettext_lazy("power of attorney"), boolean=True)
    def by_attorney(self, row: Party) -> bool:
        return row.attorney_file is not None
