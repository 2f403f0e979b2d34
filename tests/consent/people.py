"""The people and texts of consent's tests."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.data.policy import CurrentPolicy
from consent.data.record import Circumstances
from consent.selectors import policy as policies
from consent.services import policy, subject
from micropay.core import approval
from micropay.core.actor import Actor
from micropay.core.ids import new_id

MAKER = Actor(kind="staff", id="11111111-0000-7000-8000-000000000001", label="maker")
CHECKER = Actor(kind="staff", id="11111111-0000-7000-8000-000000000002", label="checker")
MALEE = Actor(kind="customer", id="22222222-0000-7000-8000-000000000001", label="")
BY_APP = Circumstances(
    channel="app",
    installation_id=new_id(),
    device_label="Malee's phone",
    ip="203.0.113.7",
    user_agent="MicroPay/1.0",
)
THAI = "ข้อกำหนดทดสอบ\n\n1. ขอบเขต\n\nข้อความของฉบับทดสอบ"
ENGLISH = "Terms for a test\n\n1. Scope\n\nThe text of the test version."


def person(now: datetime, kind: str = "customer") -> UUID:
    return subject.register(actor=MALEE, kind=kind, now=now)


def draft(now: datetime, *, kind: str = "terms", mark: str = "", both: bool = True) -> UUID:
    """A draft by the maker, in Thai and English; ``mark`` makes its text another."""
    thai = policy.draft(
        actor=MAKER,
        service="micropay",
        kind=kind,
        language="th",
        text=f"{THAI} {mark}",
        now=now,
    )
    if both:
        policy.draft(
            actor=MAKER,
            service="micropay",
            kind=kind,
            language="en",
            text=f"{ENGLISH} {mark}",
            number=thai.number,
            now=now,
        )
    return thai.version_id


def publish(
    version_id: UUID,
    now: datetime,
    *,
    effective_at: datetime | None = None,
    reduces: str = "",
) -> None:
    """The maker asks, the checker approves. ``reduces`` says how rights are reduced."""
    asked = policy.request_publication(
        actor=MAKER,
        version_id=version_id,
        effective_at=effective_at,
        reduces_rights=bool(reduces),
        reasons=reduces,
        reason="a new version",
        now=now,
    )
    with transaction.atomic():
        approval.approve(approval_id=asked, actor=CHECKER, reason="read and right", now=now)


def in_force(kind: str, now: datetime) -> CurrentPolicy:
    return policies.current("micropay", kind, now)
