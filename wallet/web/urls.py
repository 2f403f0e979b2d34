"""Addresses of the wallet's public pages."""

from __future__ import annotations

from django.urls import path

from wallet.web import fee

app_name = "wallet"
urlpatterns = [path("fees/", fee.fees, name="fees")]
