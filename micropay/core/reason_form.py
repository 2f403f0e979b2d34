"""The form behind a button of the back office: it asks why, and reads days and words with care."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext_lazy
from unfold.widgets import INPUT_CLASSES, SELECT_CLASSES, TEXTAREA_CLASSES

from micropay.core import normal, open_words
from micropay.core.words import codes, naming


class ReasonForm(forms.Form):
    """Every change says why. Subclasses add what else the act needs.

    ``open_words`` are the fields that are kept as they are typed: they tell of nobody, least of all
    of those whose ``names`` stand masked on the page.
    """

    open_words: ClassVar[tuple[str, ...]] = ("reason",)
    names: Sequence[str] = ()

    reason = forms.CharField(
        min_length=5,
        max_length=500,
        strip=True,
        label=gettext_lazy("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The reason comes last, under what it explains.
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])
        for name, field in self.fields.items():
            field.widget.attrs["class"] = _look(field.widget)
            if isinstance(field, forms.DateField | forms.DateTimeField):
                field.validators.append(_in_our_time)
            if name in self.open_words:
                field.validators.append(self._refuse_people)
            self._in_words(field)

    def _refuse_people(self, text: str) -> None:
        open_words.refuse_people(text, self.names)

    def _in_words(self, field: Any) -> None:
        """Choices that stand there as codes, or as the names rows have in logs, get their words."""
        if isinstance(field, forms.ModelChoiceField):
            cast(Any, field).label_from_instance = naming.of
        elif isinstance(field, forms.ChoiceField):
            app = type(self).__module__.partition(".")[0]
            choices: Any = field.choices
            field.choices = [
                (code, codes.word(app, code) if said == code else said) for code, said in choices
            ]


def _in_our_time(told: date) -> None:
    """A day or moment of years that people and contracts live in. The database keeps others and
    gives them back in a form that nobody can read: a year before the first, an hour past the last.
    """
    if not normal.EARLIEST_YEAR <= told.year < normal.BUDDHIST_FROM:
        raise forms.ValidationError(gettext_lazy("Write a year of the common era, like 2026."))


def _look(widget: forms.Widget) -> str:
    if isinstance(widget, forms.Textarea):
        return " ".join(TEXTAREA_CLASSES)
    if isinstance(widget, forms.RadioSelect | forms.CheckboxInput):
        return ""
    if isinstance(widget, forms.FileInput):
        return str(widget.attrs.get("class", ""))
    return " ".join(SELECT_CLASSES if isinstance(widget, forms.Select) else INPUT_CLASSES)
