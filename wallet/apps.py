"""The wallet app."""

from __future__ import annotations

from django.apps import AppConfig


class WalletConfig(AppConfig):
    """Registers what wallet offers to the floor."""

    name = "wallet"
