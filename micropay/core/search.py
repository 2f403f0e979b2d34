"""Searches for personal values: typed into a POST, kept sealed, named in addresses by a token.

A phone number in the address of a page would land in every access log on the way. The token opens
nothing outside the session it belongs to; it lives for minutes (``backoffice.search_minutes``).
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest

from micropay.core import rules
from micropay.core.crypto import fields

_KEPT = "searches"
_LABEL = "core.search.term"
_AT_ONCE = 5


def keep(request: HttpRequest, term: str, now: datetime) -> str:
    """Keep what was typed with the session. Returns the token that stands for it."""
    until = now + timedelta(minutes=rules.number("backoffice.search_minutes", at=now))
    token = secrets.token_urlsafe(12)
    kept: dict[str, Any] = dict(request.session.get(_KEPT, {}))
    kept[token] = [until.isoformat(), fields.seal(_LABEL, term)]
    request.session[_KEPT] = dict(list(kept.items())[-_AT_ONCE:])
    return token


def term(request: HttpRequest, token: str, now: datetime) -> str | None:
    """What a token of this session stands for; None when there is none or it is too old."""
    until, sealed = request.session.get(_KEPT, {}).get(token, (None, ""))
    if until is None or now >= datetime.fromisoformat(until):
        return None
    return fields.unseal(_LABEL, sealed)
