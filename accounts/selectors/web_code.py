"""Reading codes of the website."""

from __future__ import annotations

from datetime import datetime, timedelta

from accounts.models.web_code import WebCode


def newest(phone_key: str) -> WebCode | None:
    """The code that counts: the last one sent."""
    return WebCode.objects.filter(phone_key=phone_key).order_by("-sent_at", "-id").first()


def sent_within_a_day(phone_key: str, now: datetime) -> int:
    """How many codes were sent to a phone in the last 24 hours."""
    since = now - timedelta(days=1)
    return WebCode.objects.filter(phone_key=phone_key, sent_at__gt=since).count()
