"""Forms of the public pages that are opened by a code sent to a phone."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from micropay.core import normal
from micropay.core.errors import InvalidInput


class PhoneForm(forms.Form):
    """The number the code goes to."""

    phone = forms.CharField(
        max_length=30,
        label=gettext_lazy("Mobile number"),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )

    def clean_phone(self) -> str:
        try:
            return normal.mobile_phone(self.cleaned_data["phone"])
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None


class CodeForm(PhoneForm):
    """The code with the number it was sent to; the number is not kept between the two pages."""

    phone = forms.CharField(max_length=30, widget=forms.HiddenInput())
    code = forms.RegexField(
        r"^[0-9]{6}$",
        label=gettext_lazy("Code of six digits"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )
