"""Kinds of rows by the names that evidence and history keep: what people call them, and a link."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

from micropay.core.words import naming


def model(label: str) -> type[models.Model] | None:
    """The model of ``app.Model``; none for a name that is no longer one."""
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):
        return None


def name(label: str) -> str:
    """What people call such a row; an unknown name stays as it is."""
    found = model(label)
    return label if found is None else str(found._meta.verbose_name)


def linked(label: str, key: str) -> str:
    """Such a row as a link to its page; its kind alone where the row is gone or has no page."""
    found: Any = model(label)
    if found is None or not key:
        return name(label)
    try:
        row = found._default_manager.filter(pk=key).first()
    except (ValidationError, ValueError):
        row = None
    return name(label) if row is None else naming.linked(row)


def model_of_table(table: str) -> type[models.Model] | None:
    """The model of a table; none for one that is no longer there."""
    return next((one for one in apps.get_models() if one._meta.db_table == table), None)


def name_of_table(table: str) -> str:
    """What people call the rows of a table."""
    found = model_of_table(table)
    return table if found is None else str(found._meta.verbose_name_plural)
