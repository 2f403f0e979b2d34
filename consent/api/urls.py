"""Addresses of consent under /api/v1/."""

from __future__ import annotations

from typing import Any

from django.urls import path

from consent.api import disclosure, policy, purpose, record

urlpatterns: list[Any] = [
    path("policies/current", policy.CurrentPolicies.as_view()),
    path("policies/history", policy.PolicyHistory.as_view()),
    path("policies/<uuid:version_id>", policy.PublishedVersion.as_view()),
    path("purposes", purpose.Purposes.as_view()),
    path("consents", record.Consents.as_view()),
    path("consents/<slug:purpose>", record.Consent.as_view()),
    path("disclosures", disclosure.Disclosures.as_view()),
]
