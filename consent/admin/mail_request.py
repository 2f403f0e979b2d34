"""Requests by e-mail: what was asked, and whether its known sender confirmed it."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from consent.admin.request_forms import KINDS
from consent.models.mail_request import MailRequest
from consent.states.request import RequestKind
from micropay.core import backoffice, rights
from micropay.core.backoffice import ReadOnlyAdmin


@admin.register(MailRequest, site=backoffice.site)
class MailRequestAdmin(ReadOnlyAdmin):
    icon = "mark_email_read"
    list_display = ("asked_at", "service", "kind_words", "state", "expires_at", "request")
    list_filter = ("state", "service", "kind")
    ordering = ("-asked_at",)
    fields = (
        "asked_at",
        "service",
        "kind_words",
        "purposes",
        "who",
        "state",
        "expires_at",
        "decided_at",
        "request",
    )

    @admin.display(description=gettext_lazy("Asks for"))
    def kind_words(self, row: MailRequest) -> str:
        return str(KINDS[RequestKind(row.kind)])

    @admin.display(description=gettext_lazy("Person"))
    def who(self, row: MailRequest) -> str:
        found = rights.people().contact(row.subject_id)
        return found.label if found else str(row.subject_id)
