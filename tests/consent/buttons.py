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


def on_the_list_of_feeds() -> Press:
    return Press(
        by=member("privacy.feeds", "privacy_officer"),
        values={
            "code": "page",
            "partner": "Social Page Co.",
            "service": "qper",
            "kind": "social_page",
            "contract_reference": "C-17",
            "contract_from": "2026-01-01",
            "contract_until": "2030-01-01",
            "categories": ["social_profile"],
        },
    )


BUTTONS: dict[str, Performer] = {
    "consent_policyversion_do_publish": on_a_draft,
    "consent_policyversion_do_withdraw": on_a_draft,
    "consent_datafeed_do_enter": on_the_list_of_feeds,
    **buttons_rights.BUTTONS,
}
