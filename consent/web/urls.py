"""Addresses of consent's public pages."""

from __future__ import annotations

from django.urls import path

from consent.web import policy

app_name = "consent"
urlpatterns = [
    path("policies/", policy.index, name="policies"),
    path("policies/<slug:service>/<slug:kind>/", policy.document, name="document"),
    path("policies/<slug:service>/<slug:kind>/<int:number>/", policy.document, name="version"),
]
