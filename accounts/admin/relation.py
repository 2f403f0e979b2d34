"""Guardians' consents, as staff may see them: who stands for whom, masked, and on what ground."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.data.reveal import FIELD_NAMES
from accounts.models.relation import Guardianship, GuardianshipFile
from accounts.permissions import OPEN_IDENTITY_EVIDENCE, REVEAL_FIELD
from accounts.selectors.masked import GUARDIAN
from accounts.services import relation_evidence
from accounts.states import GuardianshipState
from accounts.states.relation import GuardianKind, GuardianshipEnd
from accounts.states.staff import PersonalField
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button
from micropay.core.uploads import shown

_KINDS = {
    GuardianKind.PARENT: gettext_lazy("Parent"),
    GuardianKind.COURT_APPOINTED: gettext_lazy("Appointed by a court"),
}
_STATES = {
    GuardianshipState.ASKED: gettext_lazy("Asked for"),
    GuardianshipState.CONSENTED: gettext_lazy("Agreed, not used yet"),
    GuardianshipState.IN_FORCE: gettext_lazy("In force"),
    GuardianshipState.ENDED: gettext_lazy("Ended"),
}
_ENDS = {
    GuardianshipEnd.NOT_USED: gettext_lazy("Not used in time"),
    GuardianshipEnd.WITHDRAWN: gettext_lazy("Withdrawn"),
    GuardianshipEnd.MAJORITY: gettext_lazy("The minor came of age"),
}


_NAME = masked_line(GUARDIAN, "name", _("Guardian"), lambda row: row.guardian.masked_name)
_PHONE = masked_line(
    GUARDIAN, "phone", _("Guardian's phone"), lambda row: row.guardian.masked_phone
)
# The others show nothing of themselves while they are closed.
_MORE = tuple(
    masked_line(GUARDIAN, field, FIELD_NAMES[field], lambda row: hidden(True))
    for field in FIELD_NAMES
    if field not in {PersonalField.NAME, PersonalField.PHONE}
)


@admin.register(Guardianship, site=backoffice.site)
class GuardianshipAdmin(MaskedAdmin):
    icon = "family_restroom"
    masked_kind = GUARDIAN
    list_display = ("asked_at", "guardian", "minor", "right", "stands", "ended_why")
    list_filter = ("state", "kind")
    list_select_related = ("guardian", "minor")
    ordering = ("-asked_at",)
    fields = (
        _NAME,
        _PHONE,
        *_MORE,
        "minor",
        "right",
        "stands",
        "purpose",
        "ground",
        "evidence",
        "papers",
        "asked_at",
        "consented_at",
        "in_force_at",
        "ended_at",
        "ended_why",
    )
    readonly_fields = (_NAME, _PHONE, *_MORE, "right", "stands", "papers", "ended_why")
    buttons = (reveal_button(GUARDIAN, REVEAL_FIELD),)

    @admin.display(description=gettext_lazy("right to act"), ordering="kind")
    def right(self, row: Guardianship) -> str:
        return str(_KINDS[GuardianKind(row.kind)])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: Guardianship) -> str:
        return str(_STATES[GuardianshipState(row.state)])

    @admin.display(description=gettext_lazy("why ended"))
    def ended_why(self, row: Guardianship) -> str:
        return str(_ENDS[GuardianshipEnd(row.end_reason)]) if row.end_reason else "-"

    @admin.display(description=gettext_lazy("papers"))
    def papers(self, row: Guardianship) -> str:
        lines = (
            (reverse("admin:accounts_guardianshipfile_change", args=[one.pk]), place)
            for place, one in enumerate(row.files.order_by("id"), start=1)
        )
        return format_html_join(" ", '<a class="underline" href="{}">{}</a>', lines) or "-"


def _open(
    *, actor: Actor, row: GuardianshipFile, values: dict[str, Any], now: datetime
) -> HttpResponse:
    return shown(relation_evidence.open_file(actor=actor, row_id=row.id, now=now, **values))


@admin.register(GuardianshipFile, site=backoffice.site)
class GuardianshipFileAdmin(ReadOnlyAdmin):
    """Papers of guardians. The content opens by the button, with a reason."""

    icon = "attach_file"
    list_display = ("added_at", "guardianship")
    list_select_related = ("guardianship__guardian",)
    ordering = ("-added_at",)
    fields = ("guardianship", "added_at")
    buttons = (Button("open", _("Open"), OPEN_IDENTITY_EVIDENCE, ReasonForm, _open),)
