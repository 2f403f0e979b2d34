"""Lists of sanctioned persons and the queue of customers who look like somebody on them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from accounts.data.sanctions import HOW, STATES
from accounts.models.sanctions import SanctionHit, SanctionList, ScreeningRun
from accounts.permissions import IMPORT_SANCTIONS, REVIEW_SANCTIONS
from accounts.services import sanctions
from micropay.core import backoffice
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

_MOST_BYTES = 50 * 1024 * 1024


class ImportForm(ReasonForm):
    source = forms.RegexField(
        r"\A[a-z0-9_-]{2,20}\Z", label=gettext_lazy("Source, like amlo or un")
    )
    version = forms.RegexField(
        r"\A[A-Za-z0-9 ./_-]{1,40}\Z", label=gettext_lazy("Version of the list")
    )
    file = forms.FileField(label=gettext_lazy("File (CSV)"), allow_empty_file=True)
    shrunk_on_purpose = forms.BooleanField(
        required=False, label=gettext_lazy("That it has far fewer entries is meant")
    )

    def clean_file(self) -> bytes:
        sent: UploadedFile = self.cleaned_data["file"]
        return sent.read(_MOST_BYTES + 1)


def _import(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> SanctionList:
    data = values.pop("file")
    return sanctions.import_list(actor=actor, data=data, now=now, **values)


def _asks(confirm: bool) -> Any:
    def act(*, actor: Actor, row: SanctionHit, values: dict[str, Any], now: datetime) -> str:
        sanctions.ask_about(
            actor=actor, hit_id=row.id, confirm=confirm, reason=values["reason"], now=now
        )
        return _("Sent to a second person.")

    return act


def _is_open(row: SanctionHit) -> bool:
    return row.is_open


@admin.register(SanctionList, site=backoffice.site)
class SanctionListAdmin(ReadOnlyAdmin):
    """Every version stays; of each source the newest counts."""

    icon = "format_list_bulleted"
    list_display = ("source", "version", "entries", "imported_at", "imported_by", "replaced_at")
    list_filter = ("source",)
    ordering = ("-imported_at",)
    list_buttons = (Button("import", noop("Import a list"), IMPORT_SANCTIONS, ImportForm, _import),)


@admin.register(ScreeningRun, site=backoffice.site)
class ScreeningRunAdmin(ReadOnlyAdmin):
    icon = "manage_search"
    list_display = ("begun_at", "list", "looked", "found", "ended_at")
    list_select_related = ("list",)
    ordering = ("-begun_at",)


@admin.register(SanctionHit, site=backoffice.site)
class SanctionHitAdmin(ReadOnlyAdmin):
    """The oldest open match first. Tell nobody outside: the customer learns nothing of it."""

    icon = "person_alert"
    list_display = ("found_at", "customer", "source", "reference", "on_what", "percent", "stands")
    list_filter = ("state", "source")
    list_select_related = ("customer",)
    ordering = ("found_at",)
    fields = (
        "customer",
        "source",
        "reference",
        "listed_as",
        "on_what",
        "percent",
        "stands",
        "found_at",
        "decided_at",
    )
    readonly_fields = ("on_what", "stands", "listed_as")
    buttons = (
        Button(
            "clear",
            noop("Ask to note: somebody else"),
            REVIEW_SANCTIONS,
            ReasonForm,
            _asks(confirm=False),
            _is_open,
        ),
        Button(
            "confirm",
            noop("Ask to stop the money: the listed person"),
            REVIEW_SANCTIONS,
            ReasonForm,
            _asks(confirm=True),
            _is_open,
            grave=True,
        ),
    )

    @admin.display(description=gettext_lazy("matches by"), ordering="how")
    def on_what(self, row: SanctionHit) -> str:
        return _(HOW[row.how])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def stands(self, row: SanctionHit) -> str:
        return _(STATES[row.state])

    @admin.display(description=gettext_lazy("as the list writes it"))
    def listed_as(self, row: SanctionHit) -> str:
        """Names and birth dates of the entry, to compare with the customer's."""
        entry = json.loads(row.entry.content)
        return " · ".join([*entry["names"], *entry["births"]])
