"""Signing in: phone, one-time code and PIN on this installation.

The code is compared first, so the PIN's counter and the cost of its comparison are reached only by
whoever holds the phone, and nobody learns whether a number is known.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from accounts.data.proof import OtpSent
from accounts.data.session import OpenedSession
from accounts.errors.proof import OtpWrong, PinLocked
from accounts.errors.session import AccountNotOpen
from accounts.models.credential import Credential
from accounts.models.customer import Customer, mask_phone
from accounts.selectors.proof import delays
from accounts.services import brake, credential, phone_code, proof, proof_statements, session
from accounts.services.phone_code import Reader
from accounts.states import MAY_SIGN_IN, Purpose
from micropay.core import evidence, locks, rules
from micropay.core.actor import Actor
from micropay.core.errors import Refusal


def ask_code(
    *, actor: Actor, installation_id: UUID, phone: str, language: str, now: datetime
) -> OtpSent:
    """Send a code for signing in on this installation. The answer and the work are the same for a
    phone nobody knows; its message carries no code. Raises TooManyAttempts, TooManyCodes,
    OtpLocked.
    """
    brake.take(actor=actor, act="ask", now=now)
    with transaction.atomic():
        customer = _customer(phone)
        made = phone_code.send(
            actor=actor,
            installation_id=installation_id,
            reader=Reader(
                phone=phone,
                template="accounts.otp" if customer else "accounts.sign_in_unknown",
                language=customer.language if customer else language,
                subject_id=customer.subject_id if customer else None,
            ),
            purpose=Purpose.SIGN_IN,
            digest=installation_id.hex,
            now=now,
        )
        evidence.record(
            action="accounts.sign_in.ask_code",
            actor=actor,
            now=now,
            subject_id=customer.subject_id if customer else None,
            object_type="accounts.Otp",
            object_id=made.id,
        )
    return OtpSent(made.id, made.expires_at, mask_phone(phone))


def sign_in(
    *,
    actor: Actor,
    installation_id: UUID,
    phone: str,
    otp_id: UUID,
    otp_code: str,
    pin: str,
    now: datetime,
) -> OpenedSession:
    """Open a session on this installation. Raises what the proofs raise (PinWrong, PinLocked,
    OtpWrong, OtpExpired, OtpLocked, OtpUsed, TooManyAttempts) and AccountNotOpen.
    """
    phone_code.prove(
        actor=actor,
        installation_id=installation_id,
        phone=phone,
        otp_id=otp_id,
        code=otp_code,
        purpose=Purpose.SIGN_IN,
        digest=installation_id.hex,
        now=now,
    )
    customer = _customer(phone)
    if customer is None:
        # A code was guessed that nobody was sent.
        raise OtpWrong(attempts_left=0)
    lock = _prove_pin(actor, customer, pin, now)
    with transaction.atomic():
        [[locked]] = locks.lock(Customer.objects.filter(id=customer.id))
        if locked.state not in MAY_SIGN_IN:
            raise AccountNotOpen(state=locked.state)
        _run(proof_statements.CLEAR_PIN, {"customer": customer.id, "lock": lock})
        opened = session.open_for(
            actor=_as(actor, customer),
            customer=locked,
            installation_id=installation_id,
            pin=pin,
            now=now,
        )
        phone_code.use(otp_id=otp_id, now=now)
    return opened


def _prove_pin(actor: Actor, customer: Customer, pin: str, now: datetime) -> datetime | None:
    """Count, compare, leave evidence, commit. Returns the lock that this attempt put in place.

    The slow comparison runs between two short transactions: no row is locked meanwhile.
    """
    taken = _take_pin(customer.id, now)
    stored = Credential.objects.get(customer_id=customer.id)
    refusal: Refusal | None = None
    if taken is None:
        until = stored.pin_locked_until
        waiting = until is not None and until > now
        refusal = PinLocked(retry_at=until.isoformat() if until and waiting else None)
    elif not credential.verify(
        verifier=stored.pin_verifier,
        version=stored.pin_pepper,
        customer_id=customer.id,
        pin=pin,
    ):
        refusal = proof.pin_wrong(count=taken[0], lock=taken[1], now=now)
    with transaction.atomic(durable=True):
        if refusal is None:
            _move_verifier(stored, pin)
        evidence.record(
            action=f"accounts.sign_in.{'refuse' if refusal else 'accept'}",
            actor=actor,
            now=now,
            subject_id=customer.subject_id,
            detail={"code": refusal.code if refusal else None},
        )
    if refusal is not None:
        raise refusal
    return None if taken is None else taken[1]


def _take_pin(customer_id: UUID, now: datetime) -> tuple[int, datetime | None] | None:
    values: dict[str, Any] = {
        "customer": customer_id,
        "now": now,
        "attempts": rules.number("pin.attempts", at=now),
        "delays": delays("pin.lock_seconds", now=now),
        "most": rules.number("pin.consecutive_failures", at=now),
    }
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(proof_statements.TAKE_PIN, values)
        row: tuple[int, datetime | None] | None = cursor.fetchone()
        return row


def _move_verifier(stored: Credential, pin: str) -> None:
    """A right PIN moves its verifier to the newest pepper and cost."""
    if not credential.needs_new_verifier(verifier=stored.pin_verifier, version=stored.pin_pepper):
        return
    verifier, version = credential.make_verifier(customer_id=stored.customer_id, pin=pin)
    unchanged = Credential.objects.filter(
        customer_id=stored.customer_id, pin_set_at=stored.pin_set_at
    )
    unchanged.update(pin_verifier=verifier, pin_pepper=version)


def _customer(phone: str) -> Customer | None:
    return Customer.objects.with_phone(phone).only("id", "subject_id", "language", "state").first()


def _as(actor: Actor, customer: Customer) -> Actor:
    return Actor(
        kind="customer",
        id=str(customer.id),
        origin=actor.origin,
        installation_id=actor.installation_id,
    )


def _run(statement: str, values: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
