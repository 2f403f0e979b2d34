"""One-time codes for a phone before anybody has signed in.

A known and an unknown phone cause the same work and the same answer: one code, one message. The
message's words differ; only whoever holds the phone reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from accounts.data.phone import Claim
from accounts.errors.proof import OtpExpired, OtpUsed, TooManyCodes
from accounts.models.credential import Otp
from accounts.services import brake, otp, phone_brake, proof
from micropay.core import evidence, locks, messages, rules
from micropay.core.actor import Actor
from micropay.core.crypto import keys
from micropay.core.errors import Refusal

_HOUR = timedelta(hours=1)

_TAKE = """
UPDATE accounts_otp SET attempts = attempts + 1
 WHERE id = %(otp_id)s AND purpose = %(purpose)s AND digest = %(digest)s
   AND phone_key = ANY (%(keys)s) AND installation_id = %(installation)s
   AND used_at IS NULL AND expires_at > %(now)s AND attempts < %(per_code)s
RETURNING code_digest, attempts
"""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a code is bound to beside phone and installation."""

    purpose: str
    digest: str


def send(
    *, actor: Actor, claim: Claim, bound: Bound, known: str, unknown: str, now: datetime
) -> Otp:
    """Make a code for a claimed phone and send a message, in the caller's transaction.

    ``known`` and ``unknown`` name the message's template for a phone that has an account and for
    one that has none. A template without the code in its words makes a code nobody can know.
    Raises OtpLocked, TooManyCodes.
    """
    locks.require_transaction()
    phone_brake.hold(phone_brake.lanes(claim, purpose=bound.purpose, now=now), now=now)
    _refuse_too_many(claim, bound.purpose, now)
    made, code = otp.make(
        purpose=bound.purpose,
        digest=bound.digest,
        installation_id=claim.installation_id,
        phone_key=_keys(claim.phone)[0],
        network_key=_network_key(claim),
        now=now,
    )
    messages.send(
        channel="sms",
        to=claim.phone,
        template=known if claim.customer_id else unknown,
        context=otp.words(made, code),
        language=claim.language,
        subject_id=claim.subject_id,
        now=now,
    )
    return made


def prove(
    *, actor: Actor, claim: Claim, otp_id: UUID, code: str, bound: Bound, now: datetime
) -> None:
    """Compare a code; counted first, in a transaction of its own.

    A right code clears the phone's failures; ``use`` uses it up. Raises TooManyAttempts, OtpLocked,
    OtpWrong, OtpExpired.
    """
    brake.take(
        actor=actor, act="attempt", purpose=bound.purpose, own_device=claim.own_device, now=now
    )
    with transaction.atomic(durable=True):
        refusal = _compare(claim, otp_id, code, bound, now)
        evidence.record(
            action=f"accounts.phone_code.{'refuse' if refusal else 'accept'}",
            actor=actor,
            now=now,
            object_type="accounts.Otp",
            object_id=otp_id,
            detail={"purpose": bound.purpose, "code": refusal.code if refusal else None},
        )
    if refusal is not None:
        raise refusal


def use(*, otp_id: UUID, now: datetime) -> None:
    """Use a proved code up in the business transaction. Raises OtpUsed."""
    if not Otp.objects.filter(id=otp_id, used_at=None).update(used_at=now):
        raise OtpUsed


def _compare(claim: Claim, otp_id: UUID, code: str, bound: Bound, now: datetime) -> Refusal | None:
    held = phone_brake.lanes(claim, purpose=bound.purpose, now=now)
    try:
        phone_brake.hold(held, now=now)
    except Refusal as refusal:
        return refusal
    phone_brake.count(held, now=now)
    taken = _take(claim, otp_id, bound, now)
    if taken is None:
        return OtpExpired()
    code_digest, attempts = taken
    if not otp.matches(
        code_digest=code_digest,
        otp_id=otp_id,
        purpose=bound.purpose,
        digest=bound.digest,
        code=code,
    ):
        return proof.otp_wrong(attempts=attempts, now=now)
    phone_brake.clear(held, now=now)
    return None


def _take(claim: Claim, otp_id: UUID, bound: Bound, now: datetime) -> tuple[str, int] | None:
    values: dict[str, Any] = {
        "otp_id": otp_id,
        "purpose": bound.purpose,
        "digest": bound.digest,
        "keys": _keys(claim.phone),
        "installation": claim.installation_id,
        "per_code": rules.number("otp.attempts_per_code", at=now),
        "now": now,
    }
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, values)
        row: tuple[str, int] | None = cursor.fetchone()
        return row


def _refuse_too_many(claim: Claim, purpose: str, now: datetime) -> None:
    """Codes sent in an hour and not used: of this installation, this network, and in all.

    On a customer's own device only its own count.
    """
    sent: Any = list(
        Otp.objects.filter(
            phone_key__in=_keys(claim.phone),
            customer=None,
            used_at=None,
            purpose=purpose,
            created_at__gt=now - _HOUR,
        )
        .order_by("created_at")
        .values_list("created_at", "installation_id", "network_key")
    )
    here = _network_key(claim)
    few = rules.number("otp.codes_per_hour", at=now)
    most = rules.number("otp.codes_per_hour_everywhere", at=now)
    counted = [(few, [at for at, app, _ in sent if app == claim.installation_id])]
    if not claim.own_device:
        counted.append((most, [at for at, _, _ in sent]))
        if here:
            counted.append((few, [at for at, _, network in sent if network == here]))
    full = [times[-limit] + _HOUR for limit, times in counted if len(times) >= limit]
    if full:
        raise TooManyCodes(retry_at=max(full).isoformat())


def _keys(phone: str) -> list[str]:
    """Under which keyed hashes codes for a phone stand: the newest first."""
    return keys.token_digests(f"phone\x00{phone}")


def _network_key(claim: Claim) -> str:
    return keys.token_digest(f"network\x00{claim.origin}") if claim.origin else ""
