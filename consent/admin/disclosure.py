"""Recipients with their terms, disclosures, delays, and notices of mergers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.admin.request_forms import WhoForm
from consent.data.disclosure import RecipientTerms
from consent.models.disclosure import (
    Disclosure,
    DisclosureDelay,
    LegalGround,
    Recipient,
    RecipientPurpose,
)
from consent.models.merger import MergerCampaign, MergerNotice
from consent.models.policy import Service
from consent.models.purpose import Purpose
from consent.services import disclosure, merger
from consent.states.disclosure import DelayGround, RecipientRole, TransferBasis
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

ROLES = {
    RecipientRole.PROCESSOR: gettext_lazy("Processor"),
    RecipientRole.GROUP_COMPANY: gettext_lazy("Group company"),
    RecipientRole.CONTROLLER: gettext_lazy("Another controller"),
    RecipientRole.AUTHORITY: gettext_lazy("Authority"),
}
DELAYS = {
    DelayGround.COURT_ORDER: gettext_lazy("Court order"),
    DelayGround.ONGOING_INVESTIGATION: gettext_lazy("An investigation is going on"),
    DelayGround.NO_TIPPING_OFF: gettext_lazy("Anti-money-laundering law forbids telling"),
}
BASES = {
    TransferBasis.ADEQUACY: gettext_lazy("The country protects data well enough"),
    TransferBasis.SAFEGUARDS: gettext_lazy("Safeguards in the contract"),
    TransferBasis.EXPLICIT_CONSENT: gettext_lazy("Explicit consent"),
}
_DAY = {"type": "date"}


class RecipientForm(ReasonForm):
    """Somebody who may receive data: contract, terms, purposes."""

    code = forms.SlugField(max_length=40, label=gettext_lazy("Code"))
    name_th = forms.CharField(max_length=160, label=gettext_lazy("Name in Thai"))
    name_en = forms.CharField(max_length=160, label=gettext_lazy("Name in English"))
    role = forms.ChoiceField(
        choices=[(role.value, words) for role, words in ROLES.items()],
        label=gettext_lazy("What it is to us"),
    )
    country = forms.RegexField(
        regex=r"^[A-Z]{2}$", initial="TH", label=gettext_lazy("Country (two letters)")
    )
    contract_reference = forms.CharField(
        max_length=120, label=gettext_lazy("Contract or law it rests on")
    )
    contract_from = forms.DateField(label=gettext_lazy("From"), widget=forms.DateInput(attrs=_DAY))
    contract_until = forms.DateField(
        required=False,
        label=gettext_lazy("Until (empty: open)"),
        widget=forms.DateInput(attrs=_DAY),
    )
    purposes = forms.ModelMultipleChoiceField(
        queryset=Purpose.objects.order_by("service", "position"),
        label=gettext_lazy("Purposes it may use data for"),
    )
    instructions = forms.CharField(required=False, label=gettext_lazy("Our instructions"))
    confidentiality = forms.CharField(required=False, label=gettext_lazy("Confidentiality"))
    security = forms.CharField(required=False, label=gettext_lazy("Security measures"))
    policy_checked_on = forms.DateField(
        required=False,
        label=gettext_lazy("Its own policy was checked on"),
        widget=forms.DateInput(attrs=_DAY),
    )
    transfer_basis = forms.ChoiceField(
        required=False,
        choices=[("", "-"), *((basis.value, words) for basis, words in BASES.items())],
        label=gettext_lazy("Abroad: why data may go there"),
    )
    transfer_reference = forms.CharField(
        required=False, max_length=200, label=gettext_lazy("Abroad: what shows it")
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if Recipient.objects.filter(pk=told.get("code")).exists():
            self.add_error("code", gettext_lazy("There is a recipient with this code."))
        if told.get("transfer_basis") and not told.get("transfer_reference"):
            self.add_error("transfer_reference", gettext_lazy("Please say what shows it."))
        until, begins = told.get("contract_until"), told.get("contract_from")
        if until and begins and until < begins:
            self.add_error("contract_until", gettext_lazy("It ends before it begins."))
        return told


class DelayForm(WhoForm):
    """Showing a person later to whom their data went."""

    ground = forms.ChoiceField(
        choices=[(ground.value, words) for ground, words in DELAYS.items()],
        label=gettext_lazy("Ground"),
    )
    reference = forms.CharField(max_length=120, label=gettext_lazy("Number of the proceeding"))
    ends_at = forms.DateTimeField(
        label=gettext_lazy("Until"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )


class MergerForm(ReasonForm):
    """Who takes over, and what everybody is told."""

    service = forms.ModelChoiceField(queryset=Service.objects.all(), label=gettext_lazy("Service"))
    recipient = forms.ModelChoiceField(
        queryset=Recipient.objects.all(), label=gettext_lazy("Who takes over")
    )
    words_th = forms.CharField(max_length=400, label=gettext_lazy("Words in Thai"))
    words_en = forms.CharField(max_length=400, label=gettext_lazy("Words in English"))


def _enter(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    terms = {name: values.pop(name) for name in RecipientTerms.__dataclass_fields__}
    purposes = [one.code for one in values.pop("purposes")]
    disclosure.add_recipient(
        actor=actor, purposes=purposes, terms=RecipientTerms(**terms), now=now, **values
    )
    return _("Entered.")


def _delay(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    disclosure.ask_to_delay(
        actor=actor,
        subject_id=values["subject_id"],
        ground=values["ground"],
        reference=values["reference"],
        ends_at=values["ends_at"],
        reason=values["reason"],
        now=now,
    )
    return _("Sent to another person for approval.")


def _announce(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Model:
    return merger.ask_to_announce(
        actor=actor,
        service=values["service"].code,
        recipient_code=values["recipient"].code,
        words_th=values["words_th"],
        words_en=values["words_en"],
        reason=values["reason"],
        now=now,
    )


@admin.register(Recipient, site=backoffice.site)
class RecipientAdmin(ReadOnlyAdmin):
    list_display = (
        "code",
        "name_en",
        "role",
        "country",
        "contract_from",
        "contract_until",
        "policy_checked_on",
    )
    list_filter = ("role", "country")
    list_buttons = (
        Button(
            "enter",
            gettext_noop("Enter a recipient"),
            permissions.MANAGE_RECIPIENT,
            RecipientForm,
            _enter,
        ),
    )


@admin.register(RecipientPurpose, site=backoffice.site)
class RecipientPurposeAdmin(ReadOnlyAdmin):
    list_display = ("recipient", "purpose")
    list_filter = ("recipient",)


@admin.register(LegalGround, site=backoffice.site)
class LegalGroundAdmin(ReadOnlyAdmin):
    list_display = ("service", "paragraph", "ground", "text_th", "law")
    list_filter = ("service", "ground")


@admin.register(Disclosure, site=backoffice.site)
class DisclosureAdmin(ReadOnlyAdmin):
    list_display = ("occurred_at", "recipient", "ground", "paragraph", "purpose", "subject_id")
    list_filter = ("recipient", "ground", "purpose")
    list_select_related = ("paragraph",)
    search_fields = ("subject__id", "legal_reference")
    ordering = ("-id",)


@admin.register(DisclosureDelay, site=backoffice.site)
class DisclosureDelayAdmin(ReadOnlyAdmin):
    list_display = ("ground", "reference", "begins_at", "ends_at")
    ordering = ("-id",)
    list_buttons = (
        Button(
            "delay",
            gettext_noop("Ask to show disclosures later"),
            permissions.DELAY_DISCLOSURES,
            DelayForm,
            _delay,
        ),
    )


@admin.register(MergerCampaign, site=backoffice.site)
class MergerCampaignAdmin(ReadOnlyAdmin):
    icon = "campaign"
    list_display = ("service", "recipient", "asked_at", "announced_at", "told_all_at")
    ordering = ("-id",)
    list_buttons = (
        Button(
            "announce",
            gettext_noop("Ask to announce a merger"),
            permissions.ANNOUNCE_MERGER,
            MergerForm,
            _announce,
        ),
    )


@admin.register(MergerNotice, site=backoffice.site)
class MergerNoticeAdmin(ReadOnlyAdmin):
    list_display = ("campaign", "subject_id", "told_at")
    list_filter = ("campaign",)
    ordering = ("-id",)
