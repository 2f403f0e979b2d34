"""What is attached to requests to change a phone number or national ID."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.admin.identity_forms import FIELDS
from accounts.models.identity_change import IdentityEvidence
from accounts.permissions import OPEN_IDENTITY_EVIDENCE
from accounts.services import identity_request as service
from accounts.states import IdentityField
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.models.file import FileState
from micropay.core.reason_form import ReasonForm
from micropay.core.uploads import shown

FILE_STATES = {
    FileState.QUARANTINED: gettext_lazy("Waits for the malware scan"),
    FileState.CLEAN: gettext_lazy("Scanned"),
    FileState.INFECTED: gettext_lazy("Malware: not kept"),
    FileState.REFUSED: gettext_lazy("Refused: not kept"),
    FileState.ERASED: gettext_lazy("Erased"),
}


def _open(
    *, actor: Actor, row: IdentityEvidence, values: dict[str, Any], now: datetime
) -> HttpResponse:
    return shown(service.open_evidence(actor=actor, evidence_id=row.id, now=now, **values))


@admin.register(IdentityEvidence, site=backoffice.site)
class IdentityEvidenceAdmin(ReadOnlyAdmin):
    """What is attached to requests. The list names kind and state; content opens by the button."""

    icon = "attach_file"
    list_display = ("added_at", "about", "kind", "scan")
    list_select_related = ("change__customer", "file")
    ordering = ("-added_at",)
    fields = ("about", "kind", "scan", "added_at")
    readonly_fields = fields
    buttons = (Button("open", _("Open"), OPEN_IDENTITY_EVIDENCE, ReasonForm, _open),)

    @admin.display(description=gettext_lazy("Request"))
    def about(self, row: IdentityEvidence) -> str:
        page = reverse("admin:accounts_identitychange_change", args=[row.change_id])
        person = row.change.customer.masked_name
        what = FIELDS[IdentityField(row.change.field)]
        return format_html('<a class="underline" href="{}">{}: {}</a>', page, what, person)

    @admin.display(description=gettext_lazy("Kind of file"))
    def kind(self, row: IdentityEvidence) -> str:
        return row.file.media_type

    @admin.display(description=gettext_lazy("Malware scan"))
    def scan(self, row: IdentityEvidence) -> str:
        return str(FILE_STATES[FileState(row.file.state)])
