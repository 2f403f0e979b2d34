"""A courtesy brake per caller with RateLimit headers. It is no security: counters in the database
guard PINs and codes. When the cache is away, requests pass.
"""

from __future__ import annotations

import logging
import time
from typing import Any

from django.conf import settings
from django.core.cache import cache
from rest_framework.throttling import BaseThrottle

from micropay.core import clock, origin, rules

_WINDOW_SECONDS = 60
_log = logging.getLogger(__name__)


class CourtesyThrottle(BaseThrottle):
    """So many requests a minute per session or address (rule ``api.requests_per_minute``)."""

    def allow_request(self, request: Any, view: Any) -> bool:
        if not getattr(settings, "COURTESY_THROTTLE", True):
            return True
        limit = rules.number("api.requests_per_minute", at=clock.now())
        window, into = divmod(int(time.time()), _WINDOW_SECONDS)
        used = self._count(f"throttle:{_caller(request)}:{window}")
        self._wait = _WINDOW_SECONDS - into
        request._request.rate_limit = (limit, max(0, limit - used), self._wait)
        return used <= limit

    def wait(self) -> float:
        return float(self._wait)

    def _count(self, key: str) -> int:
        try:
            cache.add(key, 0, timeout=_WINDOW_SECONDS * 2)
            return int(cache.incr(key))
        except Exception as error:
            _log.warning("throttle without cache: %s", type(error).__name__)
            return 0


def _caller(request: Any) -> str:
    user = request.user
    named = getattr(user, "session_id", None) or getattr(user, "installation_id", None)
    return str(named) if named else origin.address(request._request)
