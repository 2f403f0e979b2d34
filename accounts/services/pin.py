"""Changing the PIN in the app: with the old one and a one-time code."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Given, OtpSent
from accounts.errors.proof import PinUnchanged
from accounts.errors.session import SessionEnded
from accounts.models.credential import Credential
from accounts.models.customer import Customer
from accounts.models.session import Session
from accounts.services import credential, otp
from accounts.services import proof as proofs
from accounts.states.session import Purpose
from micropay.core import evidence, locks, messages
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound

_ABOUT = {"th": "เปลี่ยนรหัส PIN", "en": "change the PIN"}


def ask_code(*, principal: Principal, now: datetime) -> OtpSent:
    """Send the code that changing the PIN needs; it is good for nothing else.

    Raises OtpLocked, TooManyCodes, NotFound.
    """
    return otp.ask(
        actor=principal.actor,
        customer_id=principal.customer_id,
        purpose=Purpose.PIN_CHANGE,
        digest=_digest(principal),
        about=_ABOUT[principal.language],
        now=now,
    )


def change(*, principal: Principal, given: Given, new_pin: str, now: datetime) -> str:
    """Set another PIN after right proof. Returns the new key that this session's phone keeps.

    The old key and every other session's check are worth nothing afterwards. Raises PinWeak,
    PinUnchanged, SessionEnded, and what the proof refuses with. Must run outside a transaction.
    """
    refuse_weak(customer_id=principal.customer_id, pin=new_pin, now=now)
    proof = proofs.check(
        principal=principal,
        given=given,
        purpose=Purpose.PIN_CHANGE,
        digest=_digest(principal),
        now=now,
    )
    if new_pin == given.pin:
        raise PinUnchanged
    # Slow on purpose, so before any row is locked.
    verifier, pepper = credential.make_verifier(customer_id=principal.customer_id, pin=new_pin)
    with transaction.atomic():
        customers, credentials, sessions = locks.lock(
            Customer.objects.filter(id=principal.customer_id),
            Credential.objects.filter(customer_id=principal.customer_id),
            Session.objects.alive().filter(id=principal.session_id),
        )
        if not sessions:
            raise SessionEnded
        proofs.consume(proof=proof, now=now)
        store(credentials[0], verifier, pepper, now)
        pin_key = _renew_check(sessions[0], new_pin)
        _leave_evidence(principal.actor, customers[0], now)
        tell(customers[0], "accounts.pin_changed", now)
    return pin_key


def refuse_weak(*, customer_id: UUID, pin: str, now: datetime) -> None:
    """Raise PinWeak for a PIN that is easy to guess about this customer; NotFound for nobody."""
    customer: Any = Customer.objects.only("birth_date", "phone").filter(id=customer_id).first()
    if customer is None:
        raise NotFound
    credential.refuse_weak(
        pin=pin, birth_date=customer.birth_date, phone=customer.phone or "", now=now
    )


def store(stored: Credential, verifier: str, pepper: int, now: datetime) -> None:
    """Put a new verifier in place in the caller's transaction; the row is locked."""
    stored.pin_verifier = verifier
    stored.pin_pepper = pepper
    stored.pin_set_at = now
    stored.pin_failures = 0
    stored.pin_locked_until = None
    stored.save(
        update_fields=[
            "pin_verifier",
            "pin_pepper",
            "pin_set_at",
            "pin_failures",
            "pin_locked_until",
        ]
    )


def _leave_evidence(actor: Actor, customer: Customer, now: datetime) -> None:
    evidence.record(
        action="accounts.pin.change",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.Customer",
        object_id=customer.id,
    )


def tell(customer: Customer, template: str, now: datetime) -> None:
    """Write to the customer about it, in the caller's transaction."""
    messages.send(
        channel="sms",
        to=customer.phone or "",
        template=template,
        context={},
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )


def _renew_check(session: Session, pin: str) -> str:
    pin_key = credential.new_pin_key()
    check, pepper = credential.make_check(session_id=session.id, pin_key=pin_key, pin=pin)
    session.pin_check = check
    session.pin_pepper = pepper
    session.save(update_fields=["pin_check", "pin_pepper"])
    return pin_key


def _digest(principal: Principal) -> str:
    return hashlib.sha256(f"pin_change {principal.session_id}".encode()).hexdigest()
