"""Addresses of the wallet's public pages."""

from __future__ import annotations

from django.urls import path

from wallet.web import fee, receipt_check

app_name = "wallet"
urlpatterns = [
    path("fees/", fee.fees, name="fees"),
    path("check/<str:code>", receipt_check.check, name="receipt-check"),
]
