"""Customers whose money is stopped, and the staff who stop it and decide."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.models.customer import Customer
from accounts.models.staff import Staff
from accounts.models.suspension import Suspension
from accounts.services import suspension
from micropay.core import approval, clock
from micropay.core.models.approval import Approval
from tests.backoffice import member

WHY = "the address on file does not exist"
AT_NOON = clock.day_start(clock.bangkok_day(clock.now())) + timedelta(hours=12)


def maker() -> Staff:
    return Staff.objects.filter(username="maker").first() or member("maker", "senior_agent")


def checker() -> Staff:
    return Staff.objects.filter(username="checker").first() or member(
        "checker", "compliance_officer"
    )


def found_false(customer_id: UUID, *, detected_at: datetime | None = None, **other: Any):
    """Nok, an agent, finds the address false, or other fields."""
    now = other.pop("now", None) or clock.now()
    return suspension.suspend_for_false_information(
        actor=maker().actor(),
        customer_id=customer_id,
        false_fields=other.pop("false_fields", ["address"]),
        detected_at=detected_at or now,
        reason=WHY,
        now=now,
    )


def held(customer_id: UUID, cause: str = "victim_report", reference: str = "V-1", **other: Any):
    """Somebody reported a fraud."""
    return suspension.hold(
        actor=maker().actor(),
        customer_id=customer_id,
        cause=cause,
        reference=reference,
        reason="money of a victim went there",
        now=other.get("now") or clock.now(),
    )


def agreed(asked: Approval, now: datetime | None = None) -> None:
    """The second person says yes."""
    with transaction.atomic():
        approval.approve(
            approval_id=asked.id,
            actor=checker().actor(),
            reason="I have seen the papers",
            now=now or clock.now(),
        )


def state_of(customer_id: UUID) -> str:
    return Customer.objects.get(id=customer_id).state


def stored(row: Suspension) -> Suspension:
    return Suspension.objects.get(pk=row.pk)
