"""What the buttons around suspensions ask for, and their words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from accounts.selectors import customer as customers
from accounts.states import FRAUD_HOLDS, FalseInformation, SuspensionCause, SuspensionState
from micropay.core import people_form
from micropay.core.reason_form import ReasonForm

CAUSES = {
    SuspensionCause.FALSE_INFORMATION: gettext_lazy("False information"),
    SuspensionCause.VICTIM_REPORT: gettext_lazy("Victim's report"),
    SuspensionCause.POLICE_REPORT: gettext_lazy("Police report"),
    SuspensionCause.OWN_DETECTION: gettext_lazy("Own detection"),
    SuspensionCause.COURT_ORDER: gettext_lazy("Court order"),
    SuspensionCause.DEATH_REPORTED: gettext_lazy("Death reported"),
    SuspensionCause.GUARDIAN_WITHDREW: gettext_lazy("Guardian withdrew consent"),
    SuspensionCause.SANCTIONS_LIST: gettext_lazy("On a list of sanctions"),
    SuspensionCause.NO_GUARDIAN: gettext_lazy("A minor without a guardian"),
}
STATES = {
    SuspensionState.IN_FORCE: gettext_lazy("In force"),
    SuspensionState.PROOF_GIVEN: gettext_lazy("Proof to be reviewed"),
    SuspensionState.LIFTED: gettext_lazy("Lifted"),
    SuspensionState.EXPIRED: gettext_lazy("Expired"),
    SuspensionState.REPLACED: gettext_lazy("Followed by another"),
    SuspensionState.ENDED_ACCOUNT: gettext_lazy("Ended with the account"),
}
FIELDS = {
    FalseInformation.ALL: gettext_lazy("All of it"),
    FalseInformation.NAME: gettext_lazy("Name"),
    FalseInformation.BIRTH_DATE: gettext_lazy("Date of birth"),
    FalseInformation.NATIONAL_ID: gettext_lazy("National ID"),
    FalseInformation.PHONE: gettext_lazy("Phone number"),
    FalseInformation.ADDRESS: gettext_lazy("Address"),
    FalseInformation.OCCUPATION: gettext_lazy("Occupation or workplace"),
    FalseInformation.OTHER: gettext_lazy("Other information"),
}


class WhoForm(people_form.WhoForm):
    """The customer, in whatever state."""

    def found(self, whole: str) -> dict[str, Any]:
        return {"customer_id": customers.by_whole_number(whole)}


class FalseForm(WhoForm):
    """What is false, and when that was found; the days to answer run from then."""

    false_fields = forms.MultipleChoiceField(
        choices=[(one.value, name) for one, name in FIELDS.items()],
        label=gettext_lazy("What is false"),
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
    )
    days_ago = forms.IntegerField(
        min_value=0,
        max_value=30,
        initial=0,
        label=gettext_lazy("Detected how many days ago (0: today)"),
    )


class HoldForm(WhoForm):
    """A hold on suspicion of fraud."""

    cause = forms.ChoiceField(
        choices=[(one.value, CAUSES[one]) for one in FRAUD_HOLDS], label=gettext_lazy("Ground")
    )
    reference = forms.CharField(
        max_length=60, label=gettext_lazy("Number of the report or of the alert")
    )


class CourtForm(WhoForm):
    """A court's order."""

    reference = forms.CharField(max_length=60, label=gettext_lazy("Number of the order"))
    until = forms.DateTimeField(
        required=False,
        label=gettext_lazy("Until (empty: until the court says otherwise)"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )


class DeathForm(WhoForm):
    """Somebody says that the customer died."""

    reference = forms.CharField(
        max_length=60, label=gettext_lazy("Number of the death certificate or of the report")
    )


class MinorForm(WhoForm):
    """A customer who is a minor, with the birth date that the card or the paper shows."""

    birth_date = forms.DateField(
        label=gettext_lazy("True date of birth"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )


class ExtendForm(ReasonForm):
    """On which paper a hold goes on."""

    cause = forms.ChoiceField(
        choices=[
            (one.value, CAUSES[one])
            for one in (SuspensionCause.POLICE_REPORT, SuspensionCause.COURT_ORDER)
        ],
        label=gettext_lazy("Ground"),
    )
    reference = forms.CharField(max_length=60, label=gettext_lazy("Number of the report or order"))
    until = forms.DateTimeField(
        required=False,
        label=gettext_lazy("Until (court orders only)"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )
