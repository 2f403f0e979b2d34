"""Addresses of consent under /api/v1/."""

from __future__ import annotations

from typing import Any

from django.urls import path

from consent.api import disclosure, policy, purpose, record, request

urlpatterns: list[Any] = [
    path("policies/current", policy.CurrentPolicies.as_view()),
    path("policies/history", policy.PolicyHistory.as_view()),
    path("policies/<uuid:version_id>", policy.PublishedVersion.as_view()),
    path("purposes", purpose.Purposes.as_view()),
    path("consents", record.Consents.as_view()),
    path("consents/<slug:purpose>", record.Consent.as_view()),
    path("data-requests/code", request.AskDataRequest.as_view()),
    path("data-requests", request.DataRequests.as_view()),
    path("data-requests/<str:number>", request.OneDataRequest.as_view()),
    path("data-requests/<str:number>/package/code", request.AskDataPackage.as_view()),
    path("data-requests/<str:number>/package", request.DataPackageLink.as_view()),
    path("data-packages/<str:token>", request.OpenDataPackage.as_view()),
    path("data-stops/<slug:purpose>", request.DataStop.as_view()),
    path("disclosures", disclosure.Disclosures.as_view()),
]
