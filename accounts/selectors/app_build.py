"""Which build of the app is newest, and which is too old to call.

Kept for a few seconds per process, as rules are: every call asks.
"""

from __future__ import annotations

import time
from typing import Any

from accounts.data.app_build import STORE_SYSTEMS, Build, is_older
from accounts.errors.installation import UpgradeRequired
from accounts.models.app_build import AppBuild

_KEEP_SECONDS = 5.0
_cache: dict[str, Any] = {"until": 0.0, "builds": {}}


def newest(*, os: str) -> Build | None:
    """The build published last for a system; None for one that has no builds (web)."""
    if time.monotonic() >= _cache["until"]:
        _cache["builds"] = {system: _newest(system) for system in STORE_SYSTEMS}
        _cache["until"] = time.monotonic() + _KEEP_SECONDS
    builds: dict[str, Build | None] = _cache["builds"]
    return builds.get(os)


def refuse_old(*, os: str, app_version: str) -> None:
    """Raise UpgradeRequired for a version below the least that may call."""
    build = newest(os=os)
    if build is not None and is_older(app_version, build.least):
        raise UpgradeRequired(least=build.least, newest=build.version)


def forget() -> None:
    """Drop what this process keeps, after a change."""
    _cache["until"] = 0.0


def _newest(os: str) -> Build | None:
    found = AppBuild.objects.filter(os=os).order_by("-published_at", "-id").first()
    if found is None:
        return None
    return Build(
        os=found.os,
        version=found.version,
        least=found.least,
        notes_th=found.notes_th,
        notes_en=found.notes_en,
        published_at=found.published_at,
    )
