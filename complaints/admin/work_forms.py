"""What the buttons around a case ask for: sorting, linking, people, tasks, authorities, causes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.selectors import staff as colleagues
from complaints.data import AUTHORITY_NAMES, KIND_NAMES, LONGEST_NAME, LONGEST_TEXT, PARTY_NAMES
from complaints.selectors import category, root_cause
from complaints.selectors import number as case_number
from complaints.selectors.case import by_number
from micropay.core import clock, money, normal
from micropay.core.errors import InvalidInput
from micropay.core.reason_form import ReasonForm
from micropay.core.staff_roles import StaffRole
from micropay.core.uploads import UploadField

CHOOSE = ("", gettext_lazy("Please choose"))
FAR = gettext_lazy("Write a day within ten years, with the year of the Common Era.")
_NEAR = timedelta(days=3660)
# Who takes tasks and corrective actions.
_COLLEAGUES = (
    StaffRole.AGENT,
    StaffRole.SENIOR_AGENT,
    StaffRole.COMPLIANCE_OFFICER,
    StaffRole.PRIVACY_OFFICER,
    StaffRole.FINANCE,
    StaffRole.OPERATOR,
)


def language() -> str:
    """The reader's language as our tables know it."""
    return (get_language() or "th")[:2]


def named(names: dict[str, str]) -> list[Any]:
    """Choices of codes in words, none chosen."""
    return [CHOOSE, *((code, gettext_lazy(name)) for code, name in names.items())]


class DateInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"


def is_near(day: date) -> bool:
    """Whether somebody may mean this day: not when the year is of the Buddhist era, or a slip."""
    return abs(day - clock.bangkok_day(clock.now())) <= _NEAR


class DayField(forms.DateField):
    """A Bangkok day within ten years."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=DateInput, **kwargs)

    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        if day is not None and not is_near(day):
            raise forms.ValidationError(FAR)
        return day


class PlainReasonForm(ReasonForm):
    """Reads values by the platform's own normalisers."""

    def plain(self, name: str, longest: int, *, multiline: bool = False) -> str:
        # Browsers send line breaks as CR LF.
        typed = self.cleaned_data[name].replace("\r\n", "\n")
        try:
            return normal.plain_text(typed, name, longest=longest, multiline=multiline)
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None

    def baht(self, name: str) -> int | None:
        typed = self.cleaned_data[name].strip()
        if not typed:
            return None
        try:
            return money.parse_baht(typed)
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None


class SortForm(PlainReasonForm):
    """Kind, cause and the amount asked for."""

    kind = forms.ChoiceField(choices=named(KIND_NAMES), label=gettext_lazy("Kind"))
    category = forms.ChoiceField(label=gettext_lazy("Category"))
    claimed = forms.CharField(
        required=False,
        max_length=20,
        label=gettext_lazy("Amount asked for (baht; empty: none)"),
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["category"]
        rows = [(one.code, one.name(language())) for one in category.all_active()]
        field.choices = [CHOOSE, *((code, f"{name} ({code})") for code, name in rows)]

    def clean_claimed(self) -> int | None:
        return self.baht("claimed")


class PaymentForm(ReasonForm):
    """The receipt of one more payment."""

    reference = forms.CharField(max_length=64, label=gettext_lazy("Receipt number"))


class RequestForm(ReasonForm):
    """One of the requests about the person of the case; the page fills them in."""

    which = forms.ChoiceField(label=gettext_lazy("Request"), choices=[CHOOSE])

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        kind, _sign, request_id = told.pop("which", "").partition(":")
        return {**told, "kind": kind, "request_id": request_id}


class OtherCaseForm(ReasonForm):
    """The case that goes on."""

    number = forms.CharField(max_length=40, label=gettext_lazy("Number of the case that goes on"))

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        typed = told.pop("number", "")
        found = by_number(typed) if case_number.read(typed) else None
        if found is None:
            self.add_error("number", gettext_lazy("There is no such case."))
            return told
        return {**told, "into": found.id}


class SecondCaseForm(SortForm):
    """What the second case is about."""

    claimed = None  # type: ignore[assignment]
    text = forms.CharField(
        max_length=LONGEST_TEXT,
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def clean_text(self) -> str:
        return self.plain("text", LONGEST_TEXT, multiline=True)


class PartyForm(PlainReasonForm):
    """Somebody beside the complainant."""

    role = forms.ChoiceField(choices=named(PARTY_NAMES), label=gettext_lazy("Role"))
    name = forms.CharField(max_length=LONGEST_NAME, label=gettext_lazy("Name"))
    contact = forms.CharField(
        required=False, max_length=LONGEST_NAME, label=gettext_lazy("Phone or address")
    )
    attorney = UploadField(required=False, label=gettext_lazy("Scan of the power of attorney"))

    def clean_name(self) -> str:
        return self.plain("name", LONGEST_NAME)

    def clean_contact(self) -> str | None:
        return self.plain("contact", LONGEST_NAME) or None


class _ForColleague(PlainReasonForm):
    what = forms.CharField(
        max_length=500, label=gettext_lazy("What is to be done"), widget=forms.Textarea
    )
    who = forms.ChoiceField(label=gettext_lazy("Who"))
    due = DayField(label=gettext_lazy("Until (Bangkok day)"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = {
            str(one.pk): one.username
            for role in _COLLEAGUES
            for one in colleagues.active_in_role(role)
        }
        field: Any = self.fields["who"]
        field.choices = [CHOOSE, *sorted(people.items(), key=lambda pair: pair[1])]

    def clean_what(self) -> str:
        return self.plain("what", 500, multiline=True)


class TaskForm(_ForColleague):
    """A task for a colleague."""


class AssignForm(ReasonForm):
    """Who is to work on the case."""

    who = forms.ChoiceField(label=gettext_lazy("Who"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = {
            str(one.pk): one.username
            for role in _COLLEAGUES[:4]
            for one in colleagues.active_in_role(role)
        }
        field: Any = self.fields["who"]
        field.choices = [CHOOSE, *sorted(people.items(), key=lambda pair: pair[1])]


class ActionForm(_ForColleague):
    """A corrective action about a root cause."""


class TicketForm(PlainReasonForm):
    """An authority's own file on the case."""

    authority = forms.ChoiceField(choices=named(AUTHORITY_NAMES), label=gettext_lazy("Authority"))
    reference = forms.CharField(max_length=60, label=gettext_lazy("Its reference"))
    received_on = DayField(label=gettext_lazy("Received on"))
    due = DayField(required=False, label=gettext_lazy("To be answered until"))

    def clean_reference(self) -> str:
        return self.plain("reference", 60)


class FileForm(ReasonForm):
    """What somebody handed in later: a slip, a further letter."""

    file = UploadField(label=gettext_lazy("A picture or PDF"))


class CauseForm(PlainReasonForm):
    """Why it happened."""

    cause = forms.ChoiceField(label=gettext_lazy("Root cause"))
    text = forms.CharField(
        max_length=LONGEST_TEXT,
        label=gettext_lazy("What exactly, for colleagues"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["cause"]
        rows = [(one.code, one.name(language())) for one in root_cause.active()]
        field.choices = [CHOOSE, *rows]

    def clean_text(self) -> str:
        return self.plain("text", LONGEST_TEXT, multiline=True)
