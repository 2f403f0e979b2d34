"""Presses of the buttons of consent."""

from __future__ import annotations

from consent.models.policy import PolicyVersion
from micropay.core import clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.consent import buttons_rights
from tests.consent.people import draft


def on_a_draft() -> Press:
    version = PolicyVersion.objects.get(pk=draft(clock.now()))
    return Press(by=member("privacy.maker", "privacy_officer"), row=version)


BUTTONS: dict[str, Performer] = {
    "consent_policyversion_do_publish": on_a_draft,
    "consent_policyversion_do_withdraw": on_a_draft,
    **buttons_rights.BUTTONS,
}
