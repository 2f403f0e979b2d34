"""Amounts on pages of the back office: kept in satang, shown in baht."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.utils.functional import lazy
from django.utils.translation import gettext as _

from micropay.core import money


def in_baht(model: type[Model], name: str) -> Callable[[Any], str]:
    """A line of a page that shows this field of satang in baht."""
    title = model._meta.get_field(name).verbose_name  # type: ignore[union-attr]

    @admin.display(description=_in_baht(title))
    def line(row: Any) -> str:
        satang = getattr(row, name)
        return "" if satang is None else money.format_baht_for_people(satang)

    return line


def _named(title: Any) -> str:
    return f"{str(title).removesuffix(' satang')} ({_('baht')})"


_in_baht = lazy(_named, str)
