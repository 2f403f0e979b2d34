"""Starting a cool-off: whoever just took over a phone number or device moves no large amount."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from accounts.models.cool_off import CoolOff
from accounts.models.customer import Customer
from micropay.core import evidence, locks, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


def start(*, actor: Actor, customer_id: UUID, cause: str, now: datetime) -> datetime:
    """Begin a cool-off in the caller's transaction; returns when the customer's last one ends.

    ``cause`` is one that has a rule ``cool_off.hours.<cause>`` (new_device, pin_reset,
    identity_changed). One that runs longer already stays. The caller tells the customer. Source:
    Bank of Thailand 4/2568, one user one device; the amount is rule ``cool_off.most``. Raises
    NotFound.
    """
    locks.require_transaction()
    [found] = locks.lock(Customer.objects.filter(id=customer_id))
    if not found:
        raise NotFound
    customer: Customer = found[0]
    until = now + timedelta(hours=rules.number(f"cool_off.hours.{cause}", at=now))
    made = CoolOff.objects.create(customer=customer, cause=cause, started_at=now, until=until)
    customer.cool_off_until = max(until, customer.cool_off_until or until)
    customer.save(update_fields=["cool_off_until"])
    evidence.record(
        action="accounts.cool_off.start",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.CoolOff",
        object_id=made.id,
        detail={"cause": cause, "until": until.isoformat()},
    )
    return customer.cool_off_until
