"""Identifiers are UUIDv7: ordered by time, made by the application or by ``uuidv7()`` in SQL."""

from __future__ import annotations

import uuid

from uuid_utils.compat import uuid7


def new_id() -> uuid.UUID:
    """A fresh UUIDv7."""
    return uuid7()
