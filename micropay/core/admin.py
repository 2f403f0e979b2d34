"""Back-office pages of the floor: evidence, history, approvals, rules, holidays, messages."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from micropay.core import (
    approval,
    backoffice,
    calendar_change,
    clock,
    confidential,
    money,
    rule_change,
)
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.models.approval import Approval
from micropay.core.models.calendar import Holiday
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.history import History
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from micropay.core.models.rule import Rule
from micropay.core.reason_form import ReasonForm
from micropay.core.words import (
    acts,
    code_names,  # noqa: F401
    dates,
    details,
    kinds,
)


class AboutAnotherRow(ReadOnlyAdmin):
    """Rows that tell of a row of any table: of which one, and what, in words."""

    values_field: ClassVar[str]

    @admin.display(description=gettext_lazy("About"))
    def about(self, row: Any) -> str:
        return kinds.name(row.object_type) or dates.EMPTY

    @admin.display(description=gettext_lazy("About"))
    def about_row(self, row: Any) -> str:
        return kinds.linked(row.object_type, row.object_id) or dates.EMPTY

    @admin.display(description=gettext_lazy("Values"))
    def values(self, row: Any) -> str:
        return details.shown(getattr(row, self.values_field), kinds.model(row.object_type))


@admin.register(Evidence, site=backoffice.site)
class EvidenceAdmin(AboutAnotherRow):
    values_field = "detail"
    list_display = ("occurred_at", "about", "act", "actor_kind", "actor_label", "reason")
    fields = (
        "occurred_at",
        "act",
        "about_row",
        "object_id",
        "actor_kind",
        "actor_label",
        "actor_id",
        "origin",
        "installation_id",
        "subject_id",
        "reason",
        "values",
    )
    readonly_fields = ("about_row", "act", "values")
    list_filter = ("actor_kind", "action")
    search_fields = ("action", "object_id", "actor_label")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        """Without what this person is not to know of."""
        rows: QuerySet[Evidence] = super().get_queryset(request)
        return rows.exclude(object_type__in=confidential.kinds_hidden_from(request.user))

    @admin.display(description=gettext_lazy("action"), ordering="action")
    def act(self, row: Evidence) -> str:
        """The verb for people, the code for whoever compares with the log of another system."""
        return format_html("{} <small>{}</small>", acts.word(row.action), row.action)


@admin.register(History, site=backoffice.site)
class HistoryAdmin(ReadOnlyAdmin):
    list_display = ("at", "table", "operation", "row_id", "database_user")
    fields = ("at", "table", "operation", "row_id", "changed", "database_user")
    readonly_fields = ("table", "changed")
    list_filter = ("table_name", "operation")
    search_fields = ("row_id",)
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[History]:
        """Without what this person is not to know of."""
        rows: QuerySet[History] = super().get_queryset(request)
        return rows.exclude(table_name__in=confidential.tables_hidden_from(request.user))

    @admin.display(description=gettext_lazy("Table"), ordering="table_name")
    def table(self, row: History) -> str:
        return kinds.name_of_table(row.table_name)

    @admin.display(description=gettext_lazy("Changes"))
    def changed(self, row: History) -> str:
        return details.changes(row.changes, kinds.model_of_table(row.table_name))


def _approve(*, actor: Actor, row: Approval, values: dict[str, Any], now: Any) -> str:
    approval.approve(approval_id=row.id, actor=actor, reason=values["reason"], now=now)
    return _("Approved and carried out.")


def _refuse(*, actor: Actor, row: Approval, values: dict[str, Any], now: Any) -> str:
    approval.refuse(approval_id=row.id, actor=actor, reason=values["reason"], now=now)
    return _("Refused.")


def _waiting(row: Approval) -> bool:
    return row.state == "waiting"


@admin.register(Approval, site=backoffice.site)
class ApprovalAdmin(AboutAnotherRow):
    """What one person asked and another decides, with what exactly would be done."""

    values_field = "payload"
    fields = (
        "kind",
        "state",
        "about_row",
        "object_id",
        "values",
        "maker_label",
        "reason",
        "requested_at",
        "checker_label",
        "decision_reason",
        "decided_at",
    )
    readonly_fields = ("about_row", "values")
    list_display = ("requested_at", "kind", "state", "maker_label", "checker_label", "reason")
    list_filter = ("state", "kind")
    ordering = ("-requested_at",)
    buttons = (
        Button("approve", _("Approve"), "", ReasonForm, _approve, _waiting),
        Button("refuse", _("Refuse"), "", ReasonForm, _refuse, _waiting),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Approval]:
        """Own requests and those of kinds this person decides; who oversees sees all. A request
        may be one that only few people are to know of.
        """
        rows: QuerySet[Approval] = super().get_queryset(request)
        user: Any = request.user
        if user.has_perm("core.view_evidence"):
            return rows
        kinds = approval.kinds_decided_with(user.has_perm)
        return rows.filter(Q(kind__in=kinds) | Q(maker_id=str(user.pk)))

    def may(self, request: HttpRequest, button: Button, row: Any) -> bool:
        """The kind of request names the permission that deciding it needs."""
        user: Any = request.user
        return approval.may_decide(row, has_permission=user.has_perm)


class RuleForm(ReasonForm):
    """The coming value of a rule; its unit stays."""

    value = forms.CharField(max_length=200, strip=True, label=gettext_lazy("New value"))
    effective_day = forms.DateField(
        required=False,
        label=gettext_lazy("Takes effect on (Bangkok day); empty: when approved"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    source = forms.CharField(
        min_length=5,
        max_length=500,
        strip=True,
        label=gettext_lazy("Source: law, document or decision"),
    )


def _ask_rule(*, actor: Actor, row: Rule, values: dict[str, Any], now: Any) -> str:
    day = values["effective_day"]
    wish = rule_change.Wish(
        key=row.key,
        value=values["value"],
        source=values["source"],
        effective_from=clock.day_start(day) if day else now,
    )
    rule_change.ask(actor=actor, wish=wish, reason=values["reason"], now=now)
    return _("Sent to another person for approval.")


@admin.register(Rule, site=backoffice.site)
class RuleAdmin(ReadOnlyAdmin):
    list_display = ("key", "value", "unit", "in_baht", "effective_from", "source")
    fields = ("key", "value", "unit", "in_baht", "effective_from", "source")
    readonly_fields = ("in_baht",)
    search_fields = ("key",)
    ordering = ("key", "-effective_from")
    buttons = (
        Button("change", _("Change this rule"), rule_change.PERMISSION, RuleForm, _ask_rule),
    )

    @admin.display(description=gettext_lazy("In baht"))
    def in_baht(self, row: Rule) -> str:
        """Sums are kept in satang; who reads or changes a rule thinks in baht."""
        is_sum = row.unit.startswith("satang") and row.value.isdecimal()
        return money.format_baht_for_people(int(row.value)) if is_sum else dates.EMPTY


class NoHolidayForm(ReasonForm):
    """Who says that the day is one of business."""

    source = forms.CharField(
        min_length=5,
        max_length=200,
        strip=True,
        label=gettext_lazy("Source: law, document or decision"),
    )


class HolidayForm(NoHolidayForm):
    """A coming day of rest, and who announced it."""

    field_order = ("day", "name_th", "name_en", "source")
    day = forms.DateField(
        label=gettext_lazy("Bangkok day"), widget=forms.DateInput(attrs={"type": "date"})
    )
    name_th = forms.CharField(max_length=250, strip=True, label=gettext_lazy("Name in Thai"))
    name_en = forms.CharField(max_length=250, strip=True, label=gettext_lazy("Name in English"))


def _ask_holiday(*, actor: Actor, row: None, values: dict[str, Any], now: Any) -> str:
    reason = values.pop("reason")
    wish = calendar_change.Wish(change=calendar_change.ADD, **values)
    calendar_change.ask(actor=actor, wish=wish, reason=reason, now=now)
    return _("Sent to another person for approval.")


def _ask_no_holiday(*, actor: Actor, row: Holiday, values: dict[str, Any], now: Any) -> str:
    wish = calendar_change.Wish(
        calendar_change.REMOVE, row.day, row.name_th, row.name_en, values["source"]
    )
    calendar_change.ask(actor=actor, wish=wish, reason=values["reason"], now=now)
    return _("Sent to another person for approval.")


@admin.register(Holiday, site=backoffice.site)
class HolidayAdmin(ReadOnlyAdmin):
    list_display = ("day", "name_th", "name_en", "source")
    ordering = ("day",)
    list_buttons = (
        Button(
            "add", _("Add a day of rest"), calendar_change.PERMISSION, HolidayForm, _ask_holiday
        ),
    )
    buttons = (
        Button(
            "remove",
            _("Take this day of rest away"),
            calendar_change.PERMISSION,
            NoHolidayForm,
            _ask_no_holiday,
            lambda row: row.day >= clock.bangkok_day(clock.now()),
        ),
    )


@admin.register(OutboxItem, site=backoffice.site)
class OutboxAdmin(ReadOnlyAdmin):
    list_display = ("created_at", "topic", "attempts", "done_at", "quarantined_at", "last_error")
    list_filter = ("topic",)
    ordering = ("-created_at",)


@admin.register(Message, site=backoffice.site)
class MessageAdmin(ReadOnlyAdmin):
    """Who was written to when; address and text stay closed here."""

    list_display = ("created_at", "channel", "template", "language", "sent_at")
    list_filter = ("channel", "template")
    fields = ("channel", "template", "language", "created_at", "sent_at", "subject_id")
    ordering = ("-created_at",)


@admin.register(StoredFile, site=backoffice.site)
class StoredFileAdmin(ReadOnlyAdmin):
    """What was handed in and how the scan went; name and content stay closed here."""

    icon = "attach_file"
    list_display = ("received_at", "purpose", "state", "media_type", "size", "scanned_at")
    list_filter = ("state", "purpose")
    fields = (
        "purpose",
        "state",
        "media_type",
        "size",
        "sha256",
        "finding",
        "signature_version",
        "received_at",
        "scanned_at",
        "erased_at",
        "subject_id",
    )
    ordering = ("-received_at",)
