"""Minors for whom nobody stands: noted by an agent who sees the card, listed by their last day."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.admin.suspension_forms import MinorForm
from accounts.models.minor import MinorFinding
from accounts.permissions import SUSPEND_CUSTOMER
from accounts.services import minor
from accounts.states.relation import MinorFindingState, MinorFoundBy
from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin

_FOUND_BY = {
    MinorFoundBy.SYSTEM: gettext_lazy("The system"),
    MinorFoundBy.WITHDRAWAL: gettext_lazy("Guardian withdrew consent"),
    MinorFoundBy.STAFF: gettext_lazy("Customer service"),
}
_STATES = {
    MinorFindingState.OPEN: gettext_lazy("A guardian has to agree"),
    MinorFindingState.GUARDED: gettext_lazy("A guardian agreed"),
    MinorFindingState.OF_AGE: gettext_lazy("The minor came of age"),
    MinorFindingState.MISTAKEN: gettext_lazy("It was a mistake"),
    MinorFindingState.ENDED: gettext_lazy("Account ended, data erased"),
}
_OBSTACLES = {
    "held_amount": gettext_lazy("An amount is held"),
    "wallet_frozen": gettext_lazy("The wallet is frozen"),
    "money_waits": gettext_lazy("Received money waits for the wallet"),
    "legal_hold": gettext_lazy("A legal hold"),
    "other_suspension": gettext_lazy("Another suspension"),
}


def _found(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> MinorFinding:
    return minor.found_by_staff(actor=actor, now=now, **values)


@admin.register(MinorFinding, site=backoffice.site)
class MinorFindingAdmin(ReadOnlyAdmin):
    icon = "child_care"
    list_display = ("customer", "how", "stands", "found_at", "last_day", "in_the_way")
    list_filter = ("state", "found_by")
    list_select_related = ("customer",)
    ordering = ("-found_at",)
    fields = (
        "customer",
        "how",
        "stands",
        "suspension",
        "found_at",
        "last_day",
        "reminded_at",
        "in_the_way",
        "closed_at",
    )
    readonly_fields = ("how", "stands", "last_day", "in_the_way")
    list_buttons = (
        Button("found", _("A customer is a minor"), SUSPEND_CUSTOMER, MinorForm, _found),
    )

    @admin.display(description=gettext_lazy("found by"), ordering="found_by")
    def how(self, row: MinorFinding) -> str:
        return str(_FOUND_BY[MinorFoundBy(row.found_by)])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: MinorFinding) -> str:
        return str(_STATES[MinorFindingState(row.state)])

    @admin.display(description=gettext_lazy("last day for a guardian"), ordering="guardian_by")
    def last_day(self, row: MinorFinding) -> str:
        return clock.buddhist(row.guardian_by)

    @admin.display(description=gettext_lazy("in the way"))
    def in_the_way(self, row: MinorFinding) -> str:
        return ", ".join(str(_OBSTACLES.get(one, one)) for one in row.obstacles) or "-"
