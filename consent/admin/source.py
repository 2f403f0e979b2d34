"""Where data came from, and the contracts of partners that send it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.models.field import DataCategory
from consent.models.policy import Service
from consent.models.source import DataFeed, DataSource
from consent.services import source
from consent.states.source import FEED_KINDS
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm


class FeedForm(ReasonForm):
    """The partner's contract, as it is on paper."""

    code = forms.SlugField(max_length=40, label=gettext_lazy("Code"))
    partner = forms.CharField(max_length=160, label=gettext_lazy("Partner"))
    service = forms.ModelChoiceField(
        Service.objects.order_by("code"), label=gettext_lazy("Service")
    )
    kind = forms.ChoiceField(
        choices=[(kind.value, kind.value) for kind in sorted(FEED_KINDS)],
        label=gettext_lazy("Kind"),
    )
    contract_reference = forms.CharField(max_length=120, label=gettext_lazy("Contract"))
    contract_from = forms.DateField(label=gettext_lazy("Holds from (YYYY-MM-DD)"))
    contract_until = forms.DateField(label=gettext_lazy("Holds until (YYYY-MM-DD)"))
    categories = forms.ModelMultipleChoiceField(
        DataCategory.objects.order_by("code"), label=gettext_lazy("Data it may send")
    )


def _enter(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    told = {
        **values,
        "service": values["service"].pk,
        "categories": [category.pk for category in values["categories"]],
    }
    source.enter_feed(actor=actor, now=now, **told)
    return _("The contract is entered.")


@admin.register(DataFeed, site=backoffice.site)
class DataFeedAdmin(ReadOnlyAdmin):
    list_display = ("code", "partner", "service", "kind", "contract_from", "contract_until")
    list_filter = ("service", "kind")
    ordering = ("code",)
    list_buttons = (
        Button("enter", gettext_noop("Enter a contract"), permissions.ENTER_FEED, FeedForm, _enter),
    )


@admin.register(DataSource, site=backoffice.site)
class DataSourceAdmin(ReadOnlyAdmin):
    list_display = ("obtained_at", "category", "kind", "ground", "notice_due_at", "told_at")
    list_filter = ("kind", "category")
    search_fields = ("subject__id",)
    ordering = ("-id",)
