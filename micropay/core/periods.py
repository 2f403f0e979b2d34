"""Forms that ask for a period of Bangkok days."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from micropay.core import clock

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def today() -> date:
    """This day in Bangkok."""
    return clock.bangkok_day(clock.now())


def first_of_month() -> date:
    """Where a period mostly begins."""
    return today().replace(day=1)


class DayField(forms.DateField):
    """A day as the browser's own calendar writes it; none that has not begun in Bangkok."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(widget=widget, **kwargs)

    def to_python(self, value: Any) -> date | None:
        """Only digits that a machine writes: Python itself would read Thai ones too."""
        if value and not _DAY.fullmatch(str(value)):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        day: date | None = super().to_python(value)
        return day

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        if day is not None and day > today():
            raise ValidationError(_("This day has not begun."))
        return day


class Period(forms.Form):
    """From one day to another, both included."""

    since = DayField(label=gettext_lazy("First day"), initial=first_of_month)
    day = DayField(label=gettext_lazy("To the end of"), initial=today)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        since, day = values.get("since"), values.get("day")
        if since and day and since > day:
            raise ValidationError(_("The first day comes after the last one."))
        return values
