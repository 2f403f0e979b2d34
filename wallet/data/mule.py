"""Findings about mule accounts in words."""

from __future__ import annotations

from django.utils.translation import gettext_noop as noop

from wallet.states.risk import RiskCaseState, RiskDetector

RULES = {
    RiskDetector.IN_FAST_OUT.value: noop("Much comes in and leaves again fast"),
    RiskDetector.MANY_SENDERS.value: noop("Many different people send"),
    RiskDetector.DORMANT_THEN_ACTIVE.value: noop("Long still, then suddenly busy"),
    RiskDetector.NEW_AND_BUSY.value: noop("New wallet, much comes in"),
    RiskDetector.SHARED_DEVICE.value: noop("Several customers on one device"),
    RiskDetector.FAR_APART.value: noop("One phone in distant places within hours"),
}
STATES = {
    RiskCaseState.OPEN.value: noop("Waits for a decision"),
    RiskCaseState.CLEARED.value: noop("Nothing in it"),
    RiskCaseState.HELD.value: noop("Account held"),
    RiskCaseState.ESCALATED.value: noop("With compliance"),
}
FACTS = {
    "received": noop("Movements received"),
    "received_baht": noop("Received (baht)"),
    "sent_baht": noop("Sent (baht)"),
    "senders": noop("Different senders"),
    "people_on_the_device": noop("Customers on the device"),
    "named_as_sharing": noop("People the customer named as sharing phone or account"),
    "km_apart": noop("Kilometres apart"),
}
SIGNALS = {
    "device": noop("Device"),
    "os": noop("System"),
    "app": noop("App"),
    "first_seen": noop("Seen first"),
    "network": noop("Network"),
    "signs": noop("Signs against the phone"),
    "place": noop("Place of the phone, roughly"),
    "told_at": noop("At"),
}
