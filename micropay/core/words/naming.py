"""A row's name as people read it: the Thai name where there is one, codes and moments in words.

Models name their rows for logs, in codes and UTC. The back office shows these names in titles, as
links from other rows and as choices of forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.contrib.admin.utils import quote
from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.translation import get_language

from micropay.core.words import codes, dates

_CODE = re.compile(r"(?<![\w.@+-])[a-z_]+(?:\.[a-z_]+)*(?![\w.@+-])", re.ASCII)
_DAY = re.compile(r"(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)", re.ASCII)
_SHAPES = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M")

_own: dict[type[models.Model], Callable[[Any], str]] = {}


def register(model: type[models.Model], name: Callable[[Any], str]) -> None:
    """A model whose rows are named by a function of its own."""
    _own[model] = name


def of(row: models.Model | None) -> str:
    """The name of a row in the language of the page; nothing for no row."""
    if row is None:
        return ""
    own = _own.get(type(row))
    return own(row) if own else _both_languages(row) or _in_words(row)


class Named:
    """A row that templates read as before, and whose name is the one for people."""

    def __init__(self, row: models.Model) -> None:
        self._row = row

    def __getattr__(self, name: str) -> Any:
        return getattr(self._row, name)

    def __str__(self) -> str:
        return of(self._row)


def _both_languages(row: Any) -> str:
    """Rows that carry a name in each language."""
    wanted = "en" if (get_language() or "th").startswith("en") else "th"
    for kind in ("name", "title"):
        if hasattr(row, f"{kind}_th") and hasattr(row, f"{kind}_en"):
            return str(getattr(row, f"{kind}_{wanted}"))
    return ""


def _in_words(row: models.Model) -> str:
    """What the row says of itself, with its moments in Bangkok time and its codes in words."""
    said = str(row)
    kept = [row.__dict__.get(field.attname) for field in row._meta.concrete_fields]
    days = {f"{one}" for one in kept if type(one) is date}
    for value in kept:
        if not isinstance(value, datetime):
            continue
        for shape in _SHAPES:
            said = said.replace(f"{value:{shape}}", dates.for_people(value))
        if f"{value:%Y-%m-%d}" not in days:
            said = said.replace(f"{value:%Y-%m-%d}", dates.for_people(value)[:-6])
    said = _DAY.sub(lambda found: _day(found[1]), said)
    app = row._meta.app_label
    return _CODE.sub(lambda found: codes.word(app, found[0]), said)


def _day(written: str) -> str:
    try:
        return dates.for_people(date.fromisoformat(written))
    except ValueError:
        return written


def linked(row: models.Model | None) -> str:
    """The name as a link to the row's page, where it has one."""
    if row is None:
        return dates.EMPTY
    meta = row._meta
    try:
        page = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[quote(row.pk)])
    except NoReverseMatch:
        return of(row)
    return format_html('<a href="{}" class="text-primary-600 underline">{}</a>', page, of(row))
