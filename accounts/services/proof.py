"""Proof inside a session: PIN and one-time code, counted before they are compared.

``check`` commits by itself: a refusal leaves its count and its evidence. ``consume`` belongs to the
business transaction and uses the proof up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from accounts.data.proof import OTP, PIN, Given, Proof
from accounts.errors.proof import (
    OtpExpired,
    OtpForSomethingElse,
    OtpLocked,
    OtpUsed,
    OtpWrong,
    PinLocked,
    PinResetNeeded,
    PinWrong,
    ProofRequired,
)
from accounts.errors.session import SessionEnded
from accounts.models.credential import Otp
from accounts.selectors.proof import delays
from accounts.services import credential, otp, pepper, proof_statements, step_up
from micropay.core import evidence, locks, rules
from micropay.core.actor import Principal
from micropay.core.errors import Refusal


@dataclass(frozen=True, slots=True)
class _Taken:
    """What the statement answered. ``pin_count`` is None when no attempt was granted."""

    pin_count: int | None
    pin_lock: datetime | None
    otp_count: int | None
    otp_lock: datetime | None
    code_digest: str | None
    code_attempts: int | None
    purpose: str | None
    digest: str | None
    used_at: datetime | None
    pin_check: str | None
    pin_pepper: int | None


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the client sent, and the digest of what it is to approve."""

    given: Given
    digest: str


def check(
    *,
    principal: Principal,
    given: Given,
    purpose: str,
    digest: str,
    now: datetime,
    amount_satang: int | None = None,
) -> Proof:
    """Compare what was given with what the purpose demands. Two statements when all is right.

    Opens and commits a transaction of its own; call it outside any other. Raises ProofRequired,
    PinWrong, PinLocked, PinResetNeeded, OtpWrong, OtpExpired, OtpUsed, OtpLocked,
    OtpForSomethingElse, SessionEnded, DeviceUnsafe, ActRefusedHere, ProofUndecided.
    """
    kinds = step_up.require(
        principal=principal, action=purpose, amount_satang=amount_satang, now=now
    )
    missing = given.missing(kinds)
    if missing:
        raise ProofRequired(missing=list(missing))
    with transaction.atomic(durable=True):
        taken = _take(principal, given, kinds, now)
        proof = Proof(
            customer_id=principal.customer_id,
            purpose=purpose,
            demanded=kinds,
            otp_id=given.otp_id if OTP in kinds else None,
            pin_lock=taken.pin_lock,
            otp_lock=taken.otp_lock,
        )
        refusal = _compare(taken, proof, principal, _Shown(given, digest), now)
        _leave_evidence(principal, proof, refusal, now)
    if refusal is not None:
        raise refusal
    if PIN in kinds:
        pepper.catch_up(
            principal=principal,
            pin=given.pin or "",
            pin_key=given.pin_key or "",
            check=taken.pin_check or "",
            version=taken.pin_pepper or 0,
            now=now,
        )
    return proof


def consume(*, proof: Proof, now: datetime) -> None:
    """Use a proof up in the business transaction: one statement. Raises OtpUsed when another
    request used the code meanwhile.
    """
    locks.require_transaction()
    if not _clear(proof, pin=PIN in proof.demanded, otp=OTP in proof.demanded, used_at=now):
        raise OtpUsed


def _take(principal: Principal, given: Given, kinds: tuple[str, ...], now: datetime) -> _Taken:
    values = {
        "pin": int(PIN in kinds),
        "otp": int(OTP in kinds),
        "pin_attempts": rules.number("pin.attempts", at=now),
        "pin_delays": delays("pin.lock_seconds", now=now),
        "pin_most": rules.number("pin.consecutive_failures", at=now),
        "otp_attempts": rules.number("otp.consecutive_failures", at=now),
        "otp_delays": delays("otp.lock_seconds", now=now),
        "per_code": rules.number("otp.attempts_per_code", at=now),
        "otp_id": given.otp_id,
        "customer": principal.customer_id,
        "session": principal.session_id,
        "now": now,
    }
    row = _one(proof_statements.TAKE, values)
    if row is None or row[-1] is None:
        raise SessionEnded
    return _Taken(*row)


