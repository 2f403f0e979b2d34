"""The forms of the reports: which days, and amounts in baht."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from micropay.core import money
from micropay.core.errors import InvalidInput
from micropay.core.periods import DayField, Period, today
from micropay.core.reason_form import ReasonForm


def yesterday() -> date:
    """The last day that is over."""
    return today() - timedelta(days=1)


class BahtField(forms.CharField):
    """An amount typed in baht; satang in ``cleaned_data``."""

    def clean(self, value: Any) -> int:
        try:
            return money.parse_baht(super().clean(value).replace(",", ""))
        except InvalidInput as wrong:
            raise ValidationError(_(wrong.params["reason"])) from wrong


class ExportForm(ReasonForm, Period):
    """Which days to export, and why."""


class ClosingForm(ReasonForm):
    """The closing balance on the bank's statement."""

    day = DayField(label=gettext_lazy("Day of the statement"), initial=yesterday)
    balance = BahtField(label=gettext_lazy("Closing balance (baht)"))


class PayoutForm(ReasonForm):
    """How much fee income leaves the safeguarded account."""

    amount = BahtField(label=gettext_lazy("Amount (baht)"))
