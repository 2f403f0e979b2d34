"""Requests of courts, agencies and counsel: taken with the scan, checked, cut, granted by two."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from consent import permissions
from consent.models.authority import AuthorityPerson, AuthorityRequest
from consent.models.disclosure import LegalGround, Recipient
from consent.models.purpose import Purpose
from consent.services import authority
from consent.states.disclosure import AuthorityKind, AuthorityState, RecipientRole
from micropay.core import backoffice, clock, dataguard, files, rights, uploads
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.dataguard import Shown
from micropay.core.errors import NotFound
from micropay.core.reason_form import ReasonForm
from micropay.core.uploads import UploadField

KINDS = {
    AuthorityKind.COURT: gettext_lazy("Court"),
    AuthorityKind.AGENCY: gettext_lazy("Thai agency"),
    AuthorityKind.FOREIGN_AGENCY: gettext_lazy("Foreign agency"),
    AuthorityKind.COUNSEL: gettext_lazy("Counsel"),
}
# One that stands under the same reference already is not placed again.
_KEPT = gettext_lazy("It stands until two people lift it, also when the request is refused.")


class TakeAuthorityForm(ReasonForm):
    """The letter or order as it came."""

    reference = forms.CharField(max_length=120, label=gettext_lazy("Number of the letter or order"))
    kind = forms.ChoiceField(
        choices=[(kind.value, words) for kind, words in KINDS.items()],
        label=gettext_lazy("Who asks"),
    )
    recipient = forms.ModelChoiceField(
        queryset=Recipient.objects.filter(role=RecipientRole.AUTHORITY),
        label=gettext_lazy("Authority (entered as a recipient)"),
    )
    purpose = forms.ModelChoiceField(
        queryset=Purpose.objects.order_by("service", "position"), label=gettext_lazy("Purpose")
    )
    paragraph = forms.ModelChoiceField(
        queryset=LegalGround.objects.all(), label=gettext_lazy("Ground of the document")
    )
    power = forms.CharField(max_length=300, label=gettext_lazy("Power it names (law and section)"))
    people = forms.CharField(
        label=gettext_lazy("People named: a whole phone number or national ID per line"),
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )
    asked = forms.CharField(
        label=gettext_lazy("Fields asked for: table.field per line"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    received_on = forms.DateField(
        label=gettext_lazy("Received on"), widget=forms.DateInput(attrs={"type": "date"})
    )
    due_on = forms.DateField(
        label=gettext_lazy("To be answered by"), widget=forms.DateInput(attrs={"type": "date"})
    )
    scan = UploadField(label=gettext_lazy("Scan of the letter or order"))
    keep = forms.BooleanField(
        required=False,
        initial=True,
        label=gettext_lazy("Legal hold: delete nothing of the people named from now on"),
        help_text=_KEPT,
    )

    def clean_people(self) -> list[Any]:
        """Puts the people in place of their numbers, which go no further."""
        found = []
        for line in self.cleaned_data["people"].splitlines():
            if line.strip():
                try:
                    found.append(rights.people().by_whole_number(line).subject_id)
                except NotFound:
                    raise forms.ValidationError(_("No customer has this number.")) from None
        return found

    def clean_asked(self) -> list[str]:
        return _lines(self.cleaned_data["asked"])


class CheckForm(ReasonForm):
    """How the letter was found genuine and the power real."""

    how = forms.CharField(max_length=500, label=gettext_lazy("How it was checked"))


class GrantForm(ReasonForm):
    """What of it is given."""

    granted = forms.CharField(
        label=gettext_lazy("Fields to give: table.field per line, of those asked for"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    keep = forms.BooleanField(
        required=False,
        initial=True,
        label=gettext_lazy("Legal hold on the people named, once another person agrees"),
        help_text=_KEPT,
    )

    def clean_granted(self) -> list[str]:
        return _lines(self.cleaned_data["granted"])


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _take(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> Model:
    return authority.take(
        actor=actor,
        reference=values["reference"],
        kind=values["kind"],
        recipient_code=values["recipient"].code,
        purpose=values["purpose"].code,
        paragraph=values["paragraph"].code,
        power=values["power"],
        asked=values["asked"],
        people=values["people"],
        scan=values["scan"].content,
        received_at=clock.day_start(values["received_on"]),
        due_on=values["due_on"],
        keep=values["keep"],
        reason=values["reason"],
        now=now,
    )


def _check(*, actor: Actor, row: AuthorityRequest, values: dict[str, Any], now: datetime) -> str:
    authority.check(actor=actor, request_id=row.id, now=now, **values)
    return _("Noted as checked.")


def _grant(*, actor: Actor, row: AuthorityRequest, values: dict[str, Any], now: datetime) -> str:
    authority.ask_to_grant(actor=actor, request_id=row.id, now=now, **values)
    return _("Sent to another person for approval.")


def _refuse(*, actor: Actor, row: AuthorityRequest, values: dict[str, Any], now: datetime) -> str:
    authority.refuse(actor=actor, request_id=row.id, reason=values["reason"], now=now)
    return _("Refused. The reason is kept.")


def _package(
    *, actor: Actor, row: AuthorityRequest, values: dict[str, Any], now: datetime
) -> HttpResponse:
    name, content = authority.package(
        actor=actor, request_id=row.id, reason=values["reason"], now=now
    )
    answer = HttpResponse(
        content,
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
        },
    )
    return dataguard.declare(answer, Shown.EXPORTED, row.people.count())


def _scan(
    *, actor: Actor, row: AuthorityRequest, values: dict[str, Any], now: datetime
) -> HttpResponse:
    return uploads.shown(
        files.read(file_id=row.file_id, actor=actor, reason=values["reason"], now=now)
    )


@admin.register(AuthorityRequest, site=backoffice.site)
class AuthorityRequestAdmin(ReadOnlyAdmin):
    icon = "account_balance"
    list_display = ("reference", "kind", "recipient", "state", "due_on")
    list_filter = ("state", "kind", "recipient")
    search_fields = ("reference",)
    ordering = ("due_on", "id")
    list_buttons = (
        Button(
            "take",
            gettext_noop("Enter a request of an authority"),
            permissions.WORK_AUTHORITY,
            TakeAuthorityForm,
            _take,
        ),
    )
    buttons = (
        Button(
            "check",
            gettext_noop("Note that its power was checked"),
            permissions.WORK_AUTHORITY,
            CheckForm,
            _check,
            lambda row: row.state == AuthorityState.OPEN,
        ),
        Button(
            "grant",
            gettext_noop("Ask to give data"),
            permissions.WORK_AUTHORITY,
            GrantForm,
            _grant,
            lambda row: row.state == AuthorityState.CHECKED,
        ),
        Button(
            "refuse",
            gettext_noop("Refuse"),
            permissions.WORK_AUTHORITY,
            ReasonForm,
            _refuse,
            lambda row: row.is_open,
        ),
        Button(
            "package",
            gettext_noop("Collect what was granted"),
            permissions.WORK_AUTHORITY,
            ReasonForm,
            _package,
            lambda row: row.state == AuthorityState.GRANTED,
        ),
        Button(
            "scan",
            gettext_noop("Open the scan"),
            permissions.WORK_AUTHORITY,
            ReasonForm,
            _scan,
        ),
    )


@admin.register(AuthorityPerson, site=backoffice.site)
class AuthorityPersonAdmin(ReadOnlyAdmin):
    list_display = ("request", "subject_id")
    list_filter = ("request",)
