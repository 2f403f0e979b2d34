"""A brake for the public pages and for filing, counted in the database per hour."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import connection

from complaints.errors import TooManyFilings
from complaints.models.webuse import WebUse
from micropay.core import origin, rules
from micropay.core.actor import Actor
from micropay.core.crypto import keys

_KEPT = timedelta(days=2)
_COUNT = """
INSERT INTO complaints_web_use (id, page, address, hour, used)
VALUES (uuidv7(), %s, %s, date_trunc('hour', %s::timestamptz), 1)
ON CONFLICT (page, address, hour) DO UPDATE SET used = complaints_web_use.used + 1
RETURNING used
"""


def take(*, actor: Actor, page: str, now: datetime) -> None:
    """Count one use by the actor's address (a customer's by their id) and refuse too many.

    Call it outside the business transaction, so that a refusal there does not give the use back.
    Raises TooManyFilings above the rule ``complaint.<page>_per_hour``.
    """
    caller = actor.id if actor.kind == "customer" else origin.household(actor.origin)
    _count(page, caller, now)


def take_by(*, actor: Actor, page: str, caller: str, now: datetime) -> None:
    """Count one use by a named caller (an e-mail address) and refuse too many.

    Raises TooManyFilings above the rule ``complaint.<page>_per_hour``.
    """
    _count(page, caller, now)


def _count(page: str, caller: str, now: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [page, keys.token_digest(f"complaints.web:{caller}"), now])
        (used,) = cursor.fetchone()
    if used > rules.number(f"complaint.{page}_per_hour", at=now):
        raise TooManyFilings


def forget_old(*, actor: Actor, now: datetime) -> int:
    """Delete counts nobody needs any more. Returns how many. ``actor`` is the platform itself."""
    deleted, _ = WebUse.objects.filter(hour__lt=now - _KEPT).delete()
    return deleted
