"""Buttons of the queue: a call, a letter."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.selectors import customer as customers
from complaints import permissions
from complaints.admin.incident import INCIDENT
from complaints.admin.work_forms import CHOOSE, DayField, PlainReasonForm, language, named
from complaints.data import (
    AUTHORITY_NAMES,
    KIND_NAMES,
    LONGEST_NAME,
    LONGEST_TEXT,
    CallNotes,
    Contact,
    Forwarded,
)
from complaints.models.case import Case
from complaints.selectors import category
from complaints.services import desk
from micropay.core import normal
from micropay.core.actor import Actor
from micropay.core.backoffice import Button
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.uploads import UploadField


class _FilingForm(PlainReasonForm):
    """What every case taken in at a desk has."""

    kind = forms.ChoiceField(choices=named(KIND_NAMES), label=gettext_lazy("Kind"))
    category = forms.ChoiceField(label=gettext_lazy("Category"))
    text = forms.CharField(
        max_length=LONGEST_TEXT,
        label=gettext_lazy("What the person says"),
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    customer = forms.CharField(
        required=False,
        max_length=40,
        label=gettext_lazy("Customer: whole phone number or national ID (after identification)"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    name = forms.CharField(required=False, max_length=LONGEST_NAME, label=gettext_lazy("Name"))
    phone = forms.CharField(required=False, max_length=40, label=gettext_lazy("Mobile number"))
    email = forms.CharField(required=False, max_length=254, label=gettext_lazy("E-mail address"))
    language = forms.ChoiceField(
        choices=[("th", gettext_lazy("Thai")), ("en", gettext_lazy("English"))],
        label=gettext_lazy("Language"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["category"]
        rows = [(one.code, one.name(language())) for one in category.all_active()]
        field.choices = [CHOOSE, *rows]

    def clean_text(self) -> str:
        return self.plain("text", LONGEST_TEXT, multiline=True)

    def clean_name(self) -> str | None:
        return self.plain("name", LONGEST_NAME) or None

    def clean_phone(self) -> str | None:
        return self._normal("phone", normal.mobile_phone)

    def clean_email(self) -> str | None:
        return self._normal("email", normal.email_address)

    def clean(self) -> dict[str, Any]:
        """Puts the customer's id in place of the number, and one contact in place of its parts."""
        told: dict[str, Any] = super().clean() or {}
        whole = told.pop("customer", "")
        try:
            told["customer_id"] = customers.by_whole_number(whole) if whole else None
        except NotFound:
            self.add_error("customer", gettext_lazy("No customer has this number."))
        parts = [told.pop(part, None) for part in ("name", "phone", "email")]
        return {**told, "contact": Contact(*parts)}

    def _normal(self, name: str, read: Any) -> str | None:
        typed = self.cleaned_data[name].strip()
        if not typed:
            return None
        try:
            return str(read(typed))
        except InvalidInput as refusal:
            raise forms.ValidationError(_(refusal.params["reason"])) from None


class CallForm(_FilingForm):
    """A call: its reference, where the recording is, and that recording was agreed to."""

    movement_reference = forms.CharField(
        required=False, max_length=64, label=gettext_lazy("Receipt number (customers only)")
    )
    call_reference = forms.CharField(max_length=60, label=gettext_lazy("Reference of the call"))
    recording = forms.CharField(
        required=False, max_length=300, label=gettext_lazy("Where the recording is")
    )
    consent_to_record = forms.BooleanField(
        required=False, label=gettext_lazy("The caller agreed to the recording")
    )

    def clean_call_reference(self) -> str:
        return self.plain("call_reference", 60)

    def clean_recording(self) -> str:
        return self.plain("recording", 300) if self.cleaned_data["recording"] else ""

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("recording") and not told.get("consent_to_record"):
            self.add_error(
                "consent_to_record", gettext_lazy("A recording needs the caller's agreement.")
            )
        return told


class LetterForm(_FilingForm):
    """A letter: the day it came, its scan, and the authority that forwarded it."""

    received_on = DayField(label=gettext_lazy("Received on"))
    scan = UploadField(required=False, label=gettext_lazy("Scan"))
    authority = forms.ChoiceField(
        required=False,
        choices=[("", "-"), *named(AUTHORITY_NAMES)[1:]],
        label=gettext_lazy("Forwarded by"),
    )
    authority_reference = forms.CharField(
        required=False, max_length=60, label=gettext_lazy("Its reference")
    )
    authority_due = DayField(required=False, label=gettext_lazy("To be answered until"))

    def clean_authority_reference(self) -> str:
        typed = self.cleaned_data["authority_reference"]
        return self.plain("authority_reference", 60) if typed else ""

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        named_by, reference = told.pop("authority", ""), told.pop("authority_reference", "")
        due = told.pop("authority_due", None)
        if named_by and not reference:
            self.add_error("authority_reference", gettext_lazy("This may not be blank."))
        told["forwarded"] = Forwarded(named_by, reference, due) if named_by else None
        return told


def _call(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Case:
    call = CallNotes(
        values.pop("call_reference"), values.pop("recording"), values.pop("consent_to_record")
    )
    values["movement_reference"] = values["movement_reference"] or None
    return desk.take_call(actor=actor, call=call, now=now, **values)


def _letter(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Case:
    return desk.take_letter(actor=actor, now=now, **values)


LIST_BUTTONS: tuple[Button, ...] = (
    Button("call", noop("A call"), permissions.WORK_CASE, CallForm, _call),
    Button("letter", noop("A letter"), permissions.WORK_CASE, LetterForm, _letter),
    INCIDENT,
)
