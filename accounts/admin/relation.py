"""Guardians' consents, as staff may see them: who stands for whom, masked, and on what ground."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from accounts.models.relation import Guardianship
from accounts.states import GuardianKind, GuardianshipEnd, GuardianshipState
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin

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


@admin.register(Guardianship, site=backoffice.site)
class GuardianshipAdmin(ReadOnlyAdmin):
    icon = "family_restroom"
    list_display = ("asked_at", "guardian", "minor", "right", "stands", "ended_why")
    list_filter = ("state", "kind")
    list_select_related = ("guardian", "minor")
    ordering = ("-asked_at",)
    fields = (
        "guardian",
        "minor",
        "right",
        "stands",
        "purpose",
        "ground",
        "evidence",
        "asked_at",
        "consented_at",
        "in_force_at",
        "ended_at",
        "ended_why",
    )
    readonly_fields = ("right", "stands", "ended_why")

    @admin.display(description=gettext_lazy("right to act"), ordering="kind")
    def right(self, row: Guardianship) -> str:
        return str(_KINDS[GuardianKind(row.kind)])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: Guardianship) -> str:
        return str(_STATES[GuardianshipState(row.state)])

    @admin.display(description=gettext_lazy("why ended"))
    def ended_why(self, row: Guardianship) -> str:
        return str(_ENDS[GuardianshipEnd(row.end_reason)]) if row.end_reason else "-"
