"""Values kept as JSON, as people read them: a line for each, amounts in baht, codes in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from micropay.core import money
from micropay.core.words import codes, dates

# Sums under a name that is no field of the row they tell of.
_SUMS = frozenset({"amount", "balance", "fee"})
_KEYS = {
    "amount": gettext_noop("Amount"),
    "balance": gettext_noop("Balance"),
    "fee": gettext_noop("Fee"),
    "act": gettext_noop("Act"),
    "case": gettext_noop("Case"),
    "cases": gettext_noop("Cases"),
    "people": gettext_noop("Persons"),
    "file": gettext_noop("File"),
    "since": gettext_noop("From day"),
    "day": gettext_noop("Day"),
    "role": gettext_noop("Role"),
    "words": gettext_noop("Words"),
    "texts": gettext_noop("Texts"),
    "field": gettext_noop("Field"),
    "ground": gettext_noop("Ground"),
    "title": gettext_noop("Title"),
    "explanation": gettext_noop("Explanation"),
    "merchant": gettext_noop("Merchant"),
    "against": gettext_noop("Borne by"),
    "code": gettext_noop("Code"),
    "button": gettext_noop("Button"),
    "kind": gettext_noop("Kind"),
    "channel": gettext_noop("Channel"),
    "category": gettext_noop("Category of the case"),
    "by": gettext_noop("By"),
    "payment": gettext_noop("Payment"),
    "request": gettext_noop("Request"),
    "to": gettext_noop("Over to"),
    "from": gettext_noop("Away from"),
    "cause": gettext_noop("Cause"),
    "due": gettext_noop("Due"),
    "stars": gettext_noop("Stars"),
    "number": gettext_noop("Number"),
    "level": gettext_noop("Level"),
    "clock": gettext_noop("Clock"),
    "before": gettext_noop("Before"),
    "after": gettext_noop("After"),
    "state": gettext_noop("State"),
    "opening": gettext_noop("Opening balance"),
    "closing": gettext_noop("Closing balance of the day"),
    "until": gettext_noop("Until"),
    "rows": gettext_noop("Rows"),
    "language": gettext_noop("Language"),
    "outcome": gettext_noop("Outcome"),
    "change": gettext_noop("Change"),
}
_ISO = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?", re.ASCII)


def shown(value: Any, model: type[models.Model] | None) -> str:
    """A JSON value about a row of this model, line by line."""
    if isinstance(value, dict):
        lines = [(_key(key, model), _value(key, one, model)) for key, one in value.items()]
        return format_html_join("", "<div>{}: {}</div>", lines) or dates.EMPTY
    return _value("", value, model) or dates.EMPTY


def line(value: dict[str, Any], model: type[models.Model] | None) -> str:
    """The same on one line, for lists of steps."""
    return " · ".join(
        f"{_key(key, model)}: {_value(key, one, model)}" for key, one in value.items()
    )


def changes(value: Any, model: type[models.Model] | None) -> str:
    """What a row of history noted, field by field: before and after."""
    if not isinstance(value, dict):
        return shown(value, model)
    lines = [
        (_key(key, model), " → ".join(_parts(key, one, model)))
        if isinstance(one, list)
        else (_key(key, model), _value(key, one, model))
        for key, one in value.items()
    ]
    return format_html_join("", "<div>{}: {}</div>", lines) or dates.EMPTY


def _key(key: str, model: type[models.Model] | None) -> str:
    if key in _KEYS:
        return _(_KEYS[key])
    field = _field(key.removesuffix("_id"), model) or _field(key, model)
    return key if field is None else str(field.verbose_name).removesuffix(" satang")


def _value(key: str, value: Any, model: type[models.Model] | None) -> str:
    if isinstance(value, dict):
        return "; ".join(
            f"{_key(one, model)} {_value(one, part, model)}" for one, part in value.items()
        )
    if isinstance(value, list):
        return ", ".join(_parts(key, value, model))
    if value is None or value == "":
        return dates.EMPTY
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, int):
        return _baht(value) if _is_sum(key, model) else str(value)
    return _text(key, str(value), model)


def _parts(key: str, values: list[Any], model: type[models.Model] | None) -> Iterator[str]:
    return (_value(key, one, model) for one in values)


def _baht(satang: int) -> str:
    return _("%(amount)s baht") % {"amount": money.format_baht_for_people(satang)}


def _is_sum(key: str, model: type[models.Model] | None) -> bool:
    field = _field(key, model)
    return key in _SUMS if field is None else isinstance(field, models.BigIntegerField)


def _text(key: str, value: str, model: type[models.Model] | None) -> str:
    if _ISO.fullmatch(value):
        return _moment(value)
    field = _field(key, model)
    if field is not None and codes.holds_codes(field):
        return codes.name(field, value)
    return value if model is None else codes.word(model._meta.app_label, value)


def _moment(value: str) -> str:
    try:
        read = datetime.fromisoformat(value) if ":" in value else date.fromisoformat(value)
    except ValueError:
        return value
    return dates.for_people(read)


def _field(key: str, model: type[models.Model] | None) -> Any:
    if model is None or not key:
        return None
    try:
        field = model._meta.get_field(key)
    except FieldDoesNotExist:
        return None
    return field if field.concrete else None
