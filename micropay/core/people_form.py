"""A form of the back office that names a customer by a number that is theirs alone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from micropay.core import rights
from micropay.core.errors import NotFound
from micropay.core.reason_form import ReasonForm


class WhoForm(ReasonForm):
    """A customer, by a number that is theirs alone."""

    who = forms.CharField(
        max_length=40,
        label=gettext_lazy("Whole phone number or national ID"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """Puts the person in place of the number, which goes no further."""
        told: dict[str, Any] = super().clean() or {}
        whole = told.pop("who", "")
        try:
            return {**told, **self.found(whole)}
        except NotFound:
            self.add_error("who", gettext_lazy("No customer has this number."))
            return told

    def found(self, whole: str) -> dict[str, Any]:
        """What the act is told of the person with this number. Raises NotFound."""
        person = rights.people().by_whole_number(whole)
        return {"subject_id": person.subject_id, "language": person.language}
