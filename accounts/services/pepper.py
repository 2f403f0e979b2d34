"""PIN peppers come and go: verifiers move at the next right PIN, and who never came is told."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.errors.pepper import PepperInUse
from accounts.models.credential import Credential
from accounts.models.customer import Customer
from accounts.models.session import Session
from accounts.selectors import pepper as selectors
from accounts.services import credential, session
from accounts.states import MAY_SIGN_IN
from accounts.states.session import SessionEnd
from micropay.core import evidence, locks, messages
from micropay.core.actor import Actor, Principal
from micropay.core.crypto import keys


def catch_up(
    *, principal: Principal, pin: str, pin_key: str, check: str, version: int, now: datetime
) -> None:
    """After a right PIN in a session on an older pepper: session and verifier move to the one in
    use. Costs about 20 ms then, nothing otherwise. A PIN that was changed meanwhile stays.

    ``check`` and ``version`` are what the PIN was compared with. In a transaction of its own.
    """
    if version == keys.current_pepper()[0]:
        return
    fresh, newest = credential.make_check(session_id=principal.session_id, pin_key=pin_key, pin=pin)
    verifier, _ = credential.make_verifier(customer_id=principal.customer_id, pin=pin)
    with transaction.atomic():
        [stored], sessions = locks.lock(
            Credential.objects.filter(customer_id=principal.customer_id),
            Session.objects.alive().filter(id=principal.session_id, pin_check=check),
        )
        if not sessions:
            return
        _save(sessions[0], pin_check=fresh, pin_pepper=newest)
        if stored.pin_pepper == version:
            _save(stored, pin_verifier=verifier, pin_pepper=newest)
        evidence.record(
            action="accounts.pin.change_pepper",
            actor=principal.actor,
            now=now,
            subject_id=principal.subject_id,
            object_type="accounts.Session",
            object_id=principal.session_id,
            detail={"from": version, "to": newest},
        )


def retire(*, actor: Actor, version: int, batch: int, reason: str, now: datetime) -> int:
    """Send the next ``batch`` customers who are left on this pepper through forgotten-PIN.

    Their verifier is deleted, their session ends, and they are told by SMS. Returns how many; call
    it until nobody is left. Safe to stop and repeat. Raises PepperInUse.
    """
    if version == keys.current_pepper()[0]:
        raise PepperInUse(version=version)
    with transaction.atomic():
        ids = list(
            Credential.objects.filter(pin_pepper=version)
            .order_by("pk")
            .values_list("pk", flat=True)[:batch]
        )
        customers, credentials, sessions = locks.lock(
            Customer.objects.filter(id__in=ids),
            Credential.objects.filter(pk__in=ids, pin_pepper=version),
            Session.objects.alive().filter(customer_id__in=ids),
        )
        people = {one.id: one for one in customers}
        alive: dict[UUID, list[Session]] = {}
        for one in sessions:
            alive.setdefault(one.customer_id, []).append(one)
        for stored in credentials:
            customer = people[stored.customer_id]
            _save(stored, pin_verifier="", pin_pepper=selectors.NONE)
            session.end_all(
                actor=actor,
                sessions=alive.get(customer.id, []),
                subject_id=customer.subject_id,
                reason=SessionEnd.PIN_CHANGED,
                now=now,
            )
            _leave_evidence(actor, customer, version, reason, now)
            _tell(customer, now)
    return len(credentials)


def _save(row: Any, **changed: Any) -> None:
    for name, value in changed.items():
        setattr(row, name, value)
    row.save(update_fields=list(changed))


def _leave_evidence(
    actor: Actor, customer: Customer, version: int, reason: str, now: datetime
) -> None:
    evidence.record(
        action="accounts.pin.require_reset",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.Customer",
        object_id=customer.id,
        reason=reason,
        detail={"pepper": version},
    )


def _tell(customer: Customer, now: datetime) -> None:
    if customer.state not in MAY_SIGN_IN or not customer.phone:
        return
    messages.send(
        channel="sms",
        to=customer.phone,
        template="accounts.pin_reset_needed",
        context={},
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )
