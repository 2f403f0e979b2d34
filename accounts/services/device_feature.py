"""What a phone may do for its customer, each only under its own consent: find people among the
contacts, send a position to one person, say what state it is in. Nothing of it is kept.

Source: the first document, (1.2.3), (1.2.4), (1.2.6).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.contact_person import LOCATION
from accounts.data.device_feature import Match
from accounts.errors.customer import NotAnSmsRecipient, PurposeOff
from accounts.models.customer import Customer
from accounts.models.installation import Installation
from accounts.selectors import contact_person as contacts
from accounts.services import brake, find
from accounts.states import CustomerState
from accounts.states.relation import ContactKind
from consent.selectors import purpose as purposes
from micropay.core import evidence, locks, messages
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound

CONTACTS, LOCATION_SMS, PHONE_STATE = "contacts", "location_sms", "phone_state"


def match_contacts(
    *, actor: Actor, principal: Principal, phones: Iterable[str], now: datetime
) -> list[Match]:
    """Who among these numbers (E.164) uses MicroPay and agreed to be found; names are masked.

    Counted first (rules ``brake.match.*``), in a transaction of its own. The numbers are
    not kept. Raises PurposeOff, TooManyAttempts.
    """
    _require(principal, CONTACTS, now)
    brake.take(actor=principal.actor, act="match", now=now)
    asked = sorted(set(phones))
    found = [
        one
        for one in Customer.objects.with_any_phone(asked).filter(state=CustomerState.ACTIVE)
        if one.pk != principal.customer_id
    ]
    agreed = purposes.active_among([one.subject_id for one in found], find.PURPOSE, now)
    matches = [Match(one.phone or "", one.masked_name) for one in found if one.subject_id in agreed]
    with transaction.atomic():
        _leave_evidence("match_contacts", principal, actor, now, asked=len(asked))
    return sorted(matches, key=lambda match: match.phone)


@transaction.atomic
def send_location(
    *,
    actor: Actor,
    principal: Principal,
    contact_id: UUID,
    latitude: str,
    longitude: str,
    now: datetime,
) -> None:
    """Send the customer's position by SMS to one person named for it, whose consent is attested.

    The message's words are emptied once it is sent; the evidence names no position. Raises
    PurposeOff, NotFound, NotAnSmsRecipient.
    """
    _require(principal, LOCATION_SMS, now)
    contact = contacts.one(customer_id=principal.customer_id, contact_id=contact_id)
    if contact.kind != ContactKind.SMS_RECIPIENT:
        raise NotAnSmsRecipient
    messages.send(
        channel="sms",
        to=contact.phone or "",
        template=LOCATION,
        context={
            "customer": contact.customer.masked_name,
            "latitude": latitude,
            "longitude": longitude,
        },
        language=contact.attested_language,
        # The number is the other person's: the customer's data package does not repeat it.
        subject_id=None,
        now=now,
        forget=True,
    )
    _leave_evidence("send_location", principal, actor, now, contact=str(contact.pk))


@transaction.atomic
def report_state(
    *, actor: Actor, principal: Principal, network: str, phone_state: str, now: datetime
) -> None:
    """The app says which network the phone is on and in what state it is; the last word is kept
    with the installation. Raises PurposeOff, NotFound.
    """
    _require(principal, PHONE_STATE, now)
    [found] = locks.lock(Installation.objects.filter(pk=principal.installation_id))
    if not found:
        raise NotFound
    installation: Installation = found[0]
    installation.network = network
    installation.phone_state = phone_state
    installation.save(update_fields=["network", "phone_state"])
    _leave_evidence("report_state", principal, actor, now)


@transaction.atomic
def forget_state(*, actor: Actor, subject_id: UUID, now: datetime) -> None:
    """The consent is withdrawn: what the customer's phones said of their state goes."""
    mine = Customer.objects.filter(subject_id=subject_id).values("devices__installation_id")
    [rows] = locks.lock(Installation.objects.filter(pk__in=mine))
    for installation in rows:
        installation.network = installation.phone_state = ""
        installation.save(update_fields=["network", "phone_state"])
    evidence.record(
        action="accounts.device_feature.forget_state",
        actor=actor,
        now=now,
        subject_id=subject_id,
        detail={"installations": len(rows)},
    )


def _require(principal: Principal, purpose: str, now: datetime) -> None:
    if not purposes.is_active(principal.subject_id, purpose, now):
        raise PurposeOff(purpose=purpose)


def _leave_evidence(
    verb: str, principal: Principal, actor: Actor, now: datetime, **detail: object
) -> None:
    evidence.record(
        action=f"accounts.device_feature.{verb}",
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="accounts.Customer",
        object_id=principal.customer_id,
        detail=detail,
    )
