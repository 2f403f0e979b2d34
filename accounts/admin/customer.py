"""Customers in the back office: masked, found by the whole phone number or national ID only."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from accounts.models.customer import Customer
from micropay.core import backoffice, normal
from micropay.core.backoffice import ReadOnlyAdmin
from micropay.core.errors import InvalidInput


@admin.register(Customer, site=backoffice.site)
class CustomerAdmin(ReadOnlyAdmin):
    """Who the customers are, as far as a screen may show it."""

    list_display = ("masked_name", "masked_phone", "state", "verified_at", "registered_at")
    list_filter = ("state",)
    ordering = ("-registered_at",)
    fields = (
        "masked_name",
        "masked_phone",
        "masked_national_id",
        "state",
        "language",
        "registered_at",
        "verified_at",
        "closed_at",
    )
    readonly_fields = fields
    # The box is drawn for any name here; the search itself is below.
    search_fields = ("id",)
    search_help_text = gettext_lazy("Whole phone number or national ID")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Customer], search_term: str
    ) -> tuple[QuerySet[Customer], bool]:
        """Exactly one number finds exactly one customer; nothing is browsed by parts."""
        if not search_term:
            return queryset, False
        known = Customer.objects.none()
        for read, find in (
            (normal.mobile_phone, Customer.objects.with_phone),
            (normal.national_id, Customer.objects.with_national_id),
        ):
            try:
                known = known | find(read(search_term))
            except InvalidInput:
                continue
        return queryset.filter(pk__in=known.values("pk")), False
