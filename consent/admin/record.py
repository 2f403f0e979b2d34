"""What people accepted, acknowledged, declined and consented to."""

from __future__ import annotations

from django.contrib import admin

from consent.models.record import Acceptance, Acknowledgement, Decline, PurposeDecision
from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin


class AgreementAdmin(ReadOnlyAdmin):
    """Records of a policy version; addresses and browsers show on the row only."""

    list_display = ("occurred_at", "version", "language", "channel", "subject_id")
    list_filter = ("version__document__service", "version__document__kind", "channel", "language")
    list_select_related = ("version__document",)
    search_fields = ("subject__id", "text_sha256")
    ordering = ("-id",)


@admin.register(Acceptance, site=backoffice.site)
class AcceptanceAdmin(AgreementAdmin):
    pass


@admin.register(Acknowledgement, site=backoffice.site)
class AcknowledgementAdmin(AgreementAdmin):
    pass


@admin.register(Decline, site=backoffice.site)
class DeclineAdmin(AgreementAdmin):
    pass


@admin.register(PurposeDecision, site=backoffice.site)
class PurposeDecisionAdmin(ReadOnlyAdmin):
    list_display = ("occurred_at", "purpose", "given", "language", "channel", "subject_id")
    list_filter = ("purpose", "given", "channel")
    search_fields = ("subject__id",)
    ordering = ("-id",)
