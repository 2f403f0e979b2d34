"""Reading codes of the website."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Count, Q

from accounts.models.web_code import WebCode


def newest(phone_key: str) -> WebCode | None:
    """The code that counts: the last one sent."""
    return WebCode.objects.filter(phone_key=phone_key).order_by("-sent_at", "-id").first()


def sent_within_a_day(phone_key: str, network_key: str, now: datetime) -> tuple[int, int]:
    """How many codes a phone was sent in the last 24 hours: asked from everywhere, from here."""
    since = now - timedelta(days=1)
    counted = WebCode.objects.filter(phone_key=phone_key, sent_at__gt=since).aggregate(
        everywhere=Count("id"), here=Count("id", filter=Q(network_key=network_key))
    )
    return counted["everywhere"], counted["here"]
