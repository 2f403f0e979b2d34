"""Opening on the website what concerns a phone number: a code is sent to it.

For customers their consents; for people whom a customer named, what was said about them. Whether
a number is known to us is not told: a number nobody gave us causes the same work and a message too,
whose words only the holder of the phone reads. Each try is counted by one atomic UPDATE before the
code is compared; codes per day, tries per code and acts per network are rules. Codes count by
number and network first: a stranger does not use up the codes of the number's holder.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import F

from accounts.data.web_code import NOBODY, Opened
from accounts.errors.customer import WebCodeWrong
from accounts.models.contact_person import ContactPerson
from accounts.models.customer import Customer
from accounts.models.web_code import WebCode
from accounts.selectors import web_code as codes
from accounts.services import brake
from accounts.states import MAY_SIGN_IN
from micropay.core import evidence, messages, origin, rules
from micropay.core.actor import Actor
from micropay.core.crypto import keys

_ACT = "web_code"
# Two asks at once for one number must not both pass the count of the day.
_TURN = "SELECT pg_advisory_xact_lock(hashtextextended('web code ' || %s, 0))"


def ask(*, actor: Actor, phone: str, language: str, now: datetime) -> None:
    """Send a code to this number (E.164), or word that we do not know it; says nothing either way.

    Counted first, in a transaction of its own. Raises TooManyAttempts.
    """
    brake.take(actor=actor, act=_ACT, now=now)
    with transaction.atomic():
        key = _key(phone)
        with connection.cursor() as cursor:
            cursor.execute(_TURN, [key])
        if not _used_up(key, _network(actor), now):
            _send(phone, _known(phone), language, actor, now)


def check(*, actor: Actor, phone: str, code: str, now: datetime) -> Opened:
    """Compare a code and use it up. Returns whom and what the number opens.

    A failed try stays counted. Raises TooManyAttempts, WebCodeWrong, the same for a number that
    nobody gave us.
    """
    brake.take(actor=actor, act=_ACT, now=now)
    known = _known(phone)
    with transaction.atomic():
        # Nobody was told the code of an unknown number.
        right = _try(_key(phone), code, now) and known != NOBODY
        _leave_evidence("accept" if right else "refuse", known, actor, now)
    if not right:
        raise WebCodeWrong
    return known


def _known(phone: str) -> Opened:
    customer = Customer.objects.with_phone(phone).filter(state__in=MAY_SIGN_IN).first()
    named = tuple(ContactPerson.objects.standing().with_phone(phone).values_list("id", flat=True))
    return Opened(customer.subject_id if customer else None, named)


def _used_up(key: str, network: str, now: datetime) -> bool:
    everywhere, from_here = codes.sent_within_a_day(key, network, now)
    return from_here >= _rule("per_day", now) or everywhere >= _rule("per_day_everywhere", now)


def _send(phone: str, known: Opened, language: str, actor: Actor, now: datetime) -> None:
    key, code = _key(phone), f"{secrets.randbelow(10**6):06d}"
    minutes = _rule("minutes", now)
    WebCode.objects.create(
        phone_key=key,
        network_key=_network(actor),
        digest=_digest(key, code),
        sent_at=now,
        expires_at=now + timedelta(minutes=minutes),
    )
    messages.send(
        channel="sms",
        to=phone,
        template="accounts.web_code_unknown" if known == NOBODY else "accounts.web_code",
        context={"code": code, "minutes": str(minutes)},
        language=language,
        subject_id=known.subject_id,
        now=now,
    )
    _leave_evidence("ask", known, actor, now)


def _try(key: str, code: str, now: datetime) -> bool:
    newest = codes.newest(key)
    if newest is None:
        return False
    alive = WebCode.objects.filter(
        id=newest.id, used_at=None, expires_at__gt=now, attempts__lt=_rule("tries", now)
    )
    if not alive.update(attempts=F("attempts") + 1):
        return False
    if not hmac.compare_digest(newest.digest, _digest(key, code)):
        return False
    return bool(WebCode.objects.filter(id=newest.id, used_at=None).update(used_at=now))


def _rule(name: str, now: datetime) -> int:
    return rules.number(f"web_code.{name}", at=now)


def _network(actor: Actor) -> str:
    return keys.token_digest(f"accounts.web_code.network\x00{origin.household(actor.origin)}")


def _key(phone: str) -> str:
    return keys.token_digest(f"accounts.web_code.phone\x00{phone}")


def _digest(key: str, code: str) -> str:
    return keys.token_digest(f"accounts.web_code:{key}:{code}")


def _leave_evidence(verb: str, known: Opened, actor: Actor, now: datetime) -> None:
    evidence.record(
        action=f"accounts.web_code.{verb}",
        actor=actor,
        now=now,
        subject_id=known.subject_id,
        object_type="accounts.WebCode",
        detail={"named": len(known.named)},
    )
