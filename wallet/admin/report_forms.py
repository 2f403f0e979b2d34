"""The forms of the reports: periods of Bangkok days and amounts in baht."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from micropay.core import clock, money
from micropay.core.backoffice import ReasonForm
from micropay.core.errors import InvalidInput

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def today() -> date:
    """This day in Bangkok."""
    return clock.bangkok_day(clock.now())


def yesterday() -> date:
    """The last day that is over."""
    return today() - timedelta(days=1)


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


class BahtField(forms.CharField):
    """An amount typed in baht; satang in ``cleaned_data``."""

    def clean(self, value: Any) -> int:
        try:
            return money.parse_baht(super().clean(value).replace(",", ""))
        except InvalidInput as wrong:
            raise ValidationError(_(wrong.params["reason"])) from wrong


class Period(forms.Form):
    """From one day to another, both included."""

    since = DayField(label=gettext_lazy("From"), initial=first_of_month)
    day = DayField(label=gettext_lazy("To the end of"), initial=today)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        since, day = values.get("since"), values.get("day")
        if since and day and since > day:
            raise ValidationError(_("The first day comes after the last one."))
        return values


class ExportForm(ReasonForm, Period):
    """Which days to export, and why."""


class ClosingForm(ReasonForm):
    """The closing balance on the bank's statement."""

    day = DayField(label=gettext_lazy("Day of the statement"), initial=yesterday)
    balance = BahtField(label=gettext_lazy("Closing balance (baht)"))


class PayoutForm(ReasonForm):
    """How much fee income leaves the safeguarded account."""

    amount = BahtField(label=gettext_lazy("Amount (baht)"))
