"""What the desk of checks asks for, and its words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.states import KycState, Risk
from accounts.states.kyc import KycChannel, KycEvidenceKind, KycMethod, KycRefusal, Screening
from micropay.core import uploads
from micropay.core.reason_form import ReasonForm

STATES = {
    KycState.WAITING: gettext_lazy("Waiting"),
    KycState.IN_CHECK: gettext_lazy("Being checked"),
    KycState.IN_REVIEW: gettext_lazy("Result follows"),
    KycState.VERIFIED: gettext_lazy("Verified"),
    KycState.REFUSED: gettext_lazy("Refused"),
    KycState.EXPIRED: gettext_lazy("Expired"),
}
CHANNELS = {
    KycChannel.BRANCH: gettext_lazy("Branch"),
    KycChannel.COUNTER: gettext_lazy("Counter"),
    KycChannel.BANK_APP: gettext_lazy("Bank's app"),
}
METHODS = {
    KycMethod.DIP_CHIP: gettext_lazy("Card chip read"),
    KycMethod.LASER_CODE: gettext_lazy("Laser code asked from the card's issuer"),
}
REFUSALS = {
    KycRefusal.PERSON_MISMATCH: gettext_lazy("The person is not the one on the card"),
    KycRefusal.CARD_EXPIRED: gettext_lazy("The card has expired"),
    KycRefusal.CARD_NOT_GENUINE: gettext_lazy("The card is not genuine"),
    KycRefusal.CARD_UNREADABLE: gettext_lazy("The card cannot be read"),
    KycRefusal.ID_MISMATCH: gettext_lazy("Name, date of birth or number differ from the card"),
}
# Compliance's own finding is no choice of the bank.
WHY = {**REFUSALS, KycRefusal.SCREENING: gettext_lazy("Customer service decides")}
SCREENING = {
    Screening.CLEAR: gettext_lazy("On no list"),
    Screening.HIT: gettext_lazy("A name like it is on a list"),
    Screening.NOT_SCREENED: gettext_lazy("Not screened"),
    Screening.UNAVAILABLE: gettext_lazy("The lists did not answer"),
}
RISKS = {
    Risk.LOW: gettext_lazy("Low"),
    Risk.MEDIUM: gettext_lazy("Medium"),
    Risk.HIGH: gettext_lazy("High"),
}
EVIDENCE = {
    KycEvidenceKind.CARD: gettext_lazy("The card"),
    KycEvidenceKind.PERSON: gettext_lazy("The person with the card"),
    KycEvidenceKind.OTHER: gettext_lazy("Another document"),
}


def in_words(words: dict[Any, Any], value: str) -> str:
    """A code in words; a dash where there is none."""
    return str(words.get(value, "-"))


def choices(words: dict[Any, Any]) -> list[tuple[str, Any]]:
    """The codes with their words, for a form."""
    return [(one.value, label) for one, label in words.items()]


class FindForm(ReasonForm):
    """The code the customer shows, and where the check happens."""

    code = forms.CharField(
        max_length=12,
        label=gettext_lazy("Code shown in the customer's app"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "placeholder": "ABCD-EFGH"}),
    )
    channel = forms.ChoiceField(choices=choices(CHANNELS), label=gettext_lazy("Place"))


class ConfirmForm(ReasonForm):
    """How the card was checked and the number it shows."""

    method = forms.ChoiceField(choices=choices(METHODS), label=gettext_lazy("Check of the card"))
    national_id = forms.CharField(
        max_length=20,
        label=gettext_lazy("National ID number on the card"),
        help_text=gettext_lazy(
            "It is compared here. A number that differs ends the case as refused."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )
    card_expires_on = forms.DateField(
        required=False,
        label=gettext_lazy("Last day of the card (empty: valid for life)"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )


class EvidenceForm(ReasonForm):
    """A picture of card or person; card pictures cover religion and blood group first."""

    kind = forms.ChoiceField(choices=choices(EVIDENCE), label=gettext_lazy("What it shows"))
    file = uploads.UploadField(label=gettext_lazy("Picture or PDF"))


class RiskForm(ReasonForm):
    """How closely the customer is looked at."""

    risk = forms.ChoiceField(choices=choices(RISKS), label=gettext_lazy("Risk"))


class RefuseForm(ReasonForm):
    """Why the person cannot be verified."""

    refusal = forms.ChoiceField(choices=choices(REFUSALS), label=gettext_lazy("Result"))
