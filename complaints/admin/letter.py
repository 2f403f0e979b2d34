"""Papers of cases. The list names no content; a paper opens by the button, with a reason."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from complaints import permissions
from complaints.data import LETTER_NAMES
from complaints.models.letter import Letter
from complaints.services import letter
from micropay.core import backoffice, uploads
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm


def _open(*, actor: Actor, row: Letter, values: dict[str, Any], now: datetime) -> HttpResponse:
    return uploads.shown(
        letter.open_letter(actor=actor, letter=row, reason=values["reason"], now=now)
    )


@admin.register(Letter, site=backoffice.site)
class LetterAdmin(ReadOnlyAdmin):
    icon = "draft"
    list_display = ("made_at", "case", "what", "language")
    list_filter = ("kind",)
    list_select_related = ("case",)
    search_fields = ("case__number",)
    ordering = ("-made_at",)
    fields = ("made_at", "case", "what", "language", "sha256")
    buttons = (Button("open", noop("Open the letter"), permissions.WORK_CASE, ReasonForm, _open),)

    @admin.display(description=gettext_lazy("What it is"))
    def what(self, row: Letter) -> str:
        return _(LETTER_NAMES[row.kind])
