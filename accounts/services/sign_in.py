"""Signing in: phone, one-time code and PIN on this installation.

The code is compared first, so the PIN's counter and the cost of its comparison are reached only by
whoever holds the phone, and nobody learns whether a number is known. Where the step-up table asks
for no code, the PIN's counter is reached from the customer's own device alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from accounts.data.phone import Claim
from accounts.data.proof import OTP, OtpSent
from accounts.data.session import OpenedSession
from accounts.errors.proof import OtpWrong, PinLocked, PinResetNeeded, ProofRequired
from accounts.errors.session import AccountNotOpen
from accounts.models.credential import Credential
from accounts.models.customer import Customer, mask_phone
from accounts.selectors import phone as phones
from accounts.selectors.proof import delays
from accounts.services import (
    brake,
    credential,
    phone_code,
    proof,
    proof_statements,
    session,
    step_up,
)
from accounts.services.phone_code import Bound
from accounts.states import MAY_SIGN_IN
from accounts.states.session import Purpose
from consent.selectors import purpose as purposes
from micropay.core import evidence, locks, rules
from micropay.core.actor import UNKNOWN_SITUATION, Actor, Situation
from micropay.core.errors import Refusal

# The customer agrees to our looking at the phone's network; without that the code is asked.
_PHONE_STATE = "phone_state"


def ask_code(
    *, actor: Actor, installation_id: UUID, phone: str, language: str, now: datetime
) -> OtpSent:
    """Send a code for signing in on this installation. The answer and the work are the same for a
    phone nobody knows; its message carries no code. Raises TooManyAttempts, TooManyCodes,
    OtpLocked.
    """
    claim = phones.claim(
        phone=phone, actor=actor, installation_id=installation_id, language=language
    )
    brake.take(
        actor=actor, act="ask", purpose=Purpose.SIGN_IN, own_device=claim.own_device, now=now
    )
    with transaction.atomic():
        made = phone_code.send(
            actor=actor,
            claim=claim,
            bound=_bound(installation_id),
            known="accounts.otp",
            unknown="accounts.sign_in_unknown",
            now=now,
        )
        evidence.record(
            action="accounts.sign_in.ask_code",
            actor=actor,
            now=now,
            subject_id=claim.subject_id,
            object_type="accounts.Otp",
            object_id=made.id,
        )
    return OtpSent(made.id, made.expires_at, mask_phone(phone))


def sign_in(
    *,
    actor: Actor,
    installation_id: UUID,
    phone: str,
    pin: str,
    now: datetime,
    otp_id: UUID | None = None,
    otp_code: str | None = None,
    situation: Situation = UNKNOWN_SITUATION,
) -> OpenedSession:
    """Open a session on this installation. Raises what the proofs raise (ProofRequired, PinWrong,
    PinLocked, PinResetNeeded, OtpWrong, OtpExpired, OtpLocked, OtpUsed, TooManyAttempts),
    AccountNotOpen, and what the step-up table refuses with.
    """
    claim = phones.claim(phone=phone, actor=actor, installation_id=installation_id)
    if _needs_code(actor, claim, situation, now):
        _prove_code(actor, claim, otp_id, otp_code, now)
        used = otp_id
    else:
        brake.take(actor=actor, act="attempt", purpose=Purpose.SIGN_IN, own_device=True, now=now)
        used = None
    if claim.customer_id is None:
        # A code was guessed that nobody was sent.
        raise OtpWrong(attempts_left=0)
    lock = _prove_pin(actor, claim.customer_id, claim.subject_id, pin, now)
    with transaction.atomic():
        [[locked]] = locks.lock(Customer.objects.filter(id=claim.customer_id))
        if locked.state not in MAY_SIGN_IN:
            raise AccountNotOpen(state=locked.state)
        _run(proof_statements.CLEAR_PIN, {"customer": locked.id, "lock": lock})
        opened = session.open_for(
            actor=_as(actor, locked),
            customer=locked,
            installation_id=installation_id,
            pin=pin,
            now=now,
        )
        if used is not None:
            phone_code.use(otp_id=used, now=now)
    return opened


def _needs_code(actor: Actor, claim: Claim, situation: Situation, now: datetime) -> bool:
    """What the step-up table says. Only the customer's own, known device may do without the code,
    and only when the customer lets us look at the phone's network.
    """
    known_from = timedelta(hours=rules.number("device.known_hours", at=now))
    known = claim.bound_at is not None and claim.bound_at + known_from <= now
    asked = step_up.require_of(
        actor=actor,
        situation=replace(situation, device_known=known),
        action=Purpose.SIGN_IN,
        amount_satang=None,
        subject_id=claim.subject_id,
        now=now,
    )
    if OTP in asked or not known or claim.subject_id is None:
        return True
    return not purposes.is_active(claim.subject_id, _PHONE_STATE, now)


def _prove_code(
    actor: Actor, claim: Claim, otp_id: UUID | None, otp_code: str | None, now: datetime
) -> None:
    if otp_id is None or otp_code is None:
        missing = [
            name for name, one in (("otp_id", otp_id), ("otp_code", otp_code)) if one is None
        ]
        raise ProofRequired(missing=missing)
    phone_code.prove(
        actor=actor,
        claim=claim,
        otp_id=otp_id,
        code=otp_code,
        bound=_bound(claim.installation_id),
        now=now,
    )


def _prove_pin(
    actor: Actor, customer_id: UUID, subject_id: UUID | None, pin: str, now: datetime
) -> datetime | None:
    """Count, compare, leave evidence, commit. Returns the lock that this attempt put in place.

    The slow comparison runs between two short transactions: no row is locked meanwhile.
    """
    taken = _take_pin(customer_id, now)
    stored = Credential.objects.get(customer_id=customer_id)
    refusal = _refuse_pin(taken, stored, pin, now)
    with transaction.atomic(durable=True):
        if refusal is None:
            _move_verifier(stored, pin)
        evidence.record(
            action=f"accounts.sign_in.{'refuse' if refusal else 'accept'}",
            actor=actor,
            now=now,
            subject_id=subject_id,
            detail={"code": refusal.code if refusal else None},
        )
    if refusal is not None:
        raise refusal
    return None if taken is None else taken[1]


def _refuse_pin(
    taken: tuple[int, datetime | None] | None, stored: Credential, pin: str, now: datetime
) -> Refusal | None:
    if credential.is_retired(version=stored.pin_pepper):
        return PinResetNeeded()
    if taken is None:
        until = stored.pin_locked_until
        waiting = until is not None and until > now
        return PinLocked(retry_at=until.isoformat() if until and waiting else None)
    right = credential.verify(
        verifier=stored.pin_verifier,
        version=stored.pin_pepper,
        customer_id=stored.customer_id,
        pin=pin,
    )
    return None if right else proof.pin_wrong(count=taken[0], lock=taken[1], now=now)


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


def _bound(installation_id: UUID) -> Bound:
    return Bound(Purpose.SIGN_IN, installation_id.hex)


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
