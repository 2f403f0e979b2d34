"""Codes in our tables as people in the back office read them; CSV, API and JSON keep the codes.

An app registers its words next to its pages. A code means the same in all tables of an app; a
field that uses it otherwise has words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import NotRelationField, get_fields_from_path
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import gettext as _

_words: dict[str, dict[str, str]] = {}
_fields: dict[str, Mapping[str, str] | None] = {}


def register(
    app_label: str,
    words: Mapping[str, str],
    fields: Iterable[str] = (),
    own: Mapping[str, Mapping[str, str]] | None = None,
) -> None:
    """Name the codes of an app: ``words`` are msgids by code, ``fields`` ("Model.field") hold such
    codes, ``own`` are fields with other words, which go before.
    """
    _words.setdefault(app_label, {}).update(words)
    _fields.update({f"{app_label}.{one}": None for one in fields})
    _fields.update({f"{app_label}.{one}": names for one, names in (own or {}).items()})


def by_code(names: Mapping[Any, str]) -> dict[str, str]:
    """Words that are kept by the members of an enumeration, by the codes themselves."""
    return {str(code): words for code, words in names.items()}


def holds_codes(field: Any) -> bool:
    """Whether this field of a model was registered as one of codes."""
    return str(field) in _fields


def names_of(field: Any) -> dict[str, str]:
    """The words of a field by code."""
    return {**_words.get(field.model._meta.app_label, {}), **(_fields.get(str(field)) or {})}


def word(app_label: str, code: str) -> str:
    """What an app calls a code, in the language of the page; an unknown code stays as it is."""
    name = _words.get(app_label, {}).get(code)
    return _(name) if name else code


def name(field: Any, code: str | None) -> str:
    """What people read for a code in this field; an unknown one stays as it is."""
    found = names_of(field).get(code or "")
    return _(found) if found else code or ""


def has_words_for(app_label: str, codes: type[StrEnum]) -> set[str]:
    """The codes of an enumeration that have no word in this app."""
    named = _words.get(app_label, {})
    return {one.value for one in codes if one.value and one.value not in named}


def filtered(model: type[models.Model], one: Any) -> Any:
    """A filter of a list: that of a field of codes offers words."""
    return one if _field_of(model, one) is None else (one, CodeFilter)


def _field_of(model: type[models.Model], path: Any) -> Any:
    """The field of codes at the end of a path, if there is one."""
    if not isinstance(path, str):
        return None
    try:
        field = get_fields_from_path(model, path)[-1]
    except (FieldDoesNotExist, NotRelationField):
        return None
    return field if holds_codes(field) else None


class CodeFilter(admin.AllValuesFieldListFilter):
    """The codes in use, in words."""

    def choices(self, changelist: Any) -> Any:
        for choice in super().choices(changelist):
            yield {**choice, "display": name(self.field, str(choice["display"]))}
