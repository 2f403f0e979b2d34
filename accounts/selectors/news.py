"""What is new for an app that checks in: build, policies, fees, settings, each with a digest."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import Any

from accounts.selectors import app_build
from consent.selectors import policy
from micropay.core import ports, rules

_SERVICE = "micropay"
_RULES = ("otp.life_seconds", "session.access_seconds", "session.idle_days", "kyc.code_hours")


def of_installation(*, os: str, language: str, now: datetime) -> dict[str, Any]:
    """The topics as plain data, and ``etags``: a digest per topic, the same until it changes."""
    topics = {
        "app": _app(os, language),
        "policies": _policies(now),
        "fees": ports.news("fees", now=now, language=language),
        "settings": _settings(now, language),
    }
    return {**topics, "etags": {name: _etag(topic) for name, topic in topics.items()}}


def _app(os: str, language: str) -> dict[str, str] | None:
    build = app_build.newest(os=os)
    if build is None:
        return None
    return {
        "newest": build.version,
        "least": build.least,
        "notes": build.notes(language),
        "published_at": build.published_at.isoformat(),
    }


def _policies(now: datetime) -> list[dict[str, Any]]:
    return [
        {
            "kind": one.kind,
            "version_id": str(one.version_id),
            "number": one.number,
            "effective_at": one.effective_at.isoformat(),
        }
        for one in policy.current_of_service(_SERVICE, now)
    ]


def _settings(now: datetime, language: str) -> dict[str, str]:
    own = {key.replace(".", "_"): rules.text(key, at=now) for key in _RULES}
    return {**own, **(ports.news("settings", now=now, language=language) or {})}


def _etag(topic: Any) -> str:
    return hashlib.sha256(json.dumps(topic, sort_keys=True).encode()).hexdigest()[:16]
