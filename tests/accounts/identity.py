"""Changes of phone and national ID, as tests bring them about: named people, real files."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from accounts.models.customer import Customer
from accounts.models.identity_change import IdentityChange, IdentityEvidence
from accounts.models.staff import Staff
from accounts.selectors import identity_change as reads
from accounts.services import identity_change as decisions
from accounts.services import identity_number as numbers
from accounts.services import identity_request as service
from micropay.core import clock
from micropay.core.models.file import StoredFile
from micropay.core.models.message import Message
from tests.accounts.app import MALEE
from tests.backoffice import member
from tests.core import file_samples as samples

NEW_PHONE = "0867654321"
NEW_PHONE_E164 = "+66867654321"
NEW_ID = "3100600445635"
WHY = "the customer is at the counter"


def ploy() -> Staff:
    """The agent who asks."""
    return Staff.objects.filter(username="agent.ploy").first() or member("agent.ploy", "agent")


def wit() -> Staff:
    """The senior agent who decides."""
    known = Staff.objects.filter(username="senior.wit").first()
    return known or member("senior.wit", "senior_agent")


def requested(
    customer: Customer,
    field: str = "phone",
    value: str = NEW_PHONE,
    by: Staff | None = None,
    now: datetime | None = None,
    *,
    why: str = "her old phone was stolen",
) -> IdentityChange:
    return service.request(
        actor=(by or ploy()).actor(),
        customer_id=customer.id,
        field=field,
        value=value,
        reason=why,
        now=now or clock.now(),
    )


def checked(change: IdentityChange, passed: list[str] | None = None) -> None:
    points = [item.code for item in reads.items(change.field)]
    service.record_checks(
        actor=change.maker.actor(),
        change_id=change.id,
        passed=points if passed is None else passed,
        reason=WHY,
        now=clock.now(),
    )


def attached(change: IdentityChange, clean: bool = True) -> IdentityEvidence:
    added = service.attach(
        actor=change.maker.actor(),
        change_id=change.id,
        name="letter.pdf",
        content=samples.document(),
        reason=WHY,
        now=clock.now(),
    )
    if clean:
        scanned(added.file)
    return added


def scanned(file: StoredFile) -> None:
    """As the scanner leaves a file that it passed; the other lane has a real one."""
    file.state, file.scanned_at, file.signature_version = "clean", clock.now(), "ClamAV 1.4/7"
    file.save()


def sent(change: IdentityChange) -> str:
    """A code goes to the new number; returns what whoever holds that phone reads."""
    numbers.send_code(actor=change.maker.actor(), change_id=change.id, reason=WHY, now=clock.now())
    return newest_code()


def newest_code() -> str:
    newest = Message.objects.filter(template="accounts.identity_number_code").order_by("-id")
    return re.search(r"\d{6}", newest[0].body)[0]


def proved(change: IdentityChange) -> None:
    """The customer reads the code out, who holds the new phone."""
    numbers.prove(
        actor=change.maker.actor(),
        change_id=change.id,
        code=sent(change),
        reason=WHY,
        now=clock.now(),
    )


def prepared(customer: Customer, **how: Any) -> IdentityChange:
    """Asked, checked, with evidence; a new number is shown to be the customer's."""
    change = requested(customer, **how)
    checked(change)
    attached(change)
    if change.field == "phone":
        proved(change)
    return change


def handed_in(customer: Customer, **how: Any) -> IdentityChange:
    change = prepared(customer, **how)
    return submitted(change)


def submitted(change: IdentityChange) -> IdentityChange:
    return service.submit(
        actor=change.maker.actor(), change_id=change.id, reason=WHY, now=clock.now()
    )


def looked_at(change: IdentityChange, by: Staff) -> None:
    """This person opens every file."""
    for one in reads.evidence_of(change):
        service.open_evidence(
            actor=by.actor(), evidence_id=one.id, reason="to decide", now=clock.now()
        )


def approved(change: IdentityChange, by: Staff | None = None, now: datetime | None = None) -> None:
    by = by or wit()
    looked_at(change, by)
    decide(decisions.approve, change, by, now)


def decide(
    act: Callable[..., None], change: IdentityChange, by: Staff, now: datetime | None = None
) -> None:
    act(actor=by.actor(), change_id=change.id, reason="papers seen", now=now or clock.now())


def applied(customer: Customer, **how: Any) -> IdentityChange:
    change = handed_in(customer, **how)
    approved(change)
    change.refresh_from_db()
    return change


def identity(customer: Customer) -> tuple[str | None, str | None]:
    customer = Customer.objects.get(pk=customer.pk)
    return customer.phone, customer.national_id


def unchanged(customer: Customer) -> bool:
    return identity(customer) == (MALEE.e164, MALEE.national_id)


def texts_to(phone: str) -> list[str]:
    return [one.template for one in Message.objects.order_by("id") if one.to == phone]


def state_of(change: IdentityChange) -> str:
    return IdentityChange.objects.get(pk=change.pk).state
