"""The button that answers all cases of an incident, after it has said how many they are."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy, ngettext
from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.admin.work_forms import CHOOSE, PlainReasonForm, language
from complaints.data import LONGEST_TEXT
from complaints.selectors import category, incident
from complaints.services import incident as service
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button


class IncidentForm(PlainReasonForm):
    """One answer to all open cases of a category."""

    category = forms.ChoiceField(label=gettext_lazy("Category, with those below it"))
    hours = forms.IntegerField(
        min_value=1, max_value=720, label=gettext_lazy("Received in the last hours")
    )
    text = forms.CharField(
        max_length=LONGEST_TEXT,
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    text_en = forms.CharField(
        required=False,
        max_length=LONGEST_TEXT,
        label=gettext_lazy("Text for cases in English (empty: the same)"),
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    sure = forms.BooleanField(
        required=False,
        label=gettext_lazy("Send it (without this you are only told how many cases it answers)"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["category"]
        field.choices = [CHOOSE, *((c.code, c.name(language())) for c in category.all_active())]

    def clean_text(self) -> str:
        return self.plain("text", LONGEST_TEXT, multiline=True)

    def clean_text_en(self) -> str:
        return self.plain("text_en", LONGEST_TEXT, multiline=True)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if not told.pop("sure", False) and not self.errors:
            self.add_error("sure", self._how_many(told))
        return told

    def _how_many(self, told: dict[str, Any]) -> str:
        since = clock.now() - timedelta(hours=told["hours"])
        found = list(incident.open_cases(told["category"], since).values_list("id", flat=True))
        marked = incident.mark(told["text"], told["text_en"])
        count = len(incident.unanswered(found, marked))
        words = ngettext(
            "This answers %(count)s case. Tick to send it.",
            "This answers %(count)s cases. Tick to send it.",
            count,
        )
        return words % {"count": count}


def _answer(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    since = now - timedelta(hours=values.pop("hours"))
    count = service.answer(actor=actor, since=since, now=now, **values)
    return ngettext("%(count)s case was answered.", "%(count)s cases were answered.", count) % {
        "count": count
    }


INCIDENT = Button(
    "incident", noop("Answer an incident"), permissions.WORK_CASE, IncidentForm, _answer
)
