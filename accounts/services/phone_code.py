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

from accounts.errors.proof import OtpExpired, OtpLocked, OtpUsed
from accounts.models.credential import Otp
from accounts.selectors.proof import delays
from accounts.services import brake, otp, proof
from micropay.core import evidence, ids, locks, messages, rules
from micropay.core.actor import Actor
from micropay.core.crypto import keys
from micropay.core.errors import Refusal

_HOUR = timedelta(hours=1)
_SCOPE = "phone"

# Whoever asks for or tries a code of a phone waits for the phone's row.
_LOCK_PHONE = """
INSERT INTO accounts_brake AS brake (id, scope, key, count, since)
VALUES (%(id)s, %(scope)s, %(key)s, 0, %(now)s)
    ON CONFLICT (scope, key) DO UPDATE SET since = brake.since
RETURNING locked_until
"""

# The phone's failures in a row move first, then the code's own attempts; no row from the first
# statement means the phone is locked.
_TAKE = """
WITH taken AS (
    INSERT INTO accounts_brake AS brake (id, scope, key, count, since)
    VALUES (%(id)s, %(scope)s, %(key)s, 1, %(now)s)
        ON CONFLICT (scope, key) DO UPDATE
       SET count = brake.count + 1,
           since = %(now)s,
           locked_until = CASE WHEN (brake.count + 1) %% %(most)s = 0
               THEN %(now)s + make_interval(secs => (%(delays)s::int[])[least(
                    (brake.count + 1) / %(most)s, cardinality(%(delays)s::int[]))])
               ELSE brake.locked_until END
     WHERE coalesce(brake.locked_until, %(now)s) <= %(now)s
    RETURNING brake.locked_until
), code AS (
    UPDATE accounts_otp SET attempts = attempts + 1
      FROM taken
     WHERE accounts_otp.id = %(otp_id)s AND purpose = %(purpose)s AND digest = %(digest)s
       AND phone_key = %(key)s AND installation_id = %(installation)s
       AND used_at IS NULL AND expires_at > %(now)s AND attempts < %(per_code)s
    RETURNING code_digest, attempts
)
SELECT EXISTS (SELECT 1 FROM taken), (SELECT locked_until FROM taken),
       (SELECT code_digest FROM code), (SELECT attempts FROM code)
"""
_CLEAR = """
UPDATE accounts_brake
   SET count = 0,
       locked_until = CASE WHEN locked_until IS NOT DISTINCT FROM %(lock)s THEN NULL
                           ELSE locked_until END
 WHERE scope = %(scope)s AND key = %(key)s
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the message: the phone, the words, and the data subject if it is a customer's."""

    phone: str
    template: str
    language: str
    subject_id: UUID | None


def send(
    *,
    actor: Actor,
    installation_id: UUID,
    reader: Reader,
    purpose: str,
    digest: str,
    now: datetime,
) -> Otp:
    """Make a code for a phone, bound to this installation, purpose and digest, and send a message.

    In the caller's transaction. A template without the code in its words makes a code nobody can
    know. Raises OtpLocked, TooManyCodes.
    """
    locks.require_transaction()
    key = _key(reader.phone)
    [locked_until] = _one(
        _LOCK_PHONE, {"id": ids.new_id(), "scope": _SCOPE, "key": key, "now": now}
    )
    if locked_until is not None and locked_until > now:
        raise OtpLocked(retry_at=locked_until.isoformat())
    otp.refuse_too_many(unused=_unused(key, now), now=now)
    made, code = otp.make(
        purpose=purpose,
        digest=digest,
        installation_id=installation_id,
        phone_key=key,
        now=now,
    )
    messages.send(
        channel="sms",
        to=reader.phone,
        template=reader.template,
        context=otp.words(made, code),
        language=reader.language,
        subject_id=reader.subject_id,
        now=now,
    )
    return made


def prove(
    *,
    actor: Actor,
    installation_id: UUID,
    phone: str,
    otp_id: UUID,
    code: str,
    purpose: str,
    digest: str,
    now: datetime,
) -> None:
    """Compare a code; counted first, in a transaction of its own.

    A right code clears the phone's failures; ``use`` uses it up. Raises TooManyAttempts, OtpLocked,
    OtpWrong, OtpExpired.
    """
    brake.take(actor=actor, act="attempt", now=now)
    values = {
        "id": ids.new_id(),
        "scope": _SCOPE,
        "key": _key(phone),
        "now": now,
        "most": rules.number("otp.consecutive_failures", at=now),
        "delays": delays("otp.lock_seconds", now=now),
        "per_code": rules.number("otp.attempts_per_code", at=now),
        "otp_id": otp_id,
        "purpose": purpose,
        "digest": digest,
        "installation": installation_id,
    }
    with transaction.atomic(durable=True):
        granted, lock, code_digest, attempts = _one(_TAKE, values)
        refusal: Refusal | None = None
        if not granted:
            refusal = _locked(values)
        elif code_digest is None:
            refusal = OtpExpired()
        elif not otp.matches(
            code_digest=code_digest, otp_id=otp_id, purpose=purpose, digest=digest, code=code
        ):
            refusal = proof.otp_wrong(attempts=attempts, now=now)
        else:
            _run(_CLEAR, {**values, "lock": lock})
        evidence.record(
            action=f"accounts.phone_code.{'refuse' if refusal else 'accept'}",
            actor=actor,
            now=now,
            object_type="accounts.Otp",
            object_id=otp_id,
            detail={"purpose": purpose, "code": refusal.code if refusal else None},
        )
    if refusal is not None:
        raise refusal


def use(*, otp_id: UUID, now: datetime) -> None:
    """Use a proved code up in the business transaction. Raises OtpUsed."""
    if not Otp.objects.filter(id=otp_id, used_at=None).update(used_at=now):
        raise OtpUsed


def _locked(values: dict[str, Any]) -> OtpLocked:
    row = _one(
        "SELECT locked_until FROM accounts_brake WHERE scope = %(scope)s AND key = %(key)s", values
    )
    return OtpLocked(retry_at=row[0].isoformat())


def _unused(key: str, now: datetime) -> list[datetime]:
    rows = Otp.objects.filter(
        phone_key=key, customer=None, used_at=None, created_at__gt=now - _HOUR
    )
    return list(rows.order_by("created_at").values_list("created_at", flat=True))


def _key(phone: str) -> str:
    return keys.token_digest(f"phone\x00{phone}")


def _one(statement: str, values: dict[str, Any]) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()


def _run(statement: str, values: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
