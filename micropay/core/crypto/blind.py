"""Blind indexes: exact search and uniqueness over encrypted columns, by a keyed hash."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from django.db import models

from micropay.core.crypto import keys


class BlindIndexField(models.CharField):
    """A keyed hash in hex. Each index is two columns, ``…_index`` and ``…_index_next``."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["max_length"] = 64
        super().__init__(**kwargs)


def index(label: str, value: str) -> str:
    """The blind index of a normalised value under the current key; ``label`` binds the column."""
    return _digest(keys.blind_index_key(), label, value)


def next_index(label: str, value: str) -> str | None:
    """The blind index under the next key while a rotation runs, else None."""
    key = keys.next_blind_index_key()
    return None if key is None else _digest(key, label, value)


def _digest(key: bytes, label: str, value: str) -> str:
    return hmac.new(key, f"{label}\x00{value}".encode(), hashlib.sha256).hexdigest()
