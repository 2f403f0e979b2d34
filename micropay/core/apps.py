"""The floor app."""

from __future__ import annotations

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Loads the handlers of the floor's own outbox topics."""

    name = "micropay.core"
    label = "core"

    def ready(self) -> None:
        from micropay.core import calendar, first_run, messages, personal, ports  # noqa: F401

        ports.personal_data_source("core_evidence", personal.acts)
        ports.personal_data_source("core_message", personal.messages)
        first_run.register(10, "holidays", calendar.first_run)
