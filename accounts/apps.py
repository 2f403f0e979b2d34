"""People, proof, devices, staff."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Registers what accounts offers to the floor."""

    name = "accounts"
