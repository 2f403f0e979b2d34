"""Every name that a page of the back office shows has a Thai word, and every amount is in baht.

Models and fields carry their English names; the catalogue's check of the code does not see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import polib
from django.apps import apps
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.auth.models import AnonymousUser
from django.db.models import BigIntegerField, Model
from django.test import RequestFactory
from django.utils import translation

from micropay.core import backoffice, roles
from micropay.local import catalogue

# Large numbers that are no amounts.
COUNTS = {"size"}


def flat(names: Iterable[Any]) -> Iterator[Any]:
    for one in names:
        if isinstance(one, list | tuple):
            yield from flat(one)
        else:
            yield one


def shown_fields(one: Any) -> set[Any]:
    """Names of columns and lines of a page; none stated means all."""
    sets = [options["fields"] for _, options in one.fieldsets or ()]
    stated = set(flat([*one.list_display, *(one.fields or ()), *sets]))
    every = {field.name for field in one.model._meta.fields}
    return stated if one.fieldsets or one.fields else stated | every


def names(model: type[Model], fields: set[Any]) -> Iterator[str]:
    yield str(model._meta.verbose_name)
    yield str(model._meta.verbose_name_plural)
    for field in model._meta.fields:
        if field.name in fields:
            yield str(field.verbose_name)


def shown_names() -> set[str]:
    found: set[str] = set()
    for one in backoffice.site._registry.values():
        if one.model._meta.app_label in roles.OUR_APPS:
            found |= set(names(one.model, shown_fields(one)))
        for inline in one.inlines:
            every = {field.name for field in inline.model._meta.fields}
            found |= set(names(inline.model, set(flat(inline.fields or every))))
    return found


def test_every_name_on_a_page_of_the_back_office_is_in_the_catalogue() -> None:
    book = polib.pofile(str(catalogue.CATALOGUE))
    thai = {entry.msgid for entry in book.translated_entries() if entry.msgctxt is None}
    with translation.override("en"):
        missing = shown_names() - thai
    assert missing == set()


def test_no_page_of_the_back_office_shows_satang() -> None:
    request = RequestFactory().get("/admin/")
    request.user = AnonymousUser()
    bare = set()
    for one in backoffice.site._registry.values():
        shown = {*one.list_display, *flatten_fieldsets(one.get_fieldsets(request))}
        large = {field.name for field in one.model._meta.fields if is_large(field)} - COUNTS
        bare |= {f"{one.model._meta.label}.{name}" for name in large & shown}
    assert bare == set()


def is_large(field: Any) -> bool:
    return isinstance(field, BigIntegerField) and field.model._meta.app_label in roles.OUR_APPS


def test_every_name_has_an_english_plural() -> None:
    """Django adds an s to everything; ``data categorys`` was the result."""
    with translation.override("en"):
        plurals = {
            str(model._meta.verbose_name_plural)
            for model in apps.get_models()
            if model._meta.app_label in roles.OUR_APPS
        }
    assert "data categories" in plurals and "ledger batches" in plurals
    wrong = re.compile(r"(?:[^aeiou]y|[^s]ss|x|z|ch|sh)s$")
    assert {name for name in plurals if wrong.search(name)} == set()
