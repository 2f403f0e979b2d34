"""A receipt in words for people: what was said, about what, when, how. Used by paper and page."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as noop

from micropay.core import clock

_TITLES = {
    "given": noop("Consent given"),
    "withdrawn": noop("Consent withheld or withdrawn"),
    "accepted": noop("Terms accepted"),
    "acknowledged": noop("Notice acknowledged"),
    "declined": noop("New version declined"),
}
_CHANNELS = {
    "app": noop("App"),
    "web": noop("Website"),
    "phone": noop("Telephone"),
    "email": noop("E-mail"),
    "branch": noop("In person"),
}


def title_of(body: dict[str, Any]) -> str:
    """What was said, in the present language."""
    return gettext(_TITLES.get(str(_event(body).get("event_state")), noop("Receipt")))


def rows_of(body: dict[str, Any], language: str) -> list[tuple[str, str]]:
    """Labels and values in the present language; nothing that names the person but their number."""
    event, stated = _event(body), _purpose(body)
    controller = (body.get("piiControllers") or [{}])[0]
    said = datetime.fromisoformat(str(event.get("event_time")))
    return [
        (gettext("About"), str(body.get("text_shown", {}).get("title", ""))),
        (gettext("Said at"), clock.moment_words(said, language)),
        (gettext("How"), gettext(_CHANNELS.get(str(body.get("collectionMethod")), noop("Other")))),
        (gettext("Data controller"), str(controller.get("piiController", ""))),
        (gettext("Kept for"), str(stated.get("termination", ""))),
        (gettext("Recipients"), str(stated.get("thirdPartyName", ""))),
        (
            gettext("How to withdraw"),
            str(body.get("pii_processing", {}).get("withdrawal_method", "")),
        ),
        (gettext("Receipt number"), str(body.get("consentReceiptID", ""))),
    ]


def _event(body: dict[str, Any]) -> dict[str, Any]:
    events: list[dict[str, Any]] = body.get("events") or [{}]
    return events[0]


def _purpose(body: dict[str, Any]) -> dict[str, Any]:
    for service in body.get("services") or []:
        for purpose in service.get("purposes") or []:
            found: dict[str, Any] = purpose
            return found
    return {}
