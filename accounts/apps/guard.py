"""What guards the back office against its own people: undertakings, networks, reveals."""

from __future__ import annotations

from functools import partial

from django.utils.translation import gettext_noop

from accounts import permissions
from accounts.apps.deciding import carried_out_by
from accounts.data.staff_guard import TEMPLATES
from accounts.selectors import masked as records
from accounts.selectors import reveal as reveals
from accounts.selectors import staff_guard
from accounts.services import reveal, staff_network, staff_suspension, undertaking
from micropay.core import approval, desk, first_run, masked, messages, ports, status
from micropay.core.actor import Actor


def register() -> None:
    """Tell the floor who may look at what, and who looks at them."""
    for kind, permission, apply in (
        (undertaking.PUBLISH, permissions.PUBLISH_UNDERTAKING, undertaking.publish_approved),
        (
            staff_suspension.OUTCOME,
            permissions.DECIDE_SUSPENSION,
            staff_suspension.outcome_approved,
        ),
        (staff_network.OPEN, permissions.MANAGE_NETWORKS, staff_network.open_approved),
        (staff_network.CLOSE, permissions.MANAGE_NETWORKS, staff_network.close_approved),
        (reveal.DELAY, permissions.DELAY_TELLING, reveal.delay_approved),
    ):
        approval.register(kind, permission=permission, apply=carried_out_by(apply))
    messages.register(TEMPLATES)
    records.register()
    masked.fill_door(masked.Door(reveal.open_field, reveals.open_fields))
    status.register("reveals", reveals.status)
    ports.personal_data_source("accounts_reveal", reveals.personal_rows)
    ports.personal_data_source("accounts_revealdelay", reveals.personal_delays)
    actor = Actor.system("first_run")
    first_run.register(25, "undertaking", partial(undertaking.first_run, actor=actor))
    _cards()


def _cards() -> None:
    desk.card(
        desk.Card(
            title=gettext_noop("Weeks of reveals to look over"),
            permission=permissions.REVIEW_REVEALS,
            read=reveals.weeks_outstanding,
            page="accounts_revealweek_changelist",
            query="?review=outstanding",
        )
    )
    desk.card(
        desk.Card(
            title=gettext_noop("Suspensions of staff without an outcome"),
            permission=permissions.DECIDE_SUSPENSION,
            read=staff_guard.open_suspensions,
            page="accounts_staffsuspension_changelist",
        )
    )
