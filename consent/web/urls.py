"""Addresses of consent's public pages."""

from __future__ import annotations

from django.urls import path

from consent.web import cookie, policy, receipt

app_name = "consent"
urlpatterns = [
    path("policies/", policy.index, name="policies"),
    path("policies/<slug:service>/<slug:kind>/", policy.document, name="document"),
    path("policies/<slug:service>/<slug:kind>/<int:number>/", policy.document, name="version"),
    path(
        "policies/<slug:service>/<slug:kind>/<int:number>/changes/",
        policy.changes,
        name="changes",
    ),
    path("cookies/", cookie.page, name="cookies"),
    path("cookies/choice/", cookie.choose, name="cookie-choice"),
    path("consents/check/", receipt.check, name="receipt-check"),
    path("consents/check/<slug:code>/", receipt.by_code, name="receipt-by-code"),
]
