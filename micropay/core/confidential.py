"""Kinds of rows that only few of the staff are to know of, also where logs tell of them.

An app declares them in ``AppConfig.ready()``; the pages of the logs leave out what tells of such a
row for everybody who may not see the row itself.
"""

from __future__ import annotations

from typing import Any

from micropay.core.words import kinds

_kept: dict[str, str] = {}


def keep(kind: str, permission: str) -> None:
    """Declare a kind of row (``app.Model``) that ``permission`` is needed to know of."""
    _kept[kind] = permission


def kinds_hidden_from(user: Any) -> list[str]:
    """The kinds of rows this person is not to know of."""
    return [kind for kind, permission in _kept.items() if not user.has_perm(permission)]


def tables_hidden_from(user: Any) -> list[str]:
    """Their tables."""
    models = (kinds.model(kind) for kind in kinds_hidden_from(user))
    return [model._meta.db_table for model in models if model is not None]
