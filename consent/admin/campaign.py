"""Marketing campaigns, who got them, who signed up; adverts and content."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.http import FileResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.data.campaign import CampaignWords
from consent.models.campaign import Campaign, EventSignUp, Sending
from consent.models.content import ContentItem, Interaction
from consent.models.disclosure import Recipient
from consent.models.policy import Service
from consent.models.purpose import Purpose
from consent.services import campaign, campaign_post, content, event
from consent.states.campaign import CampaignChannel, CampaignKind, CampaignState
from consent.states.content import ContentKind
from consent.states.disclosure import UNDER_TERMS
from consent.states.purpose import CONSENT_BASES
from micropay.core import backoffice, ports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

_WORDS = ("kind", "channel", "segment", "title_th", "title_en", "body_th", "body_en")
_NAMED_EVERYBODY = ("", gettext_lazy("Everybody who consented"))


class WordsForm(ReasonForm):
    """Title and text in both languages."""

    title_th = forms.CharField(max_length=120, label=gettext_lazy("Title in Thai"))
    title_en = forms.CharField(max_length=120, label=gettext_lazy("Title in English"))
    body_th = forms.CharField(
        max_length=2000, label=gettext_lazy("Text in Thai"), widget=forms.Textarea
    )
    body_en = forms.CharField(
        max_length=2000, label=gettext_lazy("Text in English"), widget=forms.Textarea
    )


class CampaignForm(WordsForm):
    """What is sent, under which consent, how, to whom."""

    kind = forms.ChoiceField(
        choices=[(kind.value, kind.value) for kind in CampaignKind], label=gettext_lazy("Kind")
    )
    purpose = forms.ModelChoiceField(
        Purpose.objects.filter(lawful_basis__in=sorted(CONSENT_BASES)).order_by("code"),
        label=gettext_lazy("Purpose consented to"),
    )
    channel = forms.ChoiceField(
        choices=[(one.value, one.value) for one in CampaignChannel], label=gettext_lazy("Channel")
    )
    segment = forms.ChoiceField(
        required=False,
        choices=lambda: [_NAMED_EVERYBODY, *((name, name) for name in ports.segments())],
        label=gettext_lazy("Segment"),
    )


class PrintForm(ReasonForm):
    """Who gets the list: somebody with terms for the purposes of the letters."""

    recipient = forms.ModelChoiceField(
        Recipient.objects.filter(role__in=UNDER_TERMS).order_by("code"),
        label=gettext_lazy("Printer (entered as a recipient)"),
        help_text=gettext_lazy("Each person sees in the app that this recipient got the address."),
    )


class ContentForm(WordsForm):
    """Where an item stands and what it is about."""

    service = forms.ModelChoiceField(
        Service.objects.order_by("code"), label=gettext_lazy("Service")
    )
    kind = forms.ChoiceField(
        choices=[(kind.value, kind.value) for kind in ContentKind], label=gettext_lazy("Kind")
    )
    tag = forms.SlugField(max_length=40, label=gettext_lazy("Tag"))
    position = forms.IntegerField(min_value=1, max_value=9999, label=gettext_lazy("Position"))


def _write(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    reason = values["reason"]
    campaign.write(actor=actor, words=words_in(values), reason=reason, now=now)
    return _("Written. Nothing is sent before another person agrees.")


def _ask(*, actor: Actor, row: Campaign, values: dict[str, Any], now: datetime) -> str:
    campaign.ask_to_start(actor=actor, campaign_id=row.id, reason=values["reason"], now=now)
    return _("Sent to another person for approval.")


def _stop(*, actor: Actor, row: Campaign, values: dict[str, Any], now: datetime) -> str:
    campaign.stop(actor=actor, campaign_id=row.id, reason=values["reason"], now=now)
    return _("Stopped: nobody gets it any more.")


def _print(*, actor: Actor, row: Campaign, values: dict[str, Any], now: datetime) -> FileResponse:
    export = campaign_post.print_letters(
        actor=actor,
        campaign_id=row.id,
        recipient_code=values["recipient"].code,
        reason=values["reason"],
        now=now,
    )
    return export.answer(people=export.rows)


def words_in(values: dict[str, Any]) -> CampaignWords:
    """What the form says."""
    told = {name: values[name] for name in _WORDS}
    return CampaignWords(purpose_id=values["purpose"].pk, **told)


def _attended(*, actor: Actor, row: EventSignUp, values: dict[str, Any], now: datetime) -> str:
    event.attended(actor=actor, sign_up_id=row.id, reason=values["reason"], now=now)
    return _("Noted.")


def _add(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    content.add(actor=actor, now=now, **{**values, "service": values["service"].pk})
    return _("Shown from now on.")


def _end(*, actor: Actor, row: ContentItem, values: dict[str, Any], now: datetime) -> str:
    content.end(actor=actor, item_id=row.id, reason=values["reason"], now=now)
    return _("Shown no longer.")


def _has_letters(row: Campaign) -> bool:
    printed = row.state in {CampaignState.RUNNING, CampaignState.DONE}
    return row.channel == CampaignChannel.POST and row.gathered_at is not None and printed


@admin.register(Campaign, site=backoffice.site)
class CampaignAdmin(ReadOnlyAdmin):
    list_display = ("title_en", "kind", "purpose", "channel", "segment", "state", "started_at")
    list_filter = ("state", "service", "kind", "channel")
    ordering = ("-made_at",)
    list_buttons = (
        Button(
            "write",
            gettext_noop("Write a campaign"),
            permissions.RUN_CAMPAIGN,
            CampaignForm,
            _write,
        ),
    )
    buttons = (
        Button(
            "start",
            gettext_noop("Ask to start"),
            permissions.RUN_CAMPAIGN,
            ReasonForm,
            _ask,
            lambda row: row.state == CampaignState.DRAFT,
        ),
        Button(
            "stop",
            gettext_noop("Stop"),
            permissions.RUN_CAMPAIGN,
            ReasonForm,
            _stop,
            lambda row: row.state == CampaignState.RUNNING,
        ),
        Button(
            "print",
            gettext_noop("Letters to print"),
            permissions.RUN_CAMPAIGN,
            PrintForm,
            _print,
            _has_letters,
        ),
    )


@admin.register(Sending, site=backoffice.site)
class SendingAdmin(ReadOnlyAdmin):
    list_display = ("campaign", "subject_id", "state", "decided_at")
    list_filter = ("state", "campaign")
    search_fields = ("subject__id",)
    ordering = ("-id",)


@admin.register(EventSignUp, site=backoffice.site)
class EventSignUpAdmin(ReadOnlyAdmin):
    list_display = ("campaign", "subject_id", "signed_up_at", "cancelled_at", "attended_at")
    list_filter = ("campaign",)
    search_fields = ("subject__id",)
    ordering = ("-id",)
    buttons = (
        Button(
            "attended",
            gettext_noop("Came to the event"),
            permissions.RUN_CAMPAIGN,
            ReasonForm,
            _attended,
            lambda row: row.attended_at is None and row.cancelled_at is None,
        ),
    )


@admin.register(ContentItem, site=backoffice.site)
class ContentItemAdmin(ReadOnlyAdmin):
    list_display = ("title_en", "service", "kind", "tag", "position", "shown_from", "shown_until")
    list_filter = ("service", "kind")
    ordering = ("service", "kind", "position")
    list_buttons = (
        Button("add", gettext_noop("Add an item"), permissions.EDIT_CONTENT, ContentForm, _add),
    )
    buttons = (
        Button(
            "end",
            gettext_noop("Show no longer"),
            permissions.EDIT_CONTENT,
            ReasonForm,
            _end,
            lambda row: row.shown_until is None,
        ),
    )


@admin.register(Interaction, site=backoffice.site)
class InteractionAdmin(ReadOnlyAdmin):
    list_display = ("at", "item", "kind", "subject_id")
    list_filter = ("kind",)
    ordering = ("-id",)
