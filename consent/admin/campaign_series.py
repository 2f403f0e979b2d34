"""Series of campaigns: written, started by two people, stopped."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.admin.campaign import CampaignForm, words_in
from consent.models.campaign import CampaignSeries
from consent.services import campaign_series
from consent.states.campaign import CampaignState, SeriesEvery
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

_EVERY = {
    SeriesEvery.ONCE: gettext_lazy("Once"),
    SeriesEvery.DAILY: gettext_lazy("Every day"),
    SeriesEvery.WEEKLY: gettext_lazy("Every week"),
    SeriesEvery.MONTHLY: gettext_lazy("Every month"),
}


class SeriesForm(CampaignForm):
    """What is sent, and when."""

    every = forms.ChoiceField(
        choices=[(one.value, words) for one, words in _EVERY.items()],
        label=gettext_lazy("How often"),
    )
    first_at = forms.DateTimeField(
        label=gettext_lazy("First time"),
        help_text=gettext_lazy("Like 2026-12-31 09:00, Bangkok time."),
    )


def _write(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    campaign_series.write(
        actor=actor,
        words=words_in(values),
        every=values["every"],
        first_at=values["first_at"],
        reason=values["reason"],
        now=now,
    )
    return _("Written. Nothing is sent before another person agrees.")


def _ask(*, actor: Actor, row: CampaignSeries, values: dict[str, Any], now: datetime) -> str:
    campaign_series.ask_to_start(actor=actor, series_id=row.id, reason=values["reason"], now=now)
    return _("Sent to another person for approval.")


def _stop(*, actor: Actor, row: CampaignSeries, values: dict[str, Any], now: datetime) -> str:
    campaign_series.stop(actor=actor, series_id=row.id, reason=values["reason"], now=now)
    return _("Stopped: no more campaigns come of it.")


@admin.register(CampaignSeries, site=backoffice.site)
class CampaignSeriesAdmin(ReadOnlyAdmin):
    icon = "event_repeat"
    list_display = ("title_en", "kind", "purpose", "channel", "every", "state", "next_at")
    list_filter = ("state", "service", "kind", "every")
    ordering = ("-made_at",)
    list_buttons = (
        Button(
            "write",
            gettext_noop("Write a series"),
            permissions.RUN_CAMPAIGN,
            SeriesForm,
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
    )
