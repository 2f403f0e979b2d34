"""Blind indexes: exact search and uniqueness over encrypted columns, by a keyed hash.

Each index is two columns. ``…_index`` holds the hash under the current key, ``…_index_next`` the
one under the newest; without a rotation both are the same. Every write fills both, and a search
looks for every key in force in both, so that during a rotation nobody is overlooked and the same
value cannot be written twice (decision 0050).
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q

from micropay.core.crypto import keys

NEXT = "_next"


class BlindIndexField(models.CharField):
    """A keyed hash in hex. ``of`` names the encrypted field it is the index of, whose label binds
    it; a rotation computes the hash anew from there. Where the index is that of another table's
    column, ``labels`` names the field that says which, and the label for each of its values.
    """

    def __init__(
        self, *, of: str = "", labels: tuple[str, dict[str, str]] | None = None, **kwargs: Any
    ) -> None:
        self.of, self.labels = of, labels
        kwargs["max_length"] = 64
        super().__init__(**kwargs)


def columns(name: str, label: str, value: str | None) -> dict[str, str | None]:
    """Both columns of an index for a normalised value, by column name; nothing has no index."""
    return {
        name: index(label, value) if value else None,
        name + NEXT: next_index(label, value) if value else None,
    }


def having(name: str, label: str, value: str) -> Q:
    """The rows whose index column ``name`` is that of this normalised value."""
    wanted = _all(label, value)
    return Q(**{f"{name}__in": wanted}) | Q(**{f"{name}{NEXT}__in": wanted})


def having_any(name: str, label: str, values: Iterable[str]) -> Q:
    """The rows whose index column ``name`` is that of one of these normalised values."""
    wanted = [one for value in values for one in _all(label, value)]
    return Q(**{f"{name}__in": wanted}) | Q(**{f"{name}{NEXT}__in": wanted})


def matches(label: str, value: str, *stored: str | None) -> bool:
    """Whether one of these stored indexes is that of this normalised value."""
    return bool({one for one in stored if one} & set(_all(label, value)))


def index(label: str, value: str) -> str:
    """The blind index under the current key; ``label`` binds the column."""
    return _digest(keys.blind_index_key(), label, value)


def next_index(label: str, value: str) -> str:
    """The blind index under the newest key."""
    return _digest(keys.next_blind_index_key(), label, value)


def _all(label: str, value: str) -> list[str]:
    return [_digest(key, label, value) for key in keys.blind_index_keys()]


def _digest(key: bytes, label: str, value: str) -> str:
    return hmac.new(key, f"{label}\x00{value}".encode(), hashlib.sha256).hexdigest()
