"""Proving a phone on the public page: a code is sent, tried and used up.

Whether a phone has an account is not told. Tries are taken by one UPDATE before the comparison.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F

from consent.errors.request import CodeWrong
from consent.models.request import RequestCode
from consent.selectors.subject import subject_for_update
from micropay.core import evidence, messages, rights, rules
from micropay.core.actor import Actor
from micropay.core.crypto import keys


@transaction.atomic
def ask(*, actor: Actor, phone: str, now: datetime) -> None:
    """Send a code to a phone (E.164) that has an account; nothing happens for any other, nor when
    the day's codes of the person or the hour's of everybody are used up.
    """
    contact = rights.people().by_phone(phone)
    if contact is None:
        return
    subject_for_update(contact.subject_id)
    if _spent(contact.subject_id, now):
        return
    code = f"{secrets.randbelow(10**6):06d}"
    minutes = rules.number("request.code_minutes", at=now)
    row = RequestCode.objects.create(
        subject_id=contact.subject_id,
        digest=_digest(contact.subject_id, code),
        sent_at=now,
        expires_at=now + timedelta(minutes=minutes),
    )
    messages.send(
        channel="sms",
        to=contact.phone,
        template="consent.request_code",
        context={"code": code, "minutes": str(minutes)},
        language=contact.language,
        subject_id=contact.subject_id,
        now=now,
    )
    _leave_evidence("ask_code", contact.subject_id, row.id, actor, now)


def check(*, actor: Actor, phone: str, code: str, now: datetime) -> UUID:
    """Compare a code and use it up. Returns the person's subject id. Raises CodeWrong.

    A transaction of its own that commits before it refuses: a failed try stays counted.
    """
    contact = rights.people().by_phone(phone)
    if contact is None:
        raise CodeWrong
    with transaction.atomic(durable=True):
        right = _try(contact.subject_id, code, now)
        verb = "right_code" if right else "wrong_code"
        _leave_evidence(verb, contact.subject_id, None, actor, now)
    if not right:
        raise CodeWrong
    return contact.subject_id


def _spent(subject_id: UUID, now: datetime) -> bool:
    own = RequestCode.objects.filter(subject_id=subject_id, sent_at__gt=now - timedelta(days=1))
    everybody = RequestCode.objects.filter(sent_at__gt=now - timedelta(hours=1))
    return own.count() >= rules.number(
        "request.codes_per_day", at=now
    ) or everybody.count() >= rules.number("request.codes_per_hour_everywhere", at=now)


def _try(subject_id: UUID, code: str, now: datetime) -> bool:
    newest = RequestCode.objects.filter(subject_id=subject_id).order_by("-sent_at", "-id").first()
    if newest is None:
        return False
    alive = RequestCode.objects.filter(
        id=newest.id,
        used_at=None,
        expires_at__gt=now,
        attempts__lt=rules.number("request.code_tries", at=now),
    )
    if not alive.update(attempts=F("attempts") + 1):
        return False
    if not hmac.compare_digest(newest.digest, _digest(subject_id, code)):
        return False
    return bool(RequestCode.objects.filter(id=newest.id, used_at=None).update(used_at=now))


def _digest(subject_id: UUID, code: str) -> str:
    return keys.token_digest(f"consent.request\x00{subject_id}\x00{code}")


def _leave_evidence(
    verb: str, subject_id: UUID, code_id: UUID | None, actor: Actor, now: datetime
) -> None:
    evidence.record(
        action=f"consent.request.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="consent.RequestCode",
        object_id=code_id,
    )
