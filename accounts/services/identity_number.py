"""Whether the customer holds the phone number that they want: shown by a code sent to it.

The person reads it to the agent, or types it in at the counter. Without it a change of number is
not handed in: a slip of one digit would give the account to a stranger.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.errors.identity_change import (
    IdentityChangeClosed,
    NumberCodeOver,
    NumberCodesSpent,
    NumberCodeWrong,
)
from accounts.models.identity_change import IdentityChange
from accounts.models.identity_number import NumberCode
from accounts.services.identity_request import leave_evidence, mine
from accounts.states import IdentityField
from micropay.core import ids, locks, messages, rules
from micropay.core.actor import Actor
from micropay.core.crypto import keys


@transaction.atomic
def send_code(*, actor: Actor, change_id: UUID, reason: str, now: datetime) -> NumberCode:
    """Send a code to the new number of the actor's own open request; an earlier one ends.

    At most rule ``identity_change.codes_most`` for a request. Raises NotFound,
    IdentityChangeNotYours, IdentityChangeClosed (also for a national ID), NumberCodesSpent.
    """
    change = _of_phone(actor, change_id, now)
    most = rules.number("identity_change.codes_most", at=now)
    if NumberCode.objects.filter(change=change).count() >= most:
        raise NumberCodesSpent(limit=most)
    code_id, code = ids.new_id(), f"{secrets.randbelow(10**6):06d}"
    life = rules.number("otp.life_seconds", at=now)
    made = NumberCode.objects.create(
        id=code_id,
        change=change,
        code_digest=keys.token_digest(_words(code_id, code)),
        sent_at=now,
        expires_at=now + timedelta(seconds=life),
    )
    messages.send(
        channel="sms",
        to=change.value or "",
        template="accounts.identity_number_code",
        context={"code": code, "minutes": str(life // 60)},
        language=change.customer.language,
        subject_id=change.customer.subject_id,
        now=now,
    )
    leave_evidence(verb="send_code", change=change, actor=actor, now=now, reason=reason)
    return made


def prove(*, actor: Actor, change_id: UUID, code: str, reason: str, now: datetime) -> None:
    """Compare what the customer read out. The attempt is counted and committed before it.

    Must run outside a transaction. Raises NotFound, IdentityChangeNotYours, IdentityChangeClosed,
    NumberCodeOver without a code that may still be tried, NumberCodeWrong (``attempts_left``).
    """
    most = rules.number("otp.attempts_per_code", at=now)
    with transaction.atomic(durable=True):
        newest = _take(actor, change_id, now, most)
        right = keys.token_matches(newest.code_digest, _words(newest.id, code))
        if right:
            newest.proved_at = now
        newest.save(update_fields=["attempts", "proved_at"])
        verb = "prove_number" if right else "refuse_number"
        leave_evidence(verb=verb, change=newest.change, actor=actor, now=now, reason=reason)
    if not right:
        raise NumberCodeWrong(attempts_left=most - newest.attempts)


def _take(actor: Actor, change_id: UUID, now: datetime, most: int) -> NumberCode:
    """The newest code of the request with one more attempt counted; the request is locked."""
    change = _of_phone(actor, change_id, now)
    [codes] = locks.lock(NumberCode.objects.filter(change=change))
    newest: NumberCode | None = max(codes, key=lambda one: one.sent_at, default=None)
    if newest is None or not newest.is_open(now, most):
        raise NumberCodeOver
    newest.attempts += 1
    return newest


def _of_phone(actor: Actor, change_id: UUID, now: datetime) -> IdentityChange:
    change = mine(actor=actor, change_id=change_id, now=now)
    if change.field != IdentityField.PHONE:
        raise IdentityChangeClosed(state=change.state)
    return change


def _words(code_id: UUID, code: str) -> str:
    return f"identity number\x00{code_id}\x00{code}"
