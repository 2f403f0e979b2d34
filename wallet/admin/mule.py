"""Findings about mule accounts: the queue an agent decides on, and the rules behind it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from wallet import permissions
from wallet.data.mule import FACTS, RULES, SIGNALS, STATES
from wallet.models.mule import RiskCase, RiskRule
from wallet.services import mule


def _clear(*, actor: Actor, row: RiskCase, values: dict[str, Any], now: datetime) -> str:
    mule.clear(actor=actor, case_id=row.id, reason=values["reason"], now=now)
    return _("Noted: nothing was found in it.")


def _hold(*, actor: Actor, row: RiskCase, values: dict[str, Any], now: datetime) -> str:
    mule.hold(actor=actor, case_id=row.id, reason=values["reason"], now=now)
    return _("The account is held; the hold ends by itself unless two people extend it.")


def _escalate(*, actor: Actor, row: RiskCase, values: dict[str, Any], now: datetime) -> str:
    mule.escalate(actor=actor, case_id=row.id, reason=values["reason"], now=now)
    return _("Compliance has it now. Tell the customer nothing of it.")


def _is_open(row: RiskCase) -> bool:
    return row.is_open


class RuleForm(ReasonForm):
    """The rule's numbers as ``name=number``, one a line."""

    parameters = forms.CharField(
        max_length=300,
        label=gettext_lazy("Numbers, one a line: name=number"),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    active = forms.BooleanField(required=False, label=gettext_lazy("The rule looks"))

    def clean_parameters(self) -> dict[str, int]:
        given: dict[str, int] = {}
        for line in self.cleaned_data["parameters"].split():
            name, _equals, number = line.partition("=")
            if not (number.isascii() and number.isdigit()) or name in given:
                raise forms.ValidationError(_("Write each number once, like hours=24."))
            given[name] = int(number)
        return given


def _ask(*, actor: Actor, row: RiskRule, values: dict[str, Any], now: datetime) -> str:
    mule.ask_rule(actor=actor, code=row.code, now=now, **values)
    return _("Another person has to approve this.")


@admin.register(RiskCase, site=backoffice.site)
class RiskCaseAdmin(ReadOnlyAdmin):
    """The oldest open finding first. What was used of a device stands on the page."""

    icon = "policy"
    list_display = ("opened_at", "number", "rule_words", "customer", "stands", "decided_by")
    list_filter = ("state", "rule")
    list_select_related = ("customer", "rule")
    search_fields = ("number",)
    ordering = ("opened_at",)
    fields = (
        "number",
        "rule_words",
        "customer",
        "wallet",
        "stands",
        "what_was_found",
        "what_was_used",
        "purpose",
        "opened_at",
        "decided_at",
        "decided_by",
    )
    readonly_fields = ("rule_words", "stands", "what_was_found", "what_was_used")
    buttons = (
        Button(
            "clear", noop("Nothing in it"), permissions.REVIEW_RISK, ReasonForm, _clear, _is_open
        ),
        Button(
            "hold",
            noop("Hold the account"),
            permissions.REVIEW_RISK,
            ReasonForm,
            _hold,
            _is_open,
            grave=True,
        ),
        Button(
            "escalate",
            noop("Hand to compliance"),
            permissions.REVIEW_RISK,
            ReasonForm,
            _escalate,
            _is_open,
        ),
    )

    @admin.display(description=gettext_lazy("rule"), ordering="rule")
    def rule_words(self, row: RiskCase) -> str:
        return _(RULES[row.rule.detector])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: RiskCase) -> str:
        return _(STATES[row.state])

    @admin.display(description=gettext_lazy("what was found"))
    def what_was_found(self, row: RiskCase) -> str:
        lines = ((_(FACTS[name]), value) for name, value in row.facts.items())
        return format_html_join("", "{}: {}<br>", lines)

    @admin.display(description=gettext_lazy("what was used of the device"))
    def what_was_used(self, row: RiskCase) -> str:
        """Every signal that the finding rests on, in words; a dash where none was used."""
        lines = (
            (_(SIGNALS[name]), ", ".join(value) if isinstance(value, list) else value)
            for signal in row.signals
            for name, value in signal.items()
            if value
        )
        return format_html_join("", "{}: {}<br>", lines) or "-"


@admin.register(RiskRule, site=backoffice.site)
class RiskRuleAdmin(ReadOnlyAdmin):
    icon = "rule"
    list_display = ("code", "looks_for", "numbers", "active", "source")
    list_filter = ("active",)
    ordering = ("code",)
    fields = ("code", "looks_for", "numbers", "active", "source")
    readonly_fields = ("looks_for", "numbers")
    buttons = (
        Button("ask", noop("Ask for other numbers"), permissions.ASK_RISK_RULE, RuleForm, _ask),
    )

    @admin.display(description=gettext_lazy("looks for"))
    def looks_for(self, row: RiskRule) -> str:
        return _(RULES[row.detector])

    @admin.display(description=gettext_lazy("numbers"))
    def numbers(self, row: RiskRule) -> str:
        return ", ".join(f"{name}={number}" for name, number in row.parameters.items())
