"""Addresses of My consents."""

from __future__ import annotations

from django.urls import path

from accounts.web import preference

app_name = "preferences"
urlpatterns = [
    path("", preference.ask, name="ask"),
    path("code/", preference.code, name="code"),
    path("mine/", preference.page, name="page"),
    path("mine/decide/", preference.decide, name="decide"),
    path("mine/receipts/<uuid:receipt_id>.<str:kind>", preference.receipt_file, name="receipt"),
    path("mine/remove/", preference.remove, name="remove"),
    path("leave/", preference.leave, name="leave"),
]
