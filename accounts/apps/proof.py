"""PIN, codes, devices, installations, and the table that says when they are asked for."""

from __future__ import annotations

from functools import partial

from django.utils.translation import gettext_noop

from accounts import permissions
from accounts.apps.deciding import carried_out_by
from accounts.selectors import cool_off, installation, pin_reset
from accounts.services import app_build, step_up
from accounts.services import pin_reset as reset_services
from micropay.core import approval, desk, first_run, ports
from micropay.core.actor import Actor


def register() -> None:
    """Tell the floor how people prove who they are."""
    ports.personal_data_source("accounts_cooloff", cool_off.personal_rows)
    ports.personal_data_source("accounts_installation", installation.personal_rows)
    ports.personal_data_source("accounts_installationevent", installation.event_rows)
    ports.personal_data_source("accounts_pinreset", pin_reset.personal_rows)
    for kind, permission, apply in (
        (step_up.ADD, permissions.MANAGE_STEP_UP, step_up.add_approved),
        (step_up.SWITCH, permissions.MANAGE_STEP_UP, step_up.switch_approved),
        (app_build.PUBLISH, permissions.MANAGE_APP_BUILD, app_build.publish_approved),
        (reset_services.ALLOW, permissions.ALLOW_PIN_RESET, reset_services.allow_approved),
    ):
        approval.register(kind, permission=permission, apply=carried_out_by(apply))
    actor = Actor.system("first_run")
    first_run.register(20, "app builds", partial(app_build.first_run, actor=actor))
    desk.card(
        desk.Card(
            title=gettext_noop("People who forgot their PIN"),
            permission="accounts.view_pinreset",
            read=pin_reset.waiting,
            page="accounts_pinreset_changelist",
            query="?state__exact=waiting",
        )
    )
