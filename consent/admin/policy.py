"""Services, documents, versions and texts; asking to publish a draft, taking a version back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.models.policy import PolicyDocument, PolicyText, PolicyVersion, Service
from consent.services import policy
from consent.states import PolicyStatus
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm


class PublishForm(ReasonForm):
    """When it takes effect and whether it reduces anybody's rights."""

    effective_at = forms.DateTimeField(
        required=False,
        label=gettext_lazy("Takes effect at (Bangkok time); empty: when approved"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local", "class": "mp-input"}),
    )
    reduces_rights = forms.BooleanField(required=False, label=gettext_lazy("Reduces rights"))
    reasons = forms.CharField(
        required=False,
        max_length=2000,
        label=gettext_lazy("How it reduces rights"),
        widget=forms.Textarea(attrs={"rows": 3, "class": "mp-input"}),
    )


def _ask(*, actor: Actor, row: PolicyVersion, values: dict[str, Any], now: datetime) -> str:
    policy.request_publication(actor=actor, version_id=row.id, now=now, **values)
    return _("Sent to another person for approval.")


def _withdraw(*, actor: Actor, row: PolicyVersion, values: dict[str, Any], now: datetime) -> str:
    policy.withdraw(actor=actor, version_id=row.id, reason=values["reason"], now=now)
    return _("Withdrawn.")


def _is_draft(row: PolicyVersion) -> bool:
    return row.is_draft


def _is_not_withdrawn(row: PolicyVersion) -> bool:
    return row.status != PolicyStatus.WITHDRAWN


@admin.register(Service, site=backoffice.site)
class ServiceAdmin(ReadOnlyAdmin):
    list_display = ("code", "name_th", "name_en", "email", "phone")


@admin.register(PolicyDocument, site=backoffice.site)
class PolicyDocumentAdmin(ReadOnlyAdmin):
    list_display = ("service", "kind")
    list_filter = ("service", "kind")
    ordering = ("service", "kind")


@admin.register(PolicyVersion, site=backoffice.site)
class PolicyVersionAdmin(ReadOnlyAdmin):
    list_display = ("document", "number", "status", "effective_at", "reduces_rights")
    list_filter = ("status", "document__service", "document__kind")
    list_select_related = ("document",)
    ordering = ("document", "-number")
    buttons = (
        Button(
            "publish",
            gettext_noop("Ask to publish"),
            permissions.PUBLISH_POLICY,
            PublishForm,
            _ask,
            _is_draft,
        ),
        Button(
            "withdraw",
            gettext_noop("Withdraw"),
            permissions.PUBLISH_POLICY,
            ReasonForm,
            _withdraw,
            _is_not_withdrawn,
        ),
    )


@admin.register(PolicyText, site=backoffice.site)
class PolicyTextAdmin(ReadOnlyAdmin):
    list_display = ("title", "language", "version", "sha256")
    list_filter = ("language", "version__document__service", "version__document__kind")
    list_select_related = ("version__document",)
    search_fields = ("title", "sha256")
    ordering = ("-created_at",)
