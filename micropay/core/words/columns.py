"""What a list or the page of a row shows for the name of a field: words, dates and names."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from micropay.core.words import codes, dates, details, naming


@cache
def column(model: type[models.Model], name: Any) -> Any:
    """In a list. It is the same function each time, since the admin compares columns."""
    return _drawn(model, name, naming.of)


@cache
def line(model: type[models.Model], name: Any) -> Any:
    """On the page of a row, where other rows are linked."""
    return _drawn(model, name, naming.linked)


def related(model: type[models.Model], names: Any) -> list[str]:
    """The columns that name another row: a list reads those rows in one query."""
    fields = [_field(model, name) for name in names]
    return [
        field.name
        for field, name in zip(fields, names, strict=True)
        if isinstance(field, models.ForeignKey) and name == field.name
    ]


def _drawn(model: type[models.Model], name: Any, of_row: Callable[[Any], str]) -> Any:
    field: Any = _field(model, name)
    if field is None:
        return name
    if isinstance(field, models.ForeignKey):
        return _shown(field, of_row) if name == field.name else _plain(field)
    if isinstance(field, models.DateField):
        return _shown(field, dates.for_people)
    if isinstance(field, models.JSONField):
        return _shown(field, lambda value: details.shown(value, model))
    if codes.holds_codes(field):
        return _shown(field, lambda code: codes.name(field, code) or dates.EMPTY)
    return name


def _field(model: type[models.Model], name: Any) -> Any:
    try:
        return model._meta.get_field(name) if isinstance(name, str) else None
    except FieldDoesNotExist:
        return None


def _shown(field: Any, words: Callable[[Any], str]) -> Callable[[Any], str]:
    def shown(row: Any) -> str:
        return words(getattr(row, field.name)) or dates.EMPTY

    return _headed(field, shown)


def _plain(field: Any) -> Callable[[Any], str]:
    """The key of another row, which is not read for it."""

    def shown(row: Any) -> str:
        key = getattr(row, field.attname)
        return dates.EMPTY if key is None else str(key)

    return _headed(field, shown)


def _headed(field: Any, shown: Callable[[Any], str]) -> Callable[[Any], str]:
    shown.__name__ = field.name
    shown.short_description = field.verbose_name  # type: ignore[attr-defined]
    shown.admin_order_field = field.name  # type: ignore[attr-defined]
    return shown
