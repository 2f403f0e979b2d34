"""The fee schedule with its versions."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from micropay.core import backoffice
from micropay.core.backoffice import ReadOnlyAdmin
from wallet.admin.wallet import baht
from wallet.models.fee import FeeVersion


@admin.register(FeeVersion, site=backoffice.site)
class FeeVersionAdmin(ReadOnlyAdmin):
    list_display = (
        "service",
        "number",
        "flat_baht",
        "basis_points",
        "announced_at",
        "effective_from",
    )
    list_filter = ("service",)
    ordering = ("service", "-number")

    @admin.display(description=gettext_lazy("flat (baht)"), ordering="flat_satang")
    def flat_baht(self, row: FeeVersion) -> str:
        return baht(row.flat_satang)
