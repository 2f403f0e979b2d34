"""People, proof, devices, staff."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Registers what accounts offers to the floor."""

    name = "accounts"

    def ready(self) -> None:
        from accounts.data.messages import TEMPLATES
        from accounts.selectors import personal_data
        from micropay.core import messages, ports

        messages.register(TEMPLATES)
        for table, read in personal_data.SOURCES.items():
            ports.personal_data_source(table, read)