def _compare(
    taken: _Taken, proof: Proof, principal: Principal, shown: _Shown, now: datetime
) -> Refusal | None:
    """Compare, and give back at once what a right part must not owe: when another part failed, or
    when earlier failures stand there that a later business refusal would let grow into a lock.
    """
    if taken.pin_count is None:
        return _locked(proof, now)
    pin = _refuse_pin(taken, principal, shown.given, now) if PIN in proof.demanded else None
    code = _refuse_otp(taken, shown, proof.purpose, now) if OTP in proof.demanded else None
    pin_right = PIN in proof.demanded and pin is None
    otp_right = OTP in proof.demanded and code is None
    refusal = pin or code
    counted = max(taken.pin_count, taken.otp_count or 0)
    if (pin_right or otp_right) and (refusal is not None or counted > 1):
        _clear(proof, pin=pin_right, otp=otp_right, used_at=None)
    return refusal


def _locked(proof: Proof, now: datetime) -> Refusal:
    """Which lock stood in the way. Read afresh: it may have been put there a moment ago."""
    row = _one(
        "SELECT pin_locked_until, otp_locked_until FROM accounts_credential"
        " WHERE customer_id = %(customer)s",
        {"customer": proof.customer_id},
    )
    pin_until, otp_until = row
    if OTP in proof.demanded and otp_until is not None and otp_until > now:
        return OtpLocked(retry_at=otp_until.isoformat())
    waiting = pin_until is not None and pin_until > now
    return PinLocked(retry_at=pin_until.isoformat() if waiting else None)


def _refuse_pin(taken: _Taken, principal: Principal, given: Given, now: datetime) -> Refusal | None:
    if credential.is_retired(version=taken.pin_pepper or 0):
        return PinResetNeeded()
    if credential.passes_check(
        check=taken.pin_check or "",
        version=taken.pin_pepper or 0,
        session_id=principal.session_id,
        pin_key=given.pin_key or "",
        pin=given.pin or "",
    ):
        return None
    return pin_wrong(count=taken.pin_count or 0, lock=taken.pin_lock, now=now)


def pin_wrong(*, count: int, lock: datetime | None, now: datetime) -> PinWrong:
    """The refusal of a wrong PIN that was the ``count``-th in a row."""
    left = -count % rules.number("pin.attempts", at=now)
    retry_at = None if left or lock is None else lock.isoformat()
    return PinWrong(attempts_left=left, retry_at=retry_at)


def _refuse_otp(taken: _Taken, shown: _Shown, purpose: str, now: datetime) -> Refusal | None:
    given = shown.given
    if taken.purpose is None or given.otp_id is None:
        return OtpWrong(attempts_left=0)
    if taken.used_at is not None:
        return OtpUsed()
    if taken.code_digest is None:
        # Another request may have used it while this one waited.
        used = Otp.objects.filter(id=given.otp_id, used_at__isnull=False).exists()
        return OtpUsed() if used else OtpExpired()
    if (taken.purpose, taken.digest) != (purpose, shown.digest):
        return OtpForSomethingElse()
    if otp.matches(
        code_digest=taken.code_digest,
        otp_id=given.otp_id,
        purpose=purpose,
        digest=shown.digest,
        code=given.otp_code or "",
    ):
        return None
    return otp_wrong(attempts=taken.code_attempts or 0, now=now)


def otp_wrong(*, attempts: int, now: datetime) -> OtpWrong:
    """The refusal of a wrong code that was tried ``attempts`` times."""
    per_code = rules.number("otp.attempts_per_code", at=now)
    return OtpWrong(attempts_left=max(0, per_code - attempts))


def _clear(proof: Proof, *, pin: bool, otp: bool, used_at: datetime | None) -> bool:
    values = {
        "pin": pin,
        "otp": otp,
        "pin_lock": proof.pin_lock,
        "otp_lock": proof.otp_lock,
        "customer": proof.customer_id,
        "otp_id": proof.otp_id,
        "now": used_at,
    }
    row = _one(proof_statements.CLEAR, values)
    return bool(row and row[0])


def _leave_evidence(
    principal: Principal, proof: Proof, refusal: Refusal | None, now: datetime
) -> None:
    verb = "accept" if refusal is None else "refuse"
    evidence.record(
        action=f"accounts.proof.{verb}",
        actor=principal.actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="accounts.Session",
        object_id=principal.session_id,
        detail={
            "purpose": proof.purpose,
            "demanded": list(proof.demanded),
            "otp": None if proof.otp_id is None else str(proof.otp_id),
            "code": None if refusal is None else refusal.code,
        },
    )


def _one(statement: str, values: dict[str, Any]) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()
