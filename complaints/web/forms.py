"""Forms of the public pages. They take what the API takes, with the same strictness."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from complaints.data import KIND_NAMES, LONGEST_NAME, LONGEST_TEXT, Contact
from complaints.selectors import category
from micropay.core import normal
from micropay.core.errors import InvalidInput
from micropay.core.uploads import UploadField

CHOOSE = ("", gettext_lazy("Please choose"))


class _PlainForm(forms.Form):
    """Reads values by the platform's own normalisers."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""

    def plain(self, name: str, read: Callable[..., str], **limits: Any) -> str:
        """A cleaned value, brought into its one form; blank stays blank."""
        # Browsers send line breaks as CR LF.
        value = self.cleaned_data[name].replace("\r\n", "\n")
        if not value:
            return ""
        try:
            return read(value, name, **limits)
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None

    def clean_key(self) -> str:
        """The key names one showing of the form, so that pressing twice does it once."""
        try:
            return str(UUID(self.cleaned_data["key"]))
        except ValueError:
            raise forms.ValidationError(_("Please open the page again.")) from None


class _FileField(UploadField):
    """A file of somebody on the web."""

    widget = forms.FileInput  # type: ignore[assignment]


class FilingForm(_PlainForm):
    """A case from somebody on the web, customer or not.

    ``homepage`` is a trap: people do not see it, programs fill it in.
    """

    kind = forms.ChoiceField(
        choices=[CHOOSE, *((kind, gettext_lazy(name)) for kind, name in KIND_NAMES.items())],
        label=gettext_lazy("What is it?"),
    )
    category = forms.ChoiceField(label=gettext_lazy("What is it about?"))
    text = forms.CharField(
        label=gettext_lazy("What happened, and what do you expect from us?"),
        help_text=gettext_lazy("Never write a PIN or a one-time code here."),
        widget=forms.Textarea(attrs={"rows": 7, "maxlength": LONGEST_TEXT}),
    )
    name = forms.CharField(
        label=gettext_lazy("Your name"),
        widget=forms.TextInput(attrs={"autocomplete": "name", "maxlength": LONGEST_NAME}),
    )
    phone = forms.CharField(
        required=False,
        label=gettext_lazy("Mobile number"),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    email = forms.CharField(
        required=False,
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("At least one of the two, so that we can answer you."),
        widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email"}),
    )
    file = _FileField(
        required=False,
        label=gettext_lazy("A picture or PDF, for example the slip"),
        help_text=gettext_lazy("It is scanned before anybody opens it."),
    )
    homepage = forms.CharField(
        required=False,
        label=gettext_lazy("Leave this field empty"),
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    key = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = (get_language() or "th")[:2]
        field: Any = self.fields["category"]
        products = [(one.code, one.name(language)) for one in category.products()]
        field.choices = [CHOOSE, *products]

    def clean_text(self) -> str:
        return self.plain("text", normal.plain_text, longest=LONGEST_TEXT, multiline=True)

    def clean_name(self) -> str:
        return self.plain("name", normal.plain_text, longest=LONGEST_NAME)

    def clean_phone(self) -> str:
        return self.plain("phone", normal.mobile_phone)

    def clean_email(self) -> str:
        return self.plain("email", normal.email_address)

    def clean_homepage(self) -> str:
        if self.cleaned_data["homepage"]:
            raise forms.ValidationError(_("Please leave this field empty."))
        return ""

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        wrong = "phone" in self.errors or "email" in self.errors
        if not wrong and not values.get("phone") and not values.get("email"):
            raise forms.ValidationError(_("Give a mobile number or an e-mail address."))
        return values

    def contact(self) -> Contact:
        """How the person wants to be reached."""
        values = self.cleaned_data
        return Contact(values["name"], values["phone"] or None, values["email"] or None)


class RatingForm(_PlainForm):
    """How the handling was."""

    stars = forms.ChoiceField(
        choices=[("5", "5"), ("4", "4"), ("3", "3"), ("2", "2"), ("1", "1")],
        label=gettext_lazy("How was your case handled? (5 is best)"),
    )
    comment = forms.CharField(
        required=False,
        label=gettext_lazy("In your words (if you like)"),
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST_TEXT}),
    )

    def clean_comment(self) -> str:
        return self.plain("comment", normal.plain_text, longest=LONGEST_TEXT, multiline=True)


class ContestForm(_PlainForm):
    """Why somebody does not agree."""

    why = forms.CharField(
        label=gettext_lazy("Why do you not agree?"),
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": LONGEST_TEXT}),
    )

    def clean_why(self) -> str:
        return self.plain("why", normal.plain_text, longest=LONGEST_TEXT, multiline=True)


class NumberForm(_PlainForm):
    """The number of a case."""

    number = forms.CharField(
        max_length=40,
        label=gettext_lazy("Case number"),
        widget=forms.TextInput(attrs={"placeholder": "C-2569-00000-00000"}),
    )


class CodeForm(_PlainForm):
    """The code that was sent."""

    code = forms.RegexField(
        r"^[0-9]{6}\Z",
        label=gettext_lazy("Six-digit code"),
        error_messages={"invalid": gettext_lazy("Write six digits (0-9).")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class InformationForm(_PlainForm):
    """What somebody adds to their case."""

    text = forms.CharField(
        label=gettext_lazy("Add information"),
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": LONGEST_TEXT}),
    )
    file = _FileField(required=False, label=gettext_lazy("A picture or PDF"))
    key = forms.CharField(widget=forms.HiddenInput)

    def clean_text(self) -> str:
        return self.plain("text", normal.plain_text, longest=LONGEST_TEXT, multiline=True)
