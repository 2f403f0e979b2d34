"""Forms of the changes of phone and national ID."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from accounts.selectors import identity_change as reads
from accounts.states import IdentityField
from micropay.core.reason_form import ReasonForm
from micropay.core.uploads import UploadField

FIELDS = {
    IdentityField.PHONE: gettext_lazy("Phone number"),
    IdentityField.NATIONAL_ID: gettext_lazy("National ID"),
}


class RequestForm(ReasonForm):
    """Whose number, and what it becomes."""

    customer = forms.CharField(
        max_length=20,
        label=gettext_lazy("Customer's present phone number or national ID, whole"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field = forms.ChoiceField(
        choices=[(field.value, words) for field, words in FIELDS.items()],
        label=gettext_lazy("What changes"),
    )
    value = forms.CharField(
        max_length=24,
        label=gettext_lazy("New phone number or national ID"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class ChecksForm(ReasonForm):
    """The checklist of one field; a point not ticked is a point not passed."""

    of: IdentityField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.base_fields["passed"].choices = _points(self.of)  # type: ignore[attr-defined]
        super().__init__(*args, **kwargs)


class PhoneChecksForm(ChecksForm):
    of = IdentityField.PHONE
    passed = forms.MultipleChoiceField(
        label=gettext_lazy("Points passed"),
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
        required=False,
    )


class NationalIdChecksForm(ChecksForm):
    of = IdentityField.NATIONAL_ID
    passed = forms.MultipleChoiceField(
        label=gettext_lazy("Points passed"),
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
        required=False,
    )


class NumberCodeForm(ReasonForm):
    """What the customer reads out, or types in at the counter."""

    code = forms.CharField(
        max_length=6,
        label=gettext_lazy("Code that was sent to the new number"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )


class AttachForm(ReasonForm):
    """One picture or document."""

    file = UploadField(
        label=gettext_lazy("Picture or PDF"),
        help_text=gettext_lazy(
            "It is scanned for malware, encrypted, and opens with a reason only."
        ),
    )


def _points(field: IdentityField) -> list[tuple[str, str]]:
    return [(item.code, point_text(item)) for item in reads.items(field)]


def point_text(item: Any) -> str:
    """A point of the checklist in the reader's language."""
    english = (get_language() or "th").startswith("en")
    return str(item.text_en if english else item.text_th)
