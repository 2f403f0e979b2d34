"""Words of the totals on use."""

from __future__ import annotations

from enum import StrEnum


class UsageKind(StrEnum):
    """What was used: words searched for in the app, or a linked site that was opened."""

    SEARCH = "search"
    SITE = "site"
