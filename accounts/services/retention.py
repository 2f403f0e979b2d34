"""Deleting what proof leaves behind: old codes, counters, tokens and sessions.

Nightly, by the rules ``retention.*_days``. A second run finds nothing; a run that dies half-way
leaves whole batches deleted and the rest for the next. The rows go through one SQL function: the
runtime role may delete none of them itself.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.models.session import Session
from accounts.models.web_code import WebCode
from accounts.services import session
from accounts.states import CustomerState
from accounts.states.session import SessionEnd
from consent.services import erasure
from micropay.core import evidence, locks, ports, rights, rules
from micropay.core.actor import Actor

_BATCH = 2000
# What is deleted, under which rule; tokens before the sessions they belong to.
_KINDS = {
    "codes": "retention.otp_days",
    "counters": "retention.brake_days",
    "refresh_tokens": "retention.refresh_days",
    "sessions": "retention.session_days",
}


def forget_old(*, actor: Actor, now: datetime) -> dict[str, int]:
    """End sessions that rested too long, and delete what is older than it may be kept.

    Returns how many of each. Must run outside a transaction: each batch is one of its own.
    """
    gone = {"sessions_ended": _end_idle(actor, now)}
    for kind, rule in _KINDS.items():
        before = now - timedelta(days=rules.number(rule, at=now))
        gone[kind] = _delete(kind, before)
    if any(gone.values()):
        with transaction.atomic():
            evidence.record(action="accounts.retention.forget", actor=actor, now=now, detail=gone)
    return gone


def forget_web_codes(*, actor: Actor, before: datetime, now: datetime) -> int:
    """Delete codes of the public pages; they name nobody, a number is a keyed hash in them."""
    deleted, _ = WebCode.objects.filter(sent_at__lt=before).delete()
    return deleted


def _end_idle(actor: Actor, now: datetime) -> int:
    """Sessions that can no longer be refreshed end for good, so that their rows can go one day."""
    idle = timedelta(days=rules.number("session.idle_days", at=now))
    rested = Session.objects.alive().filter(refreshed_at__lte=now - idle)
    ended = 0
    while True:
        batch = list(rested.values_list("id", flat=True)[:_BATCH])
        if not batch:
            return ended
        with transaction.atomic():
            [sessions] = locks.lock(rested.filter(id__in=batch))
            subjects = _subjects(sessions)
            for one in sessions:
                session.end_all(
                    actor=actor,
                    sessions=[one],
                    subject_id=subjects[one.customer_id],
                    reason=SessionEnd.EXPIRED,
                    now=now,
                )
        ended += len(sessions)


def _subjects(sessions: list[Session]) -> dict[Any, Any]:
    ids = [one.customer_id for one in sessions]
    return dict(Customer.objects.filter(id__in=ids).values_list("id", "subject_id"))


def _delete(kind: str, before: datetime) -> int:
    """Delete in batches. Returns how many."""
    gone = 0
    while True:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT accounts_forget_proof(%s, %s, %s)", [kind, before, _BATCH])
            [batch] = cursor.fetchone()
        gone += batch
        if batch < _BATCH:
            return gone


def forget_proof(*, actor: Actor, before: datetime, now: datetime) -> int:
    """The same for the retention schedule; each kind has a rule of its own."""
    return sum(forget_old(actor=actor, now=now).values())


def forget_identities(*, actor: Actor, before: datetime, now: datetime) -> int:
    """Erase the identity of accounts closed before ``before``, one person at a time.

    People under a legal hold wait, and who an app still needs (``ports.erasure_obstacle``: money
    not paid out, an open case). Returns how many went.
    """
    left = Q(family_name__isnull=False) | Q(set_aside__isnull=False)
    ended = Customer.objects.filter(left, state=CustomerState.CLOSED, closed_at__lt=before).exclude(
        subject_id__in=rights.held_subjects()
    )
    gone = 0
    for customer_id, subject_id in list(ended.order_by("id").values_list("id", "subject_id")):
        if gone == _BATCH:
            break
        if ports.erasure_obstacles(customer_id=customer_id, now=now):
            continue
        erasure.erase_by_retention(
            actor=actor,
            subject_id=subject_id,
            ground=rules.text("closing.law.identity", at=now),
            now=now,
        )
        gone += 1
    return gone
