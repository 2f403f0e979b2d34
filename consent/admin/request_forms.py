"""Forms of requests of data subjects at the desk."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from consent.data.request import FIELD_NAMES
from consent.models.purpose import Purpose
from consent.models.request import RefusalGround
from consent.selectors import right
from consent.states.record import Channel
from consent.states.request import RequestOutcome, RequestState
from micropay.core import clock
from micropay.core.people_form import WhoForm
from micropay.core.reason_form import ReasonForm

KINDS = {kind: gettext_lazy(words) for kind, words in right.KIND_NAMES.items()}
STATES = {
    RequestState.OPEN: gettext_lazy("To be answered"),
    RequestState.ANSWERED: gettext_lazy("Answered"),
    RequestState.REFUSED: gettext_lazy("Refused"),
    RequestState.TAKEN_BACK: gettext_lazy("Taken back"),
}
FIELDS = {name: gettext_lazy(words) for name, words in FIELD_NAMES.items()}


class TakeForm(WhoForm):
    """A request at the desk or on the phone; the agent says how the person was identified."""

    open_words = ("reason", "identification")

    kind = forms.ChoiceField(
        choices=[(kind.value, words) for kind, words in KINDS.items()],
        label=gettext_lazy("What the person asks for"),
    )
    channel = forms.ChoiceField(
        choices=[
            (Channel.PHONE.value, gettext_lazy("Telephone")),
            (Channel.BRANCH.value, gettext_lazy("At the desk")),
            (Channel.EMAIL.value, gettext_lazy("E-mail")),
        ],
        label=gettext_lazy("How the request came"),
    )
    identification = forms.CharField(
        max_length=300, label=gettext_lazy("How the person was identified")
    )
    fields_named = forms.MultipleChoiceField(
        required=False,
        choices=list(FIELDS.items()),
        label=gettext_lazy("Fields to correct"),
    )
    purposes = forms.ModelMultipleChoiceField(
        required=False,
        queryset=Purpose.objects.order_by("service", "position"),
        label=gettext_lazy("Purposes to stop"),
    )
    details = forms.CharField(
        required=False,
        max_length=2000,
        label=gettext_lazy("What the person says"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AnswerForm(ReasonForm):
    """What was done, in words for the person."""

    outcome = forms.ChoiceField(
        choices=[
            (RequestOutcome.DONE.value, gettext_lazy("Done")),
            (RequestOutcome.PARTLY.value, gettext_lazy("Done in part")),
            (RequestOutcome.WAY_TO_SERVICE.value, gettext_lazy("Sent to customer service")),
        ],
        label=gettext_lazy("Outcome"),
    )
    words = forms.CharField(
        max_length=2000,
        label=gettext_lazy("Answer to the person"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class RefuseForm(ReasonForm):
    """On which ground; its text, its limit in law and the regulator are added to the words."""

    ground = forms.ModelChoiceField(
        queryset=RefusalGround.objects.filter(active=True),
        label=gettext_lazy("Ground"),
    )
    words = forms.CharField(
        required=False,
        max_length=1000,
        label=gettext_lazy("Words to the person"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HoldForm(WhoForm):
    """Keeping a person's data for a proceeding."""

    reference = forms.CharField(max_length=120, label=gettext_lazy("Number of the proceeding"))
    ground = forms.CharField(max_length=300, label=gettext_lazy("Ground in law"))


class DueFilter(admin.SimpleListFilter):
    """By the last day to answer."""

    title = gettext_lazy("Last day")
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("late", gettext_lazy("Over")), ("week", gettext_lazy("Within seven days"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        today = clock.bangkok_day(clock.now())
        open_ = queryset.filter(state=RequestState.OPEN)
        if self.value() == "late":
            return open_.filter(due_on__lt=today)
        if self.value() == "week":
            return open_.filter(due_on__lte=today + timedelta(days=7))
        return queryset


class IdentifyForm(ReasonForm):
    """A request came by e-mail: how the person was identified since."""

    open_words = ("reason", "how")
    how = forms.CharField(max_length=300, label=gettext_lazy("How the person was identified"))
