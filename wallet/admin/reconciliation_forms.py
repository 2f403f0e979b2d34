"""The forms of reconciliation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from micropay.core import uploads
from micropay.core.periods import DayField
from micropay.core.reason_form import ReasonForm
from wallet.admin.report_forms import yesterday
from wallet.data.reconciliation import AGAINST_WORDS, Against

_ACCEPTED = "application/xml,text/xml,text/csv,.xml,.csv"


class StatementForm(ReasonForm):
    """A statement of the safeguarded account."""

    file = uploads.UploadField(
        accepted=_ACCEPTED, label=gettext_lazy("Statement (camt.053 or CSV)")
    )


class AgainstForm(ReasonForm):
    """The account that a correction is posted against."""

    against = forms.ChoiceField(label=gettext_lazy("Against"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["against"]
        field.choices = [(one.value, _(words)) for one, words in AGAINST_WORDS.items()]

    def clean_against(self) -> Against:
        return Against(self.cleaned_data["against"])


class OffsetForm(ReasonForm):
    """The difference that cancels this one out."""

    other_id = forms.UUIDField(label=gettext_lazy("Number of the other difference"))


class SignOffForm(ReasonForm):
    """The day to sign off."""

    open_words = ("reason", "explanation")
    day = DayField(label=gettext_lazy("Day of the statement"), initial=yesterday)
    explanation = forms.CharField(
        required=False,
        max_length=1000,
        label=gettext_lazy("Why the rest is unexplained"),
        help_text=gettext_lazy(
            "Only when a part of the day is unexplained: where the money is looked for."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
