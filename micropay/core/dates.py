"""Days and moments as people in the back office read them: the Buddhist era in Thai.

Machines (CSV, API, JSON) get ISO dates; nothing here is for them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import get_language

from micropay.core import clock

EMPTY = "-"


def for_people(value: date | datetime | None) -> str:
    """``22/11/2569 09:10`` in Thai, ``22 Nov 2026 09:10`` in English, Bangkok time."""
    if value is None:
        return EMPTY
    if isinstance(value, datetime):
        local = value.astimezone(clock.BANGKOK)
        return f"{_day(local.date())} {local:%H:%M}"
    return _day(value)


def _day(day: date) -> str:
    return f"{day:%d %b %Y}" if (get_language() or "th").startswith("en") else clock.buddhist(day)


@cache
def column(model: type[models.Model], name: Any) -> Any:
    """What a list or page shows for a name: for a date column a function, else the name itself.

    It is the same function each time, since the admin compares columns.
    """
    try:
        field = model._meta.get_field(name) if isinstance(name, str) else None
    except FieldDoesNotExist:
        return name
    return _shown(field) if isinstance(field, models.DateField) else name


def _shown(field: models.DateField[Any, Any]) -> Callable[[Any], str]:
    def shown(row: Any) -> str:
        return for_people(getattr(row, field.name))

    shown.__name__ = field.name
    shown.short_description = field.verbose_name  # type: ignore[attr-defined]
    shown.admin_order_field = field.name  # type: ignore[attr-defined]
    return shown
