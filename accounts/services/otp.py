"""One-time codes inside a session: made, bound to what they approve, and sent."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.data.proof import OtpSent
from accounts.errors.proof import OtpLocked, TooManyCodes
from accounts.models.credential import Credential, Otp
from accounts.models.customer import Customer, mask_phone
from micropay.core import evidence, ids, locks, messages, rules
from micropay.core.actor import Actor
from micropay.core.crypto import keys
from micropay.core.errors import NotFound

_HOUR = timedelta(hours=1)


@transaction.atomic
def ask(
    *,
    actor: Actor,
    customer_id: UUID,
    purpose: str,
    digest: str,
    now: datetime,
    about: str = "",
) -> OtpSent:
    """Make a code for this purpose and digest (64 characters at most) and send it by SMS.

    ``about`` says in the customer's language what the code approves, in the message. Raises
    OtpLocked, TooManyCodes (rule ``otp.codes_per_hour`` counts codes not used), NotFound.
    """
    [credentials] = locks.lock(Credential.objects.filter(customer_id=customer_id))
    if not credentials:
        raise NotFound
    credential: Credential = credentials[0]
    if credential.otp_locked_until and credential.otp_locked_until > now:
        raise OtpLocked(retry_at=credential.otp_locked_until.isoformat())
    refuse_too_many(unused=list(_unused(customer_id, now)), now=now)
    customer = Customer.objects.only("phone", "language", "subject_id").get(id=customer_id)
    phone = customer.phone or ""
    otp, code = make(purpose=purpose, digest=digest, customer_id=customer_id, about=about, now=now)
    messages.send(
        channel="sms",
        to=phone,
        template="accounts.otp_about" if about else "accounts.otp",
        context=words(otp, code, about),
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )
    evidence.record(
        action="accounts.otp.ask",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.Otp",
        object_id=otp.id,
        detail={"purpose": purpose},
    )
    return OtpSent(otp_id=otp.id, expires_at=otp.expires_at, masked_phone=mask_phone(phone))


@transaction.atomic
def ask_again(*, actor: Actor, customer_id: UUID, otp_id: UUID, now: datetime) -> OtpSent:
    """Send a fresh code for what an earlier one was made for; both stay bound to the same act.

    Raises NotFound for a code that is used or somebody else's, and what ``ask`` raises.
    """
    earlier = Otp.objects.filter(id=otp_id, customer_id=customer_id, used_at=None).first()
    if earlier is None:
        raise NotFound
    return ask(
        actor=actor,
        customer_id=customer_id,
        purpose=earlier.purpose,
        digest=earlier.digest,
        about=earlier.about or "",
        now=now,
    )


def make(
    *,
    purpose: str,
    digest: str,
    now: datetime,
    customer_id: UUID | None = None,
    installation_id: UUID | None = None,
    phone_key: str = "",
    network_key: str = "",
    about: str = "",
) -> tuple[Otp, str]:
    """Write a code's row; returns it and the code, which is stored nowhere in clear."""
    otp_id, code = ids.new_id(), f"{secrets.randbelow(10**6):06d}"
    otp = Otp.objects.create(
        id=otp_id,
        customer_id=customer_id,
        installation_id=installation_id,
        phone_key=phone_key,
        network_key=network_key,
        purpose=purpose,
        digest=digest,
        code_digest=_digest(otp_id, purpose, digest, code),
        about=about or None,
        created_at=now,
        expires_at=now + timedelta(seconds=rules.number("otp.life_seconds", at=now)),
    )
    return otp, code


def matches(*, code_digest: str, otp_id: UUID, purpose: str, digest: str, code: str) -> bool:
    """Whether this is the code that was made for this purpose and digest, in constant time."""
    return keys.token_matches(code_digest, _words(otp_id, purpose, digest, code))


def words(otp: Otp, code: str, about: str = "") -> dict[str, str]:
    """What the message's text names."""
    minutes = int((otp.expires_at - otp.created_at).total_seconds()) // 60
    return {"code": code, "minutes": str(minutes), "about": about}


def refuse_too_many(*, unused: list[datetime], now: datetime) -> None:
    """Raise TooManyCodes when an hour's codes are spent; ``unused`` are their times, old first."""
    most = rules.number("otp.codes_per_hour", at=now)
    if len(unused) >= most:
        raise TooManyCodes(retry_at=(unused[-most] + _HOUR).isoformat())


def _unused(customer_id: UUID, now: datetime) -> list[datetime]:
    rows = Otp.objects.filter(customer_id=customer_id, used_at=None, created_at__gt=now - _HOUR)
    return list(rows.order_by("created_at").values_list("created_at", flat=True))


def _digest(otp_id: UUID, purpose: str, digest: str, code: str) -> str:
    return keys.token_digest(_words(otp_id, purpose, digest, code))


def _words(otp_id: UUID, purpose: str, digest: str, code: str) -> str:
    return f"otp\x00{otp_id}\x00{purpose}\x00{digest}\x00{code}"
