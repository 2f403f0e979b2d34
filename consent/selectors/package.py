"""What a data package is made of: the rows of every app, read one by one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.utils.translation import gettext as _

from micropay.core import clock, ports

FORMAT = "micropay-data-package/1"


def path_of(package_id: UUID) -> Path:
    """Where the encrypted file of a package lies, outside the database."""
    return Path(settings.PACKAGES_DIR) / f"{package_id}.sealed"


def sections() -> list[str]:
    """The tables that hold something about people, in a fixed order."""
    return sorted(ports.personal_data_sources())


def rows(table: str, subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What one table holds about a person."""
    yield from ports.personal_data_sources()[table](subject_id)


def title(table: str) -> str:
    """The name of a table in the present language."""
    for model in apps.get_models():
        if model._meta.db_table == table:
            return str(model._meta.verbose_name_plural)
    return table


def as_json(row: dict[str, Any]) -> str:
    """A row as machines read it: ISO times, identifiers and amounts as text."""
    return json.dumps(row, ensure_ascii=False, default=_plain)


def as_words(row: dict[str, Any], language: str) -> list[list[str]]:
    """A row as people read it: name and value, without what is empty."""
    return [
        [_(name.replace("__", " ").replace("_", " ")), _words(value, language)]
        for name, value in row.items()
        if value not in (None, "", [], {})
    ]


def _words(value: Any, language: str) -> str:
    if isinstance(value, datetime):
        return clock.moment_words(value, language)
    if isinstance(value, date):
        return clock.day_words(value, language)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    return str(value)


def _plain(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    return str(value)
