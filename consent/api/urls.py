"""Addresses of consent under /api/v1/."""

from __future__ import annotations

from typing import Any

from django.urls import path

from consent.api import (
    agreement,
    breach,
    content,
    disclosure,
    field,
    policy,
    purpose,
    receipt,
    record,
    request,
    usage,
    viewlog,
)

urlpatterns: list[Any] = [
    path("policies/current", policy.CurrentPolicies.as_view()),
    path("policies/history", policy.PolicyHistory.as_view()),
    path("policies/<uuid:version_id>", policy.PublishedVersion.as_view()),
    path("policies/<uuid:version_id>/changes", policy.Changes.as_view()),
    path("forms/<slug:form>/fields", field.FormFields.as_view()),
    path("data-sources", field.DataSources.as_view()),
    path("view-log", viewlog.ViewLog.as_view()),
    path("usage", usage.Usage.as_view()),
    path("content", content.Content.as_view()),
    path("content/<uuid:item_id>/interactions", content.NoteContent.as_view()),
    path("campaigns", content.Campaigns.as_view()),
    path("campaigns/<uuid:campaign_id>/sign-up", content.SignUp.as_view()),
    path("agreements", agreement.Agreements.as_view()),
    path("agreements/<uuid:version_id>/accept", agreement.Accept.as_view()),
    path("agreements/<uuid:version_id>/acknowledge", agreement.Acknowledge.as_view()),
    path("agreements/<uuid:version_id>/decline", agreement.DeclineVersion.as_view()),
    path("consents/receipts", receipt.ConsentReceipts.as_view()),
    path("consents/receipts/<uuid:receipt_id>", receipt.SignedReceipt.as_view()),
    path("consents/receipts/<uuid:receipt_id>/paper.pdf", receipt.ReceiptPaper.as_view()),
    path("consents/receipt-keys", receipt.ReceiptKeys.as_view()),
    path("purposes", purpose.Purposes.as_view()),
    path("consents", record.Consents.as_view()),
    path("consents/<slug:purpose>", record.Consent.as_view()),
    path("data-requests/code", request.AskDataRequest.as_view()),
    path("data-requests", request.DataRequests.as_view()),
    path("data-requests/<str:number>", request.OneDataRequest.as_view()),
    path("data-requests/<str:number>/package/code", request.AskDataPackage.as_view()),
    path("data-requests/<str:number>/package", request.DataPackageLink.as_view()),
    path("data-packages/<str:token>", request.OpenDataPackage.as_view()),
    path("breach-reports", breach.BreachReports.as_view()),
    path("data-stops/<slug:purpose>", request.DataStop.as_view()),
    path("disclosures", disclosure.Disclosures.as_view()),
]
