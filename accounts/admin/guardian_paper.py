"""Guardians' consents on paper: entered by an agent, decided by another, taken back by either."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpResponse
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.admin.suspension_forms import WhoForm
from accounts.data.minor import PaperValues
from accounts.models.guardian_paper import GuardianPaper
from accounts.permissions import OPEN_IDENTITY_EVIDENCE, SUSPEND_CUSTOMER
from accounts.services import guardian_paper
from accounts.states.relation import GuardianKind, PaperEnd, PaperState
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm
from micropay.core.uploads import UploadField, shown

_KINDS = {
    GuardianKind.PARENT: gettext_lazy("Parent"),
    GuardianKind.COURT_APPOINTED: gettext_lazy("Appointed by a court"),
}
_STATES = {
    PaperState.ASKED: gettext_lazy("Another person has to decide"),
    PaperState.IN_FORCE: gettext_lazy("In force"),
    PaperState.ENDED: gettext_lazy("Ended"),
}
_ENDS = {
    PaperEnd.REFUSED: gettext_lazy("Not accepted"),
    PaperEnd.WITHDRAWN: gettext_lazy("Withdrawn"),
    PaperEnd.MAJORITY: gettext_lazy("The minor came of age"),
}


class PaperForm(WhoForm):
    """The minor, the guardian as their own card shows them, and the two papers."""

    field_order = ("who",)
    kind = forms.ChoiceField(
        choices=[(kind.value, words) for kind, words in _KINDS.items()],
        label=gettext_lazy("Right to act"),
    )
    given_name = forms.CharField(max_length=100, label=gettext_lazy("Guardian's given name"))
    family_name = forms.CharField(max_length=100, label=gettext_lazy("Guardian's family name"))
    phone = forms.CharField(
        max_length=20,
        required=False,
        label=gettext_lazy("Guardian's mobile number (may be empty)"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    evidence = forms.CharField(
        max_length=500,
        label=gettext_lazy("How the guardian and the right to act were checked"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    consent_scan = UploadField(label=gettext_lazy("Scan of the signed consent"))
    evidence_scan = UploadField(
        label=gettext_lazy("Scan of what shows the right: register, certificate, order")
    )


def _enter(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> GuardianPaper:
    told = {name: values[name] for name in ("kind", "given_name", "family_name", "evidence")}
    paper = PaperValues(
        **told,
        phone=values["phone"],
        consent_scan=values["consent_scan"].content,
        evidence_scan=values["evidence_scan"].content,
    )
    return guardian_paper.enter(
        actor=actor,
        customer_id=values["customer_id"],
        paper=paper,
        reason=values["reason"],
        now=now,
    )


def _withdraw(*, actor: Actor, row: GuardianPaper, values: dict[str, Any], now: datetime) -> str:
    guardian_paper.withdraw(actor=actor, paper_id=row.id, reason=values["reason"], now=now)
    return gettext("Withdrawn: the minor's money is stopped, another guardian may agree.")


def _open(
    which: str, *, actor: Actor, row: GuardianPaper, values: dict[str, Any], now: datetime
) -> HttpResponse:
    return shown(
        guardian_paper.open_scan(
            actor=actor, paper_id=row.id, which=which, reason=values["reason"], now=now
        )
    )


@admin.register(GuardianPaper, site=backoffice.site)
class GuardianPaperAdmin(ReadOnlyAdmin):
    icon = "family_restroom"
    list_display = ("asked_at", "guardian", "minor", "right", "stands", "ended_why")
    list_filter = ("state", "kind")
    list_select_related = ("minor",)
    ordering = ("-asked_at",)
    fields = (
        "minor",
        "guardian",
        "guardians_phone",
        "right",
        "stands",
        "purpose",
        "ground",
        "terms_version_id",
        "notice_version_id",
        "asked_at",
        "in_force_at",
        "ended_at",
        "ended_why",
    )
    readonly_fields = ("guardian", "guardians_phone", "right", "stands", "ended_why")
    list_buttons = (
        Button("enter", _("Enter a guardian's paper"), SUSPEND_CUSTOMER, PaperForm, _enter),
    )
    buttons = (
        Button(
            "consent",
            _("Open the signed consent"),
            OPEN_IDENTITY_EVIDENCE,
            ReasonForm,
            partial(_open, "consent"),
        ),
        Button(
            "evidence",
            _("Open what shows the right"),
            OPEN_IDENTITY_EVIDENCE,
            ReasonForm,
            partial(_open, "evidence"),
        ),
        Button(
            "withdraw",
            _("The guardian withdraws"),
            SUSPEND_CUSTOMER,
            ReasonForm,
            _withdraw,
            lambda row: row.state == PaperState.IN_FORCE,
        ),
    )

    @admin.display(description=gettext_lazy("guardian"))
    def guardian(self, row: GuardianPaper) -> str:
        return row.masked_name or "-"

    @admin.display(description=gettext_lazy("guardian's phone"))
    def guardians_phone(self, row: GuardianPaper) -> str:
        return row.masked_phone or "-"

    @admin.display(description=gettext_lazy("right to act"), ordering="kind")
    def right(self, row: GuardianPaper) -> str:
        return str(_KINDS[GuardianKind(row.kind)])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: GuardianPaper) -> str:
        return str(_STATES[PaperState(row.state)])

    @admin.display(description=gettext_lazy("why ended"))
    def ended_why(self, row: GuardianPaper) -> str:
        return str(_ENDS[PaperEnd(row.end_reason)]) if row.end_reason else "-"
