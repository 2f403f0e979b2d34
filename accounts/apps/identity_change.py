"""Changes of phone number and national ID."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from accounts import permissions
from accounts.apps.deciding import carried_out_by
from accounts.data.identity_change import TEMPLATES
from accounts.selectors import identity_change as reads
from accounts.services import identity_change, identity_request
from micropay.core import approval, desk, messages, ports


def register() -> None:
    """Tell the floor how the two fields change."""
    messages.register(TEMPLATES)
    ports.case_register(
        "identity_change",
        ports.CaseRegister(
            name=gettext_noop("Change of phone or ID"),
            purpose=gettext_noop("Changing your phone or ID number"),
            exists=reads.is_about,
        ),
    )
    ports.request_register(
        "identity_change",
        ports.RequestRegister(
            name=gettext_noop("Change of phone or ID"),
            page="accounts_identitychange_change",
            of_subject=reads.named_of_subject,
        ),
    )
    for table, read in reads.SOURCES.items():
        ports.personal_data_source(table, read)
    approval.register(
        identity_request.KIND,
        permission=permissions.DECIDE_IDENTITY_CHANGE,
        apply=carried_out_by(identity_change.apply_approved),
        ended=carried_out_by(identity_change.ended),
    )
    page = "accounts_identitychange_changelist"
    for title, permission, count, query in (
        (
            gettext_noop("Changes of phone or ID being prepared"),
            permissions.REQUEST_IDENTITY_CHANGE,
            reads.gathering,
            "?stands=open",
        ),
        (
            gettext_noop("Changes of phone or ID waiting for a second person"),
            permissions.DECIDE_IDENTITY_CHANGE,
            reads.submitted,
            "?stands=submitted",
        ),
    ):
        desk.card(desk.Card(title, permission, count, page, query))
