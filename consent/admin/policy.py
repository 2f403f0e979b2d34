"""Services, documents, versions and texts; asking to publish a draft, taking a version back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.data.policy import Changed
from consent.models.announcement import Announcement
from consent.models.policy import PolicyDocument, PolicyText, PolicyVersion, Service
from consent.selectors import announcement as announcements
from consent.selectors import policy as policies
from consent.selectors import policy_diff
from consent.services import policy
from consent.states.policy import Language, PolicyStatus
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm


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
    readonly_fields = ("changes", "announced")
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

    @admin.display(description=gettext_lazy("What changes"))
    def changes(self, row: PolicyVersion) -> str:
        """The Thai text against that of the newest version published before."""
        before = policies.published_before(row)
        after = row.texts.filter(language=Language.THAI).first()
        if before is None or after is None:
            return "–"
        lines = policy_diff.only_changes(policy_diff.compare(before, after.body))
        return format_html_join("", "<p>{}</p>", ((_line(line),) for line in lines))

    @admin.display(description=gettext_lazy("Announced"))
    def announced(self, row: PolicyVersion) -> str:
        """How many people were told of this version, and what they answered."""
        found = Announcement.objects.filter(version=row).first()
        if found is None:
            return "–"
        state = announcements.state(found.id)
        return _(
            "%(people)s people: told %(told)s, waiting %(waiting)s, unreachable %(unreachable)s;"
            " agreed %(agreed)s, declined %(declined)s (closing %(closing)s), silent %(silent)s"
        ) % {**asdict(state), "silent": state.silent}


def _line(line: Changed | None) -> SafeString:
    if line is None:
        return mark_safe("…")
    tags = {"gone": "del", "new": "ins"}
    return format_html_join(
        "",
        "<{0}>{1}</{0}>",
        ((mark_safe(tags.get(piece.kind, "span")), piece.words) for piece in line.pieces),  # noqa: S308
    )


@admin.register(Announcement, site=backoffice.site)
class AnnouncementAdmin(ReadOnlyAdmin):
    list_display = ("version", "by_message", "announced_at", "gathered_at", "finished_at")
    list_filter = ("by_message",)
    ordering = ("-announced_at",)


@admin.register(PolicyText, site=backoffice.site)
class PolicyTextAdmin(ReadOnlyAdmin):
    list_display = ("title", "language", "version", "sha256")
    list_filter = ("language", "version__document__service", "version__document__kind")
    list_select_related = ("version__document",)
    search_fields = ("title", "sha256")
    ordering = ("-created_at",)
